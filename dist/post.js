#!/usr/bin/env node
import { post } from './program/index.js'

await post()
