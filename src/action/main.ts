import { join } from 'node:path'
import * as core from '@actions/core'
import { exec } from '@actions/exec'
import { workflowCache } from '../github/bundleCache.ts'
import { writeProwLayout } from '../report/prow.ts'
import { exitCodeOf, runErrorFrom } from '../run/verdicts.ts'
import { root } from '../system/installation.ts'
import { endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import { commandLine } from './command.ts'
import { noFolder, runMain, stateNames, tellEnding } from './mainStep.ts'
import { actionSetup } from './setup.ts'

const command = core.getInput('command')
if (command !== '') {
  core.saveState(stateNames.folder, noFolder)
  const { args, env } = commandLine(command, core.getInput)
  const given = Object.fromEntries(Object.entries(process.env).map(([name, value]) => [name, value ?? '']))
  process.exit(await exec(process.execPath, [...args], { env: { ...given, ...env }, ignoreReturnCode: true }))
}

const { deps, reporter, secrets } = actionSetup('main')
try {
  const report = await runMain(core, process.env, { ...deps, bundleShelf: workflowCache() }, async () => {
    await core.group('system packages', () => exec(join(root, 'script', 'bootstrap'), ['--system']))
  })
  await writeProwLayout(report, secrets.values())
  await reporter.end(report)
  process.exitCode = exitCodeOf(report)
} catch (thrown) {
  const error = runErrorFrom(thrown)
  tellEnding(core, error.kind)
  core.error(`${error.message}\n${error.nextStep}`, { title: endings[error.kind].title })
  process.exitCode = exitCodeOfClass(endings[error.kind].class)
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
