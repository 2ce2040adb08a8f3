import { join } from 'node:path'
import { workflowCache } from '../github/bundleCache.ts'
import { actionsReporter } from '../report/actions.ts'
import { exitCodeOf } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { childEnvironment } from '../system/environment.ts'
import { root } from '../system/installation.ts'
import { core } from './harmlessCore.ts'
import { runMain, tellEnding } from './mainStep.ts'
import { showResults } from './results.ts'
import { actionSetup, endWith } from './setup.ts'

const reporter = actionsReporter(core, systemClock, 'main')
const { deps, secrets } = actionSetup(reporter.hear)

const setUpMachine = () =>
  core.group('system packages', async () => {
    const { exec } = await import('@actions/exec')
    // Its first argument is split at blanks, which the path of a runner may have.
    await exec('bash', [join(root, 'script', 'bootstrap'), '--system'], { env: childEnvironment(process.env) })
  })

await endWith(
  async () => {
    const report = await runMain(core, process.env, { ...deps, bundleShelf: workflowCache() }, setUpMachine)
    await showResults(report, secrets.values(), reporter, core)
    return exitCodeOf(report)
  },
  ({ kind }) => tellEnding(core, kind),
)
