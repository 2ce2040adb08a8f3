#!/usr/bin/env node
import { main } from './program/index.js'

await main()
