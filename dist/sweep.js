#!/usr/bin/env node
import { sweep } from './program/index.js'

await sweep()
