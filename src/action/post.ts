import * as core from '@actions/core'
import { writeProwLayout } from '../report/prow.ts'
import { runErrorFrom } from '../run/verdicts.ts'
import { endings } from '../vocabulary/failures.ts'
import { runPost } from './postStep.ts'
import { actionSetup } from './setup.ts'

// A command of the terminal program made nothing that would have to be taken away.
if (core.getInput('command') !== '') process.exit()

const { deps, reporter, secrets } = actionSetup('post')
try {
  const { teardown, report } = await runPost(core, process.env, deps)
  if (report === undefined) core.info(teardown.summary)
  else {
    await writeProwLayout(report, secrets.values())
    await reporter.end(report)
  }
  if (teardown.outcome === 'pending') core.notice(teardown.summary, { title: 'Deletion goes on' })
  if (teardown.outcome === 'failed') core.setFailed(teardown.summary)
} catch (thrown) {
  const { kind, message, nextStep } = runErrorFrom(thrown)
  core.setFailed(`${endings[kind].title}: ${message}\n${nextStep}`)
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
