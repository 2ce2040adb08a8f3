import * as toolkit from '@actions/core'
import { harmlessLines } from '../report/harmless.ts'

/**
 * The toolkit as steps use it: the one writer to a job's log. `info` is the only function of it that writes what it is
 * given as it is; in it nothing of others may be a command.
 */
export const core = { ...toolkit, info: (message: string) => toolkit.info(harmlessLines(message)) }
