import { SetupError } from '../../../src/vocabulary/errors.ts'
import { edgeEnd, machineLinkRange, machineLinks, networkEnd, publicRange } from './addresses.ts'
import type { Context } from './context.ts'
import {
  addNamespace,
  deleteLink,
  deleteNamespace,
  type Ip,
  ipBatch,
  isSetUp,
  links,
  namespaces,
  routes,
  runInside,
  setParameters,
} from './ip.ts'
import { edgeNamespace, machineLink, networkLink, networkNamespace, refusalMetric } from './layout.ts'
import { uplink } from './nftables.ts'

/**
 * The edge plays the internet: a namespace that links the machine with every VNet and routes public addresses. It has
 * no route to the real internet, and nothing in it may open a connection to the machine. In the machine's own namespace a
 * fabric has one interface and routes to public addresses, and nothing else.
 */
export async function ensureEdge(context: Context): Promise<void> {
  const { machine, edge } = ends(context)
  const name = machineLink(context.layout)
  await addNamespace(context.processes, edgeNamespace(context.layout))
  if (await isSetUp(edge, 'machine')) return
  // What a killed server left half done is created again.
  await deleteLink(machine, name)
  await setParameters(context.processes, edgeNamespace(context.layout), routerParameters)
  await runInside(context.processes, edgeNamespace(context.layout), 'nft', ['-f', '-'], edgeRuleset)
  await ipBatch(edge, ['route replace unreachable default'])
  const [machineAddress, edgeAddress] = await freeMachineLink(machine)
  await ipBatch(machine, [
    `link add ${name} type veth peer name machine netns ${edgeNamespace(context.layout)}`,
    `address add ${machineAddress}/30 dev ${name}`,
    `link set ${name} up`,
    // Unused addresses are refused here instead of leaving through the machine's default route.
    `route replace unreachable ${publicRange} metric ${refusalMetric(context.layout)}`,
  ])
  await ipBatch(edge, [`address add ${edgeAddress}/30 dev machine`, 'link set machine up'])
}

/** Joins a VNet's namespace to the edge. */
export async function linkNetwork(context: Context, networkId: string): Promise<void> {
  const { edge } = ends(context)
  const namespace = networkNamespace(context.layout, networkId)
  const link = networkLink(networkId)
  if (await isSetUp({ processes: context.processes, namespace }, uplink)) return
  await deleteLink(edge, link)
  await ipBatch(edge, [
    `link add ${link} type veth peer name ${uplink} netns ${namespace}`,
    `address add ${edgeEnd}/32 dev ${link}`,
    `link set ${link} up`,
  ])
  await ipBatch({ processes: context.processes, namespace }, [
    `address add ${networkEnd}/32 dev ${uplink}`,
    `link set ${uplink} up`,
    `route replace default via ${edgeEnd} dev ${uplink} onlink`,
  ])
}

/** Routes exactly these public addresses to the VNet, from everywhere. */
export async function publishAddresses(
  context: Context,
  networkId: string,
  addresses: readonly string[],
): Promise<void> {
  const { edge } = ends(context)
  const link = networkLink(networkId)
  const present = (await routes(edge, 'dev', link)).map((route) => route.dst)
  await ipBatch(edge, [
    ...addresses
      .filter((address) => !present.includes(address))
      .map((address) => `route add ${address}/32 via ${networkEnd} dev ${link} onlink`),
    ...present
      .filter((address) => !addresses.includes(address))
      .map((address) => `route delete ${address}/32 dev ${link}`),
  ])
  await followEdge(context)
}

/** Removes a VNet's link, and the machine's routes to what was behind it. */
export async function unlinkNetwork(context: Context, networkId: string): Promise<void> {
  if (!(await namespaces(context.processes)).includes(edgeNamespace(context.layout))) return
  const { edge } = ends(context)
  await deleteLink(edge, networkLink(networkId))
  // An edge that was never finished, because the server was killed, has no link to the machine yet.
  if (!(await isSetUp(edge, 'machine'))) return
  await followEdge(context)
}

export async function removeEdge(context: Context): Promise<void> {
  const { machine } = ends(context)
  await deleteLink(machine, machineLink(context.layout))
  const metric = refusalMetric(context.layout)
  const refusals = await routes(machine, 'type', 'unreachable', 'exact', publicRange)
  await ipBatch(
    machine,
    refusals
      .filter((route) => route.metric === metric)
      .map(() => `route delete unreachable ${publicRange} metric ${metric}`),
  )
  await deleteNamespace(context.processes, edgeNamespace(context.layout))
}

/** Makes the machine route to the edge what the edge routes to a VNet. */
async function followEdge(context: Context): Promise<void> {
  const { machine, edge } = ends(context)
  const name = machineLink(context.layout)
  const edgeAddress = (await links(edge)).find((link) => link.ifname === 'machine')?.addr_info?.[0]?.local
  if (edgeAddress === undefined) throw new SetupError('The embedded Azure has lost its link to this machine.')
  const wanted = (await routes(edge, 'root', publicRange)).map((route) => route.dst)
  const known = await routes(machine, 'root', publicRange)
  const foreign = known.find((route) => wanted.includes(route.dst) && route.dev !== name)
  if (foreign !== undefined) {
    throw new SetupError(`The public address ${foreign.dst} is already routed to ${foreign.dev} on this machine.`, {
      nextStep:
        'Another embedded Azure on this machine uses this address. Delete its public address, or use a single server.',
    })
  }
  const present = known.filter((route) => route.dev === name).map((route) => route.dst)
  await ipBatch(machine, [
    ...wanted
      .filter((address) => !present.includes(address))
      .map((address) => `route add ${address}/32 via ${edgeAddress} dev ${name}`),
    ...present
      .filter((address) => !wanted.includes(address))
      .map((address) => `route delete ${address}/32 dev ${name}`),
  ])
}

/** The first link of {@link machineLinkRange} that no interface of the machine uses. */
async function freeMachineLink(machine: Ip): Promise<readonly [string, string]> {
  const taken = (await links(machine)).flatMap((link) => (link.addr_info ?? []).map((address) => address.local))
  const free = machineLinks().find(([machineAddress]) => !taken.includes(machineAddress))
  if (free === undefined) {
    throw new SetupError(`All links of ${machineLinkRange} are in use on this machine.`, {
      nextStep: 'Stop an embedded Azure that is no longer needed.',
    })
  }
  return free
}

/** For a namespace that routes: IPv4 only, and answers may arrive over another link than the request left by. */
export const routerParameters = [
  'net.ipv6.conf.all.disable_ipv6=1',
  'net.ipv6.conf.default.disable_ipv6=1',
  'net.ipv4.conf.all.rp_filter=0',
  'net.ipv4.conf.default.rp_filter=0',
  'net.ipv4.conf.all.send_redirects=0',
  'net.ipv4.conf.default.send_redirects=0',
  'net.ipv4.ip_forward=1',
]

const edgeRuleset = `\
table ip fabric
delete table ip fabric
table ip fabric {
  chain input {
    type filter hook input priority filter; policy drop;
    iifname "lo" accept
  }
  chain forward {
    type filter hook forward priority filter; policy accept;
    oifname "machine" ct state established,related accept
    iifname != "machine" ip saddr != ${publicRange} drop comment "what no NAT gave a public address"
    oifname "machine" reject with icmp admin-prohibited
  }
}
`

function ends(context: Context): { readonly machine: Ip; readonly edge: Ip } {
  const { processes, layout } = context
  return { machine: { processes, namespace: undefined }, edge: { processes, namespace: edgeNamespace(layout) } }
}
