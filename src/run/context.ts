import type { Plan } from '../plan/plan.ts'
import type { Processes } from '../system/process.ts'
import type { Reporter } from '../vocabulary/phases.ts'
import type { Clock } from '../vocabulary/tools.ts'
import type { Folders } from './record/folders.ts'
import type { RunState } from './record/state.ts'

/** What the outside world gives to a run; tests give something else. */
export interface RunDependencies {
  readonly clock: Clock
  readonly report: Reporter
  /** Aborted when the user or the runner cancels. */
  readonly signal: AbortSignal
  readonly folders: Folders
  /** Hears the plan when the run is about to begin, for results that are written at the start. */
  readonly onStart: (plan: Plan, startedAt: number) => Promise<void>
  /** Keeps a secret out of every log from now on. */
  readonly mask: (secret: string) => void
  /** How to start the program of the embedded Azure: command and arguments. */
  readonly embeddedProgram: readonly string[]
  /** The embedded Azure ends by itself when it has been empty and unasked for so long. */
  readonly idleExitSeconds: number
  /** Folder of the Salt states. */
  readonly saltStates: string
  /** What tags tell beside the run's identity. */
  readonly tagFacts: { readonly toolVersion: string; readonly runUrl: string; readonly sha: string }
  /** Keeps bundles for machines that are new for every job; absent where the cache folder itself stays. */
  readonly bundleShelf?: BundleShelf
  /** Fetches an ID token from the workflow's issuer, for `auth: oidc`. */
  readonly idToken: () => Promise<string>
}

/** Where a folder can be put away under a key, and had again on another machine. */
export interface BundleShelf {
  /** @returns whether the folder was there */
  fetch(folder: string, key: string): Promise<boolean>
  store(folder: string, key: string): Promise<void>
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
