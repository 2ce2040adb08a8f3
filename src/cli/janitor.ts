import { appendFileSync } from 'node:fs'
import { type Command, InvalidArgumentError } from 'commander'
import { gitHub, neededGitHub } from '../github/api.ts'
import type { InputName } from '../inputs/catalog.ts'
import { withEnvironment } from '../inputs/environment.ts'
import type { RunDependencies } from '../run/context.ts'
import { checkHeartbeat } from '../run/janitor/heartbeat.ts'
import { listCloudRuns, listRecordedRuns } from '../run/janitor/list.ts'
import { openSubscriptions } from '../run/janitor/subscriptions.ts'
import { type SweptGroup, sweep } from '../run/janitor/sweep.ts'
import { teardownVerdict } from '../run/lifecycle.ts'
import { nameOfRun, targetNamed } from '../run/target.ts'
import { type ProcessTools, systemProcesses } from '../system/process.ts'
import { exitCodeOfClass } from '../vocabulary/failures.ts'
import type { Voice } from '../vocabulary/tools.ts'
import { saidBy, withInputs } from './flags.ts'
import { listText, sweepCounts, sweepMarkdown, sweepText } from './runTables.ts'

/** The commands that take away, and those that look what is there. */

const signIn: readonly InputName[] = [
  'cloud',
  'auth',
  'tenant-id',
  'client-id',
  'client-secret',
  'client-certificate-path',
]

/** What Azure may take for one group when somebody waits for the proof. */
const downSeconds = 1800

/** Under it a sweep finds the issue that it opened. */
const issueLabel = 'kube-e2e-azure-sweep'

interface SweepFlags {
  readonly subscriptionId?: string
  readonly dryRun: boolean
  readonly limit: number
  readonly issue: boolean
  readonly checkHeartbeat: boolean
  readonly workflow: string
  readonly mostHours: number
}

const voice: Voice = { note: (text) => process.stderr.write(`${text}\n`), detail: () => {} }

export function addTidyingCommands(program: Command, deps: RunDependencies): void {
  withInputs(program.command('down').argument('[name]', 'the run, as `up` and `list` print it'), [
    ...signIn,
    'subscription-id',
    'resource-group',
    'job-key',
  ])
    .option(
      '--job <id>',
      'inside a workflow, where no name is given: the job that made the cluster; this one by default',
    )
    .description('take a cluster away and prove that nothing is left; one that is gone is a success')
    .action(async (given: string | undefined, { job }: { job?: string }, command: Command) => {
      const raw = withEnvironment(saidBy(command), process.env)
      const of = { ...(job === undefined ? {} : { job }), jobKey: raw['job-key'] ?? '' }
      const target = await targetNamed(given ?? nameOfRun(process.env, of), raw, deps)
      const verdict = await teardownVerdict(target, deps, { limitSeconds: downSeconds })
      process.stderr.write(`teardown   ${verdict.outcome}: ${verdict.summary}\n`)
      if (verdict.outcome === 'failed') process.exitCode = exitCodeOfClass('leak')
    })

  withInputs(program.command('sweep'), signIn)
    .option(
      '--subscription-id <ids>',
      'subscriptions to sweep, separated by commas; all that the identity sees by default',
    )
    .option('--dry-run', 'tell what would be deleted, and change nothing', false)
    .option('--limit <minutes>', 'what each group may take', wholeNumber, 15)
    .option('--issue', 'keep one issue of the repository open as long as a group is stuck (GITHUB_TOKEN)', false)
    .option(
      '--check-heartbeat',
      'sweep nothing; fail when the janitor has not succeeded for too long (GITHUB_TOKEN)',
      false,
    )
    .option('--workflow <file>', 'the workflow that is the janitor', 'janitor.yml')
    .option('--most-hours <hours>', 'how long the janitor may be silent', wholeNumber, 26)
    .description('delete what expired or ended runs have left, in every subscription')
    .action((flags: SweepFlags, command: Command) => runSweep(flags, command, deps))

  withInputs(program.command('list'), signIn)
    .option('--subscription-id <ids>', 'subscriptions to look at, separated by commas')
    .description('runs that are there: their state, age, owner and cost so far, in the cloud and on this machine')
    .action(async ({ subscriptionId }: { subscriptionId?: string }, command: Command) => {
      const { raw, opened } = await open(subscriptionId, command, deps)
      const now = deps.clock.now()
      const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded'
      const inCloud = await Promise.all(opened.map((azure) => listCloudRuns(azure, cloud, now, deps.signal)))
      const recorded = await listRecordedRuns(deps.folders.runs, inCloud.flat(), now)
      process.stdout.write(`${listText([...inCloud.flat(), ...recorded])}\n`)
    })
}

async function runSweep(flags: SweepFlags, command: Command, deps: RunDependencies): Promise<void> {
  const found = gitHub(process.env, deps.signal)
  if (flags.checkHeartbeat) {
    const needed = neededGitHub(found, '--check-heartbeat')
    process.stdout.write(`${await checkHeartbeat(flags.workflow, flags.mostHours, needed, deps.clock)}\n`)
    return
  }
  const issue = flags.issue ? neededGitHub(found, '--issue') : undefined
  const { opened } = await open(flags.subscriptionId, command, deps)
  const runHasEnded = found?.runHasEnded ?? (async () => undefined)
  const groups = await sweep(
    opened,
    { ...deps, voice, runHasEnded },
    { dryRun: flags.dryRun, limitSeconds: flags.limit * 60 },
  )
  process.stdout.write(`${sweepText(groups)}\n`)
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, sweepMarkdown(groups))
  const stuck = groups.filter(({ outcome }) => outcome === 'stuck')
  if (!flags.dryRun) await issue?.tellIssue({ label: issueLabel, ...issueAbout(groups, stuck) })
  if (stuck.length > 0) process.exitCode = exitCodeOfClass('leak')
}

function issueAbout(groups: readonly SweptGroup[], stuck: readonly SweptGroup[]) {
  const title = `Resource groups that do not go: ${stuck.length}`
  if (stuck.length === 0) return { title, text: undefined }
  const run = process.env.GITHUB_RUN_ID
  const page = `${process.env.GITHUB_SERVER_URL}/${process.env.GITHUB_REPOSITORY}/actions/runs/${run}`
  return { title, text: `${sweepMarkdown(groups)}\n${run === undefined ? sweepCounts(groups) : `Told by ${page}`}\n` }
}

async function open(subscriptionId: string | undefined, command: Command, deps: RunDependencies) {
  const raw = withEnvironment(
    subscriptionId === undefined ? saidBy(command) : { ...saidBy(command), 'subscription-id': subscriptionId },
    process.env,
  )
  // A variable for the public Azure's tools says nothing about the embedded one.
  const asked = raw.cloud === 'azure' ? raw['subscription-id'] : subscriptionId
  const ids = (asked ?? '').split(/[\s,]+/).filter((id) => id !== '')
  return { raw, opened: await openSubscriptions(ids, raw, deps, toolsOf(deps)) }
}

function toolsOf({ signal, clock }: RunDependencies): ProcessTools {
  return { signal, clock, voice, processes: systemProcesses() }
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('It is not a whole number above 0.')
  return Number(text)
}
