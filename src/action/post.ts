import { actionsReporter } from '../report/actions.ts'
import { runErrorFrom } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { endings } from '../vocabulary/failures.ts'
import { core } from './harmlessCore.ts'
import { runPost } from './postStep.ts'
import { showResults } from './results.ts'
import { actionSetup } from './setup.ts'

const reporter = actionsReporter(core, systemClock, 'post')
const { deps, secrets } = actionSetup(reporter.hear)
try {
  const { teardown, report } = await runPost(core, process.env, deps)
  if (teardown.outcome === 'pending') core.notice(teardown.summary, { title: 'Deletion continues' })
  if (teardown.outcome === 'failed') core.setFailed(teardown.summary)
  if (report === undefined) core.info(teardown.summary)
  else await showResults(report, secrets.values(), reporter, core)
} catch (thrown) {
  const { kind, message, nextStep } = runErrorFrom(thrown)
  core.setFailed(`${endings[kind].title}: ${message}\n${nextStep}`)
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
