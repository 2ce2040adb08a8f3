import { mkdir, rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import type { CredentialSource } from '../../azure/sdk/credential.ts'
import type { CloudEndpoint } from '../../azure/sdk/endpoint.ts'
import type { Host } from '../../plan/hosts.ts'
import type { Plan } from '../../plan/plan.ts'
import { jsonIn, readJson, writeWholeJson } from '../../system/files.ts'
import { runFolder } from './runFolder.ts'

/**
 * What teardown needs, saved before the first request that costs money. It holds a credential where the credential is a
 * secret text (`client-secret`), so the file is 0600; an ID token is never kept, but fetched again.
 */
export interface RunState extends Access {
  readonly schema: 1
  readonly run: string
  readonly resourceGroup: string
  /** True for a group of the run's own, which is deleted whole. */
  readonly ownsGroup: boolean
  /** The random text in the tags of everything that this start of the run creates. */
  readonly startMark: string
  /** Milliseconds since the epoch. */
  readonly startedAt: number
}

/** Where the run's resources are, and who may delete them. */
export interface Access {
  readonly cloud: Plan['cloud']
  readonly endpoint: CloudEndpoint
  readonly credential: StoredCredential
  readonly subscriptionId: string
}

/** A credential source without the function that asks for ID tokens, which no file can hold. */
export type StoredCredential =
  | Exclude<CredentialSource, { kind: 'oidc' }>
  | { kind: 'oidc'; tenantId: string; clientId: string }

const stateSchema = z.object({
  schema: z.literal(1),
  run: z.string(),
  resourceGroup: z.string(),
  ownsGroup: z.boolean(),
  startMark: z.string(),
  subscriptionId: z.string(),
  cloud: z.enum(['azure', 'embedded']),
  endpoint: z.custom<CloudEndpoint>((value) => typeof value === 'object' && value !== null),
  credential: z.custom<StoredCredential>((value) => typeof value === 'object' && value !== null && 'kind' in value),
  startedAt: z.number(),
})

/** Creates the run's folder and writes plan and state to it, readable by the owner only. */
export async function saveRun(folder: string, plan: Plan, state: RunState): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeWholeJson(runFolder(folder).plan, plan)
  await writeWholeJson(runFolder(folder).state, state)
}

/**
 * The state that was saved in the folder. What cannot be read counts as missing: teardown has other ways and must
 * not end here.
 */
export async function loadState(folder: string): Promise<RunState | undefined> {
  return stateSchema.safeParse(await readJson(runFolder(folder).state)).data
}

/** As much of a plan as teardown relies on. */
const planSchema = z.looseObject({
  resourceGroup: z.string(),
  output: z.string(),
  keepOnFailureSeconds: z.number(),
  limits: z.looseObject({ collect: z.number(), teardown: z.number() }),
})

/** The plan that was saved in the folder; undefined where it cannot be read. */
export async function loadPlan(folder: string): Promise<Plan | undefined> {
  return planSchema.safeParse(await readJson(runFolder(folder).plan)).data as Plan | undefined
}

/** Keeps the hosts and their addresses, from which a later process can fetch logs. */
export async function saveHosts(folder: string, hosts: readonly Host[]): Promise<void> {
  await writeWholeJson(runFolder(folder).hosts, hosts)
}

export async function loadHosts(folder: string): Promise<readonly Host[] | undefined> {
  return hostsSchema.safeParse(await readJson(runFolder(folder).hosts)).data as readonly Host[] | undefined
}

/** As much of the hosts as is needed to reach them. */
const hostsSchema = z.array(z.looseObject({ name: z.string(), role: z.string(), privateAddress: z.string() }))

/** The state as text that anybody may see: the secret of a credential is left out. */
export function withoutSecret(state: RunState): string {
  const { credential } = state
  return JSON.stringify({
    ...state,
    credential: credential.kind === 'client-secret' ? { ...credential, clientSecret: '' } : credential,
  })
}

/** Reads what `withoutSecret` wrote. */
export function stateFrom(text: string): RunState | undefined {
  return stateSchema.safeParse(jsonIn(text)).data
}

/**
 * Forgets the run: keys, kubeconfig, state. Called once nothing of it is left in the cloud.
 *
 * @param runs the folder that holds the folders of runs; nothing else is ever deleted
 */
export async function forgetRun(runs: string, folder: string): Promise<void> {
  if (dirname(resolve(folder)) !== resolve(runs)) throw new Error(`${folder} is not the folder of a run in ${runs}`)
  await rm(folder, { recursive: true, force: true })
}
