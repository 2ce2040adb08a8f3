import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where this program keeps things on the machine that runs it. All absolute. */
export interface Folders {
  /** Built releases and host images; may be deleted at any time when nothing runs. */
  readonly cache: string
  /** One folder per run: plan, state, keys, logs. */
  readonly runs: string
  /** State of the embedded Azure. */
  readonly embeddedAzure: string
}

/** Follows the XDG base directories; KUBE_E2E_CACHE and KUBE_E2E_STATE override, and Actions' temp folder holds runs. */
export function foldersFrom(env: NodeJS.ProcessEnv): Folders {
  const cache = env.KUBE_E2E_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'kube-e2e-azure')
  const state = env.KUBE_E2E_STATE ?? join(env.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'kube-e2e-azure')
  const runs = join(env.RUNNER_TEMP === undefined ? state : join(env.RUNNER_TEMP, 'kube-e2e-azure'), 'runs')
  return { cache, runs, embeddedAzure: join(state, 'embedded-azure') }
}
