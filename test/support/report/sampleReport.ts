import type { RunReport } from '../../../src/run/verdicts.ts'
import { testsVerdict } from '../../../src/run/verdicts.ts'
import { countsOf } from '../../../src/suite/collectResults.ts'
import type { SpecOutcome, SpecResult, SuiteResult } from '../../../src/suite/result.ts'
import { replayLine } from '../../../src/suite/specNames.ts'
import type { PhaseName, PhaseOutcome, RunEvent } from '../../../src/vocabulary/phases.ts'
import { examplePlan } from '../examplePlan.ts'

export const sampleStart = Date.UTC(2026, 10, 23, 3, 0, 0)

export function sampleSpec(name: string, outcome: SpecOutcome, message = ''): SpecResult {
  const failed = outcome === 'failed'
  return {
    name,
    part: 'parallel',
    outcome,
    seconds: 4.2,
    message,
    location: failed ? 'test/e2e/common/node/pods.go:123' : '',
    output: failed ? 'STEP: creating the pod <pod-1> & waiting' : '',
    replay: replayLine(name, 'v1.37.1'),
  }
}

export function sampleSuite(specs: readonly SpecResult[]): SuiteResult {
  const counts = countsOf(specs)
  return {
    ...counts,
    seconds: 118,
    specs,
    parts: [{ name: 'parallel', procs: 12, seconds: 118, ...counts }],
    problems: [],
    images: [{ name: 'registry.k8s.io/e2e-test-images/kitten:1.8', content: 'agnhost with the pages of kitten' }],
    junitFile: '/nowhere/artifacts/junit_01.xml',
    ginkgoFile: '/nowhere/artifacts/ginkgo.json',
    logFile: '/nowhere/artifacts/e2e.log',
  }
}

/** The events of phases that follow one another from {@link sampleStart} on. */
export function sampleEvents(...phases: (readonly [PhaseName, number, PhaseOutcome, string])[]): RunEvent[] {
  let at = sampleStart
  return phases.flatMap(([phase, seconds, outcome, summary]): RunEvent[] => {
    const start = at
    at += seconds * 1000
    return [
      { type: 'phase-started', phase, at: start, limitSeconds: 600 },
      { type: 'phase-detail', phase, text: `working on ${phase}` },
      { type: 'phase-ended', phase, at, seconds, outcome, summary },
    ]
  })
}

/** A run that came to its end, with the specs given. */
export function sampleReport(specs: readonly SpecResult[], changes: Partial<RunReport> = {}): RunReport {
  const suite = sampleSuite(specs)
  return {
    plan: examplePlan(),
    startedAt: sampleStart,
    endedAt: sampleStart + 190_000,
    events: sampleEvents(
      ['plan', 0.2, 'ok', '3 hosts planned'],
      ['release', 4, 'ok', 'v1.37.1 verified'],
      ['provision', 12, 'ok', '3 of 3 hosts answer'],
      ['converge', 31, 'ok', '3 of 3 hosts converged'],
      ['verify', 9, 'ok', '3 of 3 nodes Ready'],
      ['test', 118, 'ok', 'specs ran'],
      ['teardown', 11, 'ok', 'left: 0'],
    ),
    suite,
    tests: testsVerdict(suite),
    teardown: { outcome: 'passed', summary: 'left: 0' },
    ...changes,
  }
}
