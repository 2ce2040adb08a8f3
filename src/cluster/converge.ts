import type { Bundle } from '../kubernetes/bundle.ts'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { inParallel } from '../system/parallel.ts'
import { SetupError } from '../vocabulary/errors.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { type ApiAccess, connectApi } from './api.ts'
import type { SecretTools } from './certificates.ts'
import { sendBundle, sendStates } from './delivery.ts'
import { writeKubeconfig } from './kubeconfig.ts'
import { settleCluster } from './nodes.ts'
import { pillarOf } from './pillar.ts'
import { makePki, type Pki } from './pki.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'
import { applyStates, type StateResult } from './salt.ts'
import { type Connection, connectionOf } from './ssh.ts'

export interface ConvergeInput {
  readonly hosts: readonly Host[]
  readonly bundle: Bundle
  /** By host name; from `connectHosts`. */
  readonly connections: ReadonlyMap<string, Connection>
  /** Where the user's kubeconfig goes, readable by its owner only. */
  readonly kubeconfigFile: string
  /** Folder of the Salt states. */
  readonly saltStates: string
}

export type ConvergeTools = Tools & SecretTools

export interface Converged {
  /** The identity that the run gives to its user, as in the kubeconfig. */
  readonly access: ApiAccess
  /** What was counted, such as `3 of 3 nodes Ready, 152 states on 3 hosts`. */
  readonly summary: string
}

/**
 * From hosts that answer to a cluster with all its nodes Ready: keys, delivery, states on all hosts at once, and
 * meanwhile whatever the API must hold as soon as it answers.
 */
export async function converge(plan: Plan, input: ConvergeInput, tools: ConvergeTools): Promise<Converged> {
  const { hosts, bundle, connections } = input
  const hub = hubOf(hosts)
  const toHub = connectionOf(connections, hub.name)

  tools.voice.detail('creating certificates and keys, sending the bundle to the hub')
  const [pki, podNetworkSecrets, delivery] = await Promise.all([
    makePki(plan, hosts, tools),
    podNetworkOf(plan).makeSecrets(hosts, toHub, tools),
    sendBundle(toHub, bundle),
  ])
  tools.voice.note(`Sent ${delivery.files} files (${Math.round(delivery.bytes / 2 ** 20)} MiB) to ${hub.name}.`)
  await Promise.all(
    hosts.map((host) => {
      const pillar = pillarOf(plan, hosts, host, bundle.manifest, [pki.hosts, podNetworkSecrets])
      return sendStates(connectionOf(connections, host.name), input.saltStates, pillar)
    }),
  )

  const [states, ready] = await inParallel(tools.signal, [
    (signal) => applyEverywhere(hosts, connections, { ...tools, signal }),
    (signal) => {
      const api = connectApi(runnerAccess(plan, hub, pki), signal)
      return settleCluster(plan, api, bundle.manifest.coreDnsImage, { ...tools, signal })
    },
  ])
  const access = userAccess(plan, hub, pki)
  await writeKubeconfig(input.kubeconfigFile, access)
  tools.voice.note(slowest(states))
  const count = [...states.values()].reduce((sum, list) => sum + list.length, 0)
  return {
    access,
    summary: `${ready} of ${plan.hosts.length} nodes Ready, ${count} states on ${states.size} hosts`,
  }
}

/** Applies all states to all hosts at once. Every worker has the same states, so every worker must return the same number. */
async function applyEverywhere(
  hosts: readonly Host[],
  connections: ReadonlyMap<string, Connection>,
  tools: ConvergeTools,
): Promise<ReadonlyMap<string, readonly StateResult[]>> {
  const done = new Map(hosts.map((host) => [host.name, 0]))
  const returned = new Map<string, readonly StateResult[]>()
  await Promise.all(
    hosts.map(async ({ name }) => {
      const onState = (state: string) => {
        done.set(name, (done.get(name) ?? 0) + 1)
        const counts = [...done].map(([host, count]) => `${host} ${count}`).join(', ')
        tools.voice.detail(`states done: ${counts}; last on ${name}: ${state}`)
      }
      returned.set(name, await applyStates(connectionOf(connections, name), { onState, signal: tools.signal }))
    }),
  )
  const ofWorkers = hosts.filter((host) => host.role === 'worker').map((host) => returned.get(host.name)?.length ?? 0)
  if (new Set(ofWorkers).size > 1) {
    throw new SetupError(
      `Workers have the same states, but returned different numbers of them: ${ofWorkers.join(', ')}.`,
    )
  }
  return returned
}

function userAccess(plan: Plan, hub: Host, pki: Pki): ApiAccess {
  return { ...serverOf(plan, hub, pki), user: pki.user.name, credentials: pki.user }
}

/** Never written anywhere: it may do everything, and removing a role binding does not change that. */
function runnerAccess(plan: Plan, hub: Host, pki: Pki): ApiAccess {
  return { ...serverOf(plan, hub, pki), user: 'runner', credentials: pki.runner }
}

function serverOf(plan: Plan, hub: Host, pki: Pki) {
  return { server: `https://${hub.publicAddress}:${plan.cluster.apiPort}`, authority: pki.kubernetesAuthority }
}

function slowest(states: ReadonlyMap<string, readonly StateResult[]>): string {
  const all = [...states].flatMap(([host, list]) => list.map((state) => ({ host, ...state })))
  const top = all.toSorted((a, b) => b.seconds - a.seconds).slice(0, 5)
  return `Slowest states: ${top.map((state) => `${state.id} on ${state.host} ${state.seconds.toFixed(1)} s`).join(', ')}.`
}
