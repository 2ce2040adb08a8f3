import { join, resolve } from 'node:path'
import { homeFolder } from '../../system/homeFolder.ts'
import { InputError } from '../../vocabulary/errors.ts'

/** Where this program keeps things on the machine that runs it. All absolute. */
export interface Folders {
  /** Built releases and host images; may be deleted at any time when nothing runs. */
  readonly cache: string
  /** One folder per run: plan, state, keys, logs. */
  readonly runs: string
  /** State of the embedded Azure. */
  readonly embeddedAzure: string
}

/**
 * Follows the XDG base directories; KUBE_E2E_CACHE and KUBE_E2E_STATE override, and Actions' temp folder holds runs.
 *
 * @throws InputError in a terminal of a user without a home
 */
export function foldersFrom(env: NodeJS.ProcessEnv): Folders {
  const temp = env.RUNNER_TEMP ? join(env.RUNNER_TEMP, 'kube-e2e-azure') : undefined
  const home = homeFolder(env)
  const under = (own: string, base: string, ...inHome: readonly string[]) => {
    if (env[own]) return resolve(env[own])
    if (env[base]) return join(env[base], 'kube-e2e-azure')
    if (home !== undefined) return join(home, ...inHome, 'kube-e2e-azure')
    // A runner's container may have no home; what a job needs is then gone with the job.
    if (temp !== undefined) return join(temp, inHome.at(-1) ?? '')
    const message = `is missing, or \`/\`, and this user has no folder of its own; set HOME, or ${own} or ${base}.`
    throw new InputError([{ input: 'HOME', message }])
  }
  const cache = under('KUBE_E2E_CACHE', 'XDG_CACHE_HOME', '.cache')
  const state = under('KUBE_E2E_STATE', 'XDG_STATE_HOME', '.local', 'state')
  return { cache, runs: join(temp ?? state, 'runs'), embeddedAzure: join(state, 'embedded-azure') }
}
