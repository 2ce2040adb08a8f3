#!/usr/bin/env node
import { join, resolve } from 'node:path'
import { Command, CommanderError } from 'commander'
import { workflowIdToken } from '../github/idToken.ts'
import { describe, type InputName, inputNames } from '../inputs/catalog.ts'
import { withSignIn } from '../inputs/environment.ts'
import { parseInputs, type RawInputs } from '../inputs/inputs.ts'
import { resolveVersion } from '../kubernetes/versions.ts'
import { costInWords, costOf } from '../plan/cost.ts'
import { makePlan } from '../plan/makePlan.ts'
import { runName } from '../plan/names.ts'
import { writeProwLayout, writeStarted } from '../report/prow.ts'
import { terminalReporter } from '../report/terminal.ts'
import type { RunDependencies } from '../run/context.ts'
import { identityFrom } from '../run/identity.ts'
import { runJob } from '../run/lifecycle.ts'
import { releasePhase } from '../run/phases/release.ts'
import { foldersFrom } from '../run/record/folders.ts'
import { testAgain } from '../run/testAgain.ts'
import { exitCodeOf, type RunReport, runErrorFrom } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { embeddedProgram, saltStates, toolVersion } from '../system/installation.ts'
import { systemProcesses } from '../system/process.ts'
import { cancelOnSignals } from '../system/signals.ts'
import { endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import { rememberSecrets } from '../vocabulary/secrets.ts'
import { addEmbeddedCommands } from './embedded/index.ts'
import { saidBy, withInputs } from './flags.ts'
import { addTidyingCommands } from './janitor.ts'

const secrets = rememberSecrets()
const givingUp = new AbortController()
const signal = cancelOnSignals(() => givingUp.abort(new Error('a second signal ended the teardown')))
const reporter = terminalReporter({ stream: process.stderr, isTTY: process.stderr.isTTY === true, clock: systemClock })
const deps: RunDependencies = {
  clock: systemClock,
  report: reporter.hear,
  onStart: writeStarted,
  signal,
  folders: foldersFrom(process.env),
  mask: secrets.mask,
  embeddedProgram: embeddedProgram(),
  // In a terminal one run often follows another.
  idleExitSeconds: 600,
  saltStates,
  tagFacts: { toolVersion, runUrl: '', sha: '' },
  idToken: workflowIdToken,
}

const suiteInputs: readonly InputName[] = ['suite', 'focus', 'skip', 'label-filter', 'procs', 'output']
const identity = (raw: RawInputs) => identityFrom(process.env, raw['job-key'] ?? '', systemClock.now())
const folderOf = (name: string) => join(deps.folders.runs, name)

/** Writes the results, shows the verdicts, and sets the exit code. */
async function end(report: RunReport): Promise<void> {
  await writeProwLayout(report, secrets.values())
  await reporter.end(report)
  process.exitCode = exitCodeOf(report)
}

const program = new Command('kube-e2e')
  .description('A Kubernetes cluster on fresh Azure virtual machines: made, tested, and taken away.')
  .version(toolVersion)
  .exitOverride()
  .showHelpAfterError()

withInputs(program.command('run'), inputNames)
  .description('make a cluster, run the suite on it, take everything down')
  .action(async (_, command: Command) => {
    const raw = withSignIn(saidBy(command), process.env)
    await end(await runJob(raw, identity(raw), deps, { keep: false, teardownSignal: givingUp.signal }))
  })

withInputs(
  program.command('up'),
  inputNames.filter((name) => !suiteInputs.includes(name)),
)
  .description('make a cluster and keep it')
  .action(async (_, command: Command) => {
    const raw = withSignIn(saidBy(command), process.env)
    const options = { keep: true, teardownSignal: givingUp.signal }
    const report = await runJob({ ...raw, suite: 'none' }, identity(raw), deps, options)
    await end(report)
    if (report.error === undefined) process.stdout.write(`export KUBECONFIG=${report.kubeconfigFile}\n`)
  })

withInputs(program.command('test').argument('<name>', 'the run, as `up` and `list` print it'), [
  ...suiteInputs,
  'budget',
])
  .description('run specs on a cluster that `up` made')
  .action(async (name: string, _, command: Command) => end(await testAgain(folderOf(name), saidBy(command), deps)))

addTidyingCommands(program, deps)

withInputs(program.command('plan'), inputNames)
  .description('print every name, address, version and limit; nothing is asked and nothing is made')
  .action((_, command: Command) => {
    const raw = withSignIn(saidBy(command), process.env)
    const inputs = parseInputs(raw)
    const facts = {
      run: runName(identity(raw)),
      tags: {},
      kubernetesVersion: resolveVersion(inputs['kubernetes-version']),
      runnerRanges: ['auto'],
      output: resolve(inputs.output),
    }
    const plan = makePlan(inputs, facts)
    const cost = costOf(plan)
    if (cost !== undefined) process.stderr.write(`an hour costs ${costInWords(cost)}\n`)
    process.stdout.write(`${JSON.stringify(plan, undefined, 2)}\n`)
  })

withInputs(program.command('release'), ['kubernetes-version'])
  .description('get a Kubernetes release as a bundle, without making a cluster')
  .action(async (_, command: Command) => {
    const version = resolveVersion(saidBy(command)['kubernetes-version'] ?? describe('kubernetes-version').default)
    const bundle = await releasePhase(version, deps, systemProcesses())
    process.stdout.write(`${bundle.folder}\n`)
  })

addEmbeddedCommands(program, deps)

try {
  await program.parseAsync()
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : exitCodeOfClass('user')
  else {
    const error = runErrorFrom(thrown)
    process.stderr.write(`${error.message}\n${error.nextStep}\n`)
    process.exitCode = exitCodeOfClass(endings[error.kind].class)
  }
}
// Sockets that the SDK keeps for a next request would hold the process for minutes.
process.exit()
