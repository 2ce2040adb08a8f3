import type { SuiteCounts, SuiteResult } from '../suite/result.ts'

type Counted = SuiteCounts & { readonly name: string; readonly seconds: number }

/** What every table of counts says about a part of the suite, in this order. */
export const countColumns: readonly { readonly head: string; readonly of: (counts: SuiteCounts) => number }[] = [
  { head: 'selected', of: (counts) => counts.selected },
  { head: 'ran', of: (counts) => counts.ran },
  { head: 'passed', of: (counts) => counts.passed },
  { head: 'failed', of: (counts) => counts.failed },
  { head: 'flaked', of: (counts) => counts.flaked },
  { head: 'known gaps', of: (counts) => counts.knownGaps },
  { head: 'skipped', of: (counts) => counts.skipped },
  { head: 'not run', of: (counts) => counts.notRun },
]

/** The rows of a table of counts: the parts, and all of them together. */
export function countedParts(suite: SuiteResult): readonly Counted[] {
  return [...suite.parts, { ...suite, name: 'all' }]
}
