import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CredentialSource } from '../azure/credential.ts'
import type { CloudEndpoint } from '../azure/endpoint.ts'
import type { Plan } from '../plan/plan.ts'

/**
 * What teardown needs, saved before the first request that costs money. It holds a credential where the credential is a
 * secret text (`client-secret`), so the file is 0600; an ID token is never kept but fetched anew.
 */
export interface RunState {
  readonly schema: 1
  readonly resourceGroup: string
  readonly subscriptionId: string
  readonly cloud: Plan['cloud']
  readonly endpoint: CloudEndpoint
  readonly credential: StoredCredential
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}

/** A credential source without the function that asks for ID tokens, which no file can hold. */
export type StoredCredential =
  | Exclude<CredentialSource, { kind: 'oidc' }>
  | { kind: 'oidc'; tenantId: string; clientId: string }

const stateSchema = z.object({
  schema: z.literal(1),
  resourceGroup: z.string(),
  subscriptionId: z.string(),
  cloud: z.enum(['azure', 'embedded']),
  endpoint: z.custom<CloudEndpoint>((value) => typeof value === 'object' && value !== null),
  credential: z.custom<StoredCredential>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  startedAt: z.number(),
})

const stateFile = 'state.json'
const planFile = 'plan.json'

/** Makes the run's folder and writes plan and state to it, readable by the owner only. */
export async function saveRun(folder: string, plan: Plan, state: RunState): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeWhole(join(folder, planFile), plan)
  await writeWhole(join(folder, stateFile), state)
}

/** The state that was saved in the folder, or undefined where there is none. */
export async function loadState(folder: string): Promise<RunState | undefined> {
  const value = await readJson(join(folder, stateFile))
  return value === undefined ? undefined : stateSchema.parse(value)
}

export async function loadPlan(folder: string): Promise<Plan | undefined> {
  return (await readJson(join(folder, planFile))) as Plan | undefined
}

/** Forgets the run: keys, kubeconfig, state. Called once nothing of it is left in the cloud. */
export async function forgetRun(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
}

/** Writes through a second file, so that a reader never sees half of it. */
async function writeWhole(file: string, value: unknown): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(value, undefined, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw thrown
  }
}
