import { fullName, hasFailed, type SpecReport, specsIn } from './ginkgoReport.ts'
import { knownGaps } from './knownGaps.ts'
import type { SpecOutcome, SpecResult, SuiteCounts } from './result.ts'
import type { PartRun } from './runPart.ts'
import type { SelectedSpec } from './select.ts'
import { replayLine, specPattern } from './specNames.ts'

/** Turns the output of a part into one result for each spec that was selected for it, whether it ran or not. */
export function specResults(
  selected: readonly SelectedSpec[],
  run: PartRun,
  kubernetesVersion: string,
): readonly SpecResult[] {
  const reports = worstByName(run.report === undefined ? [] : specsIn(run.report))
  return selected.map(({ name, part }) => {
    const seen = run.report === undefined ? fromTally(name, run) : fromReport(reports.get(name), run)
    return { name, part, replay: replayLine(name, kubernetesVersion), ...withKnownGap(name, seen) }
  })
}

/** The report of each name; of several specs that share one, that of the worst. */
function worstByName(specs: readonly SpecReport[]): ReadonlyMap<string, SpecReport> {
  const rank = (spec: SpecReport) => (hasFailed(spec) ? 0 : spec.State === 'passed' ? 2 : 1)
  // Of equal keys, a map keeps the last.
  const worstLast = specs.toSorted((one, other) => rank(other) - rank(one))
  return new Map(worstLast.map((spec) => [fullName(spec), spec]))
}

type Seen = Omit<SpecResult, 'name' | 'part' | 'replay'>

const nothing = { seconds: 0, message: '', location: '', output: '' }

function fromReport(spec: SpecReport | undefined, run: PartRun): Seen {
  if (spec === undefined || spec.NumAttempts === 0) {
    return { ...nothing, outcome: 'not run', message: spec?.Failure?.Message || whyNotRun(run) }
  }
  const seen: Seen = {
    outcome: 'passed',
    seconds: spec.RunTime / 1e9,
    message: spec.Failure?.Message ?? '',
    location: spec.Failure === undefined ? '' : `${spec.Failure.Location.FileName}:${spec.Failure.Location.LineNumber}`,
    output: '',
  }
  if (spec.State === 'passed') return { ...seen, outcome: spec.NumAttempts > 1 ? 'flaked' : 'passed' }
  if (spec.State === 'skipped') return { ...seen, outcome: 'skipped' }
  // A spec that was running when the suite was stopped has neither passed nor failed.
  if (run.stopped !== undefined && ['interrupted', 'timedout', 'aborted'].includes(spec.State)) {
    return { ...seen, outcome: 'not run', message: wasRunning(run) }
  }
  return { ...seen, outcome: 'failed', output: spec.CapturedGinkgoWriterOutput }
}

/** A part whose ginkgo was killed leaves nothing but what it had printed until then. */
function fromTally(name: string, { tally, ...run }: PartRun): Seen {
  const ended = tally.ended.get(name)
  if (ended !== undefined) {
    return { ...nothing, ...ended, message: ended.outcome === 'passed' ? '' : 'see the log for its output' }
  }
  return { ...nothing, outcome: 'not run', message: name === tally.running ? wasRunning(run) : whyNotRun(run) }
}

type Ending = Pick<PartRun, 'stopped'>

function wasRunning(run: Ending): string {
  return `was running when the suite was stopped (${run.stopped})`
}

function whyNotRun(run: Ending): string {
  return run.stopped === undefined ? 'ginkgo did not start it' : `the suite was stopped before it (${run.stopped})`
}

function withKnownGap(name: string, seen: Seen): Seen {
  const gap = knownGaps.find((candidate) => new RegExp(`^${specPattern(candidate.name)}`).test(name))
  if (gap === undefined || seen.outcome === 'not run') return seen
  return { ...seen, outcome: 'known gap', message: gap.reason }
}

/** Counts outcomes; each spec has exactly one. */
export function countsOf(specs: readonly SpecResult[]): SuiteCounts {
  const count = (outcome: SpecOutcome) => specs.filter((spec) => spec.outcome === outcome).length
  const [passed, failed, flaked, knownGaps] = [count('passed'), count('failed'), count('flaked'), count('known gap')]
  return {
    selected: specs.length,
    ran: passed + failed + flaked + knownGaps,
    passed,
    failed,
    flaked,
    knownGaps,
    skipped: count('skipped'),
    notRun: count('not run'),
  }
}
