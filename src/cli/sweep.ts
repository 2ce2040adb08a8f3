import { appendFileSync } from 'node:fs'
import type { Command } from 'commander'
import { gitHub, neededGitHub } from '../github/api.ts'
import { signInCatalog, sweepCatalog } from '../inputs/janitorCatalog.ts'
import { parseSweepInputs } from '../inputs/sweepInputs.ts'
import { countOutcomes, sweepIssue, sweepMarkdown, sweepText } from '../report/runTables.ts'
import { checkHeartbeat } from '../run/janitor/heartbeat.ts'
import { sweepAsTold } from '../run/janitor/janitor.ts'
import type { SweptGroup } from '../run/janitor/sweep.ts'
import { messageOf } from '../vocabulary/errors.ts'
import { exitCodeOfClass } from '../vocabulary/failures.ts'
import { saidBy, withFlags } from './flags.ts'
import { type Terminal, toolsOf } from './terminal.ts'

/** Flags that are true if present; in a workflow the same inputs say `true`. */
const switches = ['dry-run', 'issue', 'check-heartbeat'] as const

export function define(command: Command, { deps }: Terminal): void {
  const { 'subscription-ids': subscriptions, ...own } = sweepCatalog
  const valued = Object.entries(own).filter(([name]) => !switches.some((known) => known === name))
  withFlags(command, Object.fromEntries(valued)).option('--subscription-id <ids>', subscriptions.description)
  for (const name of switches) command.option(`--${name}`, own[name].description.replace('`true` ', ''))

  command.action(async ({ subscriptionId = '' }: { subscriptionId?: string }) => {
    const { env } = process
    const inputs = parseSweepInputs({ ...saidBy(command, own), 'subscription-ids': subscriptionId })
    const found = gitHub(env, deps.signal)
    if (inputs['check-heartbeat']) {
      const needed = neededGitHub(found, '--check-heartbeat')
      const says = await checkHeartbeat(inputs.workflow, inputs['most-hours'], needed, deps.clock)
      process.stdout.write(`${says}\n`)
      return
    }
    const issueAbout = (groups: readonly SweptGroup[]) => sweepIssue(groups, '')
    const janitor = { env, gitHub: found, issueAbout }
    const groups = await sweepAsTold(inputs, saidBy(command, signInCatalog), janitor, deps, toolsOf(deps))
    process.stdout.write(`${sweepText(groups)}\n`)
    if (countOutcomes(groups).stuck > 0) process.exitCode = exitCodeOfClass('leak')
    if (env.GITHUB_STEP_SUMMARY) tellSummary(env.GITHUB_STEP_SUMMARY, sweepMarkdown(groups))
  })
}

function tellSummary(file: string, text: string): void {
  try {
    appendFileSync(file, text)
  } catch (thrown) {
    process.stderr.write(`The job summary could not be written: ${messageOf(thrown)}.\n`)
  }
}
