import type { Plan } from '../plan/plan.ts'
import type { Processes } from '../system/process.ts'
import type { Reporter } from '../vocabulary/phases.ts'
import type { Clock } from '../vocabulary/tools.ts'
import type { Folders } from './record/folders.ts'
import type { RunState } from './record/state.ts'

/**
 * What the outside world gives to a run; tests give something else. It holds no signal: a signal comes with the tools of a
 * phase, so nothing that takes a world can wait on the wrong one.
 */
export interface World {
  readonly clock: Clock
  readonly report: Reporter
  readonly folders: Folders
  /** Receives the plan when the run is about to begin, for results that are written at the start. */
  readonly onStart: (plan: Plan, startedAt: number) => Promise<void>
  /** Keeps a secret out of every log from now on. */
  readonly mask: (secret: string) => void
  /** How to start the program of the embedded Azure: command and arguments. */
  readonly embeddedProgram: readonly string[]
  /** Idle seconds after which the embedded Azure exits. */
  readonly idleExitSeconds: number
  /** Folder of the Salt states. */
  readonly saltStates: string
  /** What tags say besides the run's identity. */
  readonly tagFacts: { readonly toolVersion: string; readonly runUrl: string; readonly sha: string }
  /** Keeps bundles for machines that are new for every job; absent where the cache folder itself stays. */
  readonly bundleShelf?: BundleShelf
  /** Fetches an ID token from the workflow's issuer, for `auth: oidc`. */
  readonly idToken: () => Promise<string>
}

/** A world, and the signal of whoever started the run. */
export interface RunDependencies extends World {
  /** Aborted when the user or the runner cancels. */
  readonly signal: AbortSignal
}

/** Where a folder can be put away under a key, and fetched again on another machine. */
export interface BundleShelf {
  /** @returns whether the folder is there now */
  fetch(folder: string, key: string, signal: AbortSignal): Promise<boolean>
  store(folder: string, key: string, signal: AbortSignal): Promise<void>
}

/** One run, planned and recorded; all phases after `plan` work from it. */
export interface Run {
  readonly plan: Plan
  /** The run's own folder: plan, state, keys. Absolute. */
  readonly folder: string
  /** How to reach the cloud, as it was recorded. */
  readonly state: RunState
  readonly processes: Processes
}
