#!/usr/bin/env node
import { down } from './program/index.js'

await down()
