/** The result of a suite: counts, specs by name, and where the files are. */

/** Specs marked Serial run alone, after all others. */
export type PartName = 'parallel' | 'serial'

/**
 * `flaked` passed, but not at the first attempt; `skipped` started and then declared itself not applicable; `known gap`
 * can only pass with upstream's exact image and is counted separately, whatever it did.
 */
export type SpecOutcome = 'passed' | 'failed' | 'flaked' | 'skipped' | 'known gap' | 'not run'

/** Why a suite ended early. `failed start`: upstream's own check of the cluster failed before the first spec. */
export type StopReason = 'cancelled' | 'time limit' | 'failed start'

export interface SpecResult {
  /** Full name as ginkgo reports it, including tags such as `[Conformance]`. */
  readonly name: string
  readonly part: PartName
  readonly outcome: SpecOutcome
  /** 0 if it was not measured, as for a spec whose report was lost when the suite was stopped. */
  readonly seconds: number
  /** What ginkgo says about a failure or a skip, or why the spec is a known gap or did not run; empty for a pass. */
  readonly message: string
  /** Source file and line of the failure, such as `test/e2e/common/node/pods.go:123`; empty if there is none. */
  readonly location: string
  /** What the spec wrote; kept only for failures, empty otherwise. */
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

/** What an image of the cluster really contains. */
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
  /** Reasons not to trust these results, such as a count that differs; sentences. */
  readonly problems: readonly string[]
  readonly images: readonly ImageContent[]
  /** Absolute paths. */
  readonly junitFile: string
  readonly ginkgoFile: string
  readonly logFile: string
}
