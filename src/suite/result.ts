/** What a suite leaves behind: counts, specs by name, and where the files are. */

/** Specs marked Serial run alone, after all others. */
export type PartName = 'parallel' | 'serial'

/**
 * `flaked` passed, but not at the first attempt; `skipped` started and then declared itself not applicable; `known gap`
 * can only pass with upstream's exact image and is counted apart, whatever it did.
 */
export type SpecOutcome = 'passed' | 'failed' | 'flaked' | 'skipped' | 'known gap' | 'not run'

/** Why a suite ended before its end. `failed start`: upstream's own check of the cluster failed before the first spec. */
export type StopReason = 'cancelled' | 'time limit' | 'failed start'

export interface SpecResult {
  /** Full name as ginkgo reports it, tags such as `[Conformance]` included. */
  readonly name: string
  readonly part: PartName
  readonly outcome: SpecOutcome
  /** 0 where it was not measured, as for a spec whose report was lost in a stop. */
  readonly seconds: number
  /** What ginkgo says of a failure or a skip, or why the spec is a known gap or was not run; empty for a pass. */
  readonly message: string
  /** Source file and line of the failure, such as `test/e2e/common/node/pods.go:123`; empty where there is none. */
  readonly location: string
  /** What the spec wrote; kept for failures only, empty otherwise. */
  readonly output: string
  /** The command that runs this spec alone. */
  readonly replay: string
}

/** Every selected spec is in exactly one of these: selected = ran + skipped + notRun. */
export interface SuiteCounts {
  /** Found by a dry run before the first spec ran. */
  readonly selected: number
  /** Ran to an outcome: passed + failed + flaked + knownGaps. */
  readonly ran: number
  readonly passed: number
  readonly failed: number
  readonly flaked: number
  readonly knownGaps: number
  readonly skipped: number
  readonly notRun: number
}

export interface PartResult extends SuiteCounts {
  readonly name: PartName
  /** Processes that ran specs at the same time. */
  readonly procs: number
  readonly seconds: number
}

/** What an image of the cluster truly holds under its name. */
export interface ImageContent {
  readonly name: string
  readonly content: string
}

export interface SuiteResult extends SuiteCounts {
  readonly seconds: number
  readonly specs: readonly SpecResult[]
  readonly parts: readonly PartResult[]
  /** Absent when the suite ran to its end. */
  readonly stopped?: StopReason
  /** What speaks against believing these results, such as a count that differs; sentences. Empty when nothing does. */
  readonly problems: readonly string[]
  readonly images: readonly ImageContent[]
  /** Absolute paths. */
  readonly junitFile: string
  readonly ginkgoFile: string
  readonly logFile: string
}
