import * as core from '@actions/core'
import { actionsReporter } from '../report/actions.ts'
import { runErrorFrom } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { endings } from '../vocabulary/failures.ts'
import { runPost } from './postStep.ts'
import { actionSetup } from './setup.ts'

const reporter = actionsReporter(core, systemClock, 'post')
const { deps, secrets } = actionSetup(reporter.hear)
try {
  const { teardown, report } = await runPost(core, process.env, deps)
  if (report === undefined) core.info(teardown.summary)
  else {
    const { writeProwLayout } = await import('../report/prow.ts')
    await writeProwLayout(report, secrets.values())
    await reporter.end(report)
  }
  if (teardown.outcome === 'pending') core.notice(teardown.summary, { title: 'Deletion continues' })
  if (teardown.outcome === 'failed') core.setFailed(teardown.summary)
} catch (thrown) {
  const { kind, message, nextStep } = runErrorFrom(thrown)
  core.setFailed(`${endings[kind].title}: ${message}\n${nextStep}`)
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
