/** Time as a dependency: tests need not wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Resolves after `milliseconds`; rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

/** How a phase reports what it is doing. */
export interface Voice {
  /** The current state; replaces the previous one under the phase's line on a terminal. */
  detail(text: string): void
  /** Something worth keeping in the log. */
  note(text: string): void
}

/** What all work on behalf of a phase receives. Passed on whole: no signal is lost or replaced on the way. */
export interface Tools {
  /** Aborted on cancel and when the phase's time is up. */
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly voice: Voice
}
