import { harmlessLines } from '../report/harmless.ts'
import { terminalReporter } from '../report/terminal.ts'
import type { RunDependencies } from '../run/context.ts'
import { foldersFrom } from '../run/record/folders.ts'
import { exitCodeOf, type RunReport } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { embeddedProgram, saltStates, toolVersion } from '../system/installation.ts'
import { type ProcessTools, systemProcesses } from '../system/process.ts'
import { cancelOnSignals } from '../system/signals.ts'
import { rememberSecrets } from '../vocabulary/secrets.ts'

/** The real world, as seen from a terminal. */
export interface Terminal {
  readonly deps: RunDependencies
  /** Aborted by a second Ctrl-C: the user gives up even on teardown. */
  readonly givingUp: AbortSignal
  /** Writes the results of a run, shows the verdicts, and sets the exit code. */
  end(report: RunReport): Promise<void>
}

export function openTerminal(): Terminal {
  const secrets = rememberSecrets()
  const givingUp = new AbortController()
  const signal = cancelOnSignals(() => givingUp.abort(new Error('a second signal ended the teardown')))
  const reporter = terminalReporter({
    stream: process.stderr,
    isTTY: process.stderr.isTTY === true,
    clock: systemClock,
  })
  const results = () => import('../report/prow.ts')
  const deps: RunDependencies = {
    clock: systemClock,
    report: reporter.hear,
    onStart: async (plan, startedAt) => (await results()).writeStarted(plan, startedAt),
    signal,
    folders: foldersFrom(process.env),
    mask: secrets.mask,
    embeddedProgram: embeddedProgram(),
    // In a terminal one run often follows another.
    idleExitSeconds: 600,
    saltStates,
    tagFacts: { toolVersion, runUrl: '', sha: '' },
    idToken: async () => (await import('../github/idToken.ts')).workflowIdToken(),
  }
  return {
    deps,
    givingUp: givingUp.signal,
    async end(report) {
      for (const problem of await (await results()).writeProwLayout(report, secrets.values())) {
        process.stderr.write(`${problem}\n`)
      }
      await reporter.end(report)
      process.exitCode = exitCodeOf(report)
    },
  }
}

/** For commands that are not phases of a run. */
export function toolsOf({ signal, clock }: RunDependencies): ProcessTools {
  const voice = { note: (text: string) => void process.stderr.write(`${harmlessLines(text)}\n`), detail: () => {} }
  return { signal, clock, voice, processes: systemProcesses() }
}
