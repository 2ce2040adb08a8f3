/** The words in which a run reports what it does. Phases emit events; report/ turns them into terminal output and files. */

export const phaseNames = ['plan', 'release', 'provision', 'converge', 'verify', 'test', 'collect', 'teardown'] as const

export type PhaseName = (typeof phaseNames)[number]

export type PhaseOutcome = 'ok' | 'failed' | 'cancelled'

export type RunEvent =
  | { readonly type: 'phase-started'; readonly phase: PhaseName; readonly at: number; readonly limitSeconds: number }
  | { readonly type: 'phase-detail'; readonly phase: PhaseName; readonly text: string }
  | { readonly type: 'phase-note'; readonly phase: PhaseName; readonly text: string }
  | {
      readonly type: 'phase-ended'
      readonly phase: PhaseName
      readonly at: number
      readonly seconds: number
      readonly outcome: PhaseOutcome
      /** What was counted, such as `3 of 3 nodes Ready`; on failure the error's message. */
      readonly summary: string
    }

/** Receives every event of a run. Must not throw. */
export type Reporter = (event: RunEvent) => void
