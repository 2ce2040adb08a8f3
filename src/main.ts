import { join } from 'node:path'
import * as core from '@actions/core'
import { exec } from '@actions/exec'
import { actionSetup } from './actionSetup.ts'
import { root } from './here.ts'
import { writeProwLayout } from './report/prow.ts'
import { runMain } from './run/action.ts'
import { exitCodeOfClass } from './run/exitCodes.ts'
import { exitCodeOf, runErrorFrom } from './run/verdicts.ts'
import { workflowCache } from './workflowCache.ts'

const { deps, reporter } = actionSetup('main')
try {
  await core.group('system packages', () => exec(join(root, 'script', 'bootstrap'), ['--system']))
  const report = await runMain(core, process.env, { ...deps, bundleShelf: workflowCache })
  await writeProwLayout(report)
  await reporter.end(report)
  process.exitCode = exitCodeOf(report)
} catch (thrown) {
  const error = runErrorFrom(thrown)
  core.setFailed([error.message, error.nextStep ?? ''].join('\n').trim())
  process.exitCode = exitCodeOfClass(error.class)
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
