import { edgeEnd } from './addresses.ts'
import type { NetworkShape, SubnetShape, UserRoute } from './fabric.ts'
import { type Ip, ipBatch, routes, rules } from './ip.ts'
import { interfaceLink, subnetTable } from './layout.ts'
import { uplink } from './nftables.ts'

/** Where the kernel asks for tables of subnets: before its main table. */
const preference = 100

/** The metric of the route that is left when the way to an appliance is gone. */
const lastResort = 1000

/** Ranges that Azure never routes to the internet: RFC 1918 and RFC 6598. */
const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']

/**
 * Gives each subnet that has a route table a table of its own. Packets of its hosts carry the table's number as their
 * mark (see nftables.ts); where the table says nothing, or `throw`, the kernel asks its main table, which knows the
 * VNet's interfaces and the internet.
 *
 * @param present names of the interfaces' links that exist now.
 */
export async function routeSubnets(ip: Ip, network: NetworkShape, present: readonly string[]): Promise<void> {
  const subnets = network.subnets.filter((subnet) => subnet.routes.length > 0)
  const tables = subnets.map((subnet) => subnetTable(subnet.name))
  const known = (await rules(ip)).filter((rule) => rule.priority === preference).map((rule) => Number(rule.table))
  const ruleOf = (table: number) => `preference ${preference} fwmark ${table} lookup ${table}`
  await ipBatch(ip, [
    ...subnets.flatMap((subnet) =>
      tableOf(network, subnet, present).map(
        (route) => `route replace ${words(route)} table ${subnetTable(subnet.name)}`,
      ),
    ),
    ...tables.filter((table) => !known.includes(table)).map((table) => `rule add ${ruleOf(table)}`),
    ...known.filter((table) => !tables.includes(table)).map((table) => `rule delete ${ruleOf(table)}`),
  ])
  for (const subnet of subnets) {
    await removeStale(ip, subnetTable(subnet.name), tableOf(network, subnet, present))
  }
}

/** A route of a subnet's table, in the kernel's terms. Of several to one range, it takes that with the least metric. */
export interface TableRoute {
  readonly type: 'unicast' | 'blackhole' | 'throw'
  readonly cidr: string
  readonly metric: number
  /** Next hop and link of a unicast route. */
  readonly to?: string
}

/** All routes of a subnet that has a route table: the client's, and those of Azure that they do not override. */
export function tableOf(network: NetworkShape, subnet: SubnetShape, present: readonly string[]): TableRoute[] {
  const taken = subnet.routes.map((route) => route.cidr)
  const local = network.cidrs.filter((cidr) => !taken.includes(cidr))
  const none = privateRanges.filter((cidr) => ![...taken, ...network.cidrs].includes(cidr))
  return [
    ...subnet.routes.flatMap((route) => userRoutes(route, network, present)),
    ...local.map((cidr): TableRoute => ({ type: 'throw', cidr, metric: 0 })),
    ...none.map((cidr): TableRoute => ({ type: 'blackhole', cidr, metric: 0 })),
  ]
}

function userRoutes({ cidr, nextHop }: UserRoute, network: NetworkShape, present: readonly string[]): TableRoute[] {
  switch (nextHop) {
    case 'VnetLocal':
      return [{ type: 'throw', cidr, metric: 0 }]
    case 'Internet':
      return [{ type: 'unicast', cidr, metric: 0, to: `via ${edgeEnd} dev ${uplink}` }]
    case 'None':
      return [{ type: 'blackhole', cidr, metric: 0 }]
    default: {
      const appliance = network.interfaces.find((nic) => nic.privateAddress === nextHop.appliance)
      const link = appliance && interfaceLink(appliance.id)
      // The kernel takes a route away with its link. Traffic must not then find another way past the appliance.
      const dropped: TableRoute = { type: 'blackhole', cidr, metric: lastResort }
      if (link === undefined || !present.includes(link)) return [dropped]
      return [{ type: 'unicast', cidr, metric: 0, to: `via ${nextHop.appliance} dev ${link}` }, dropped]
    }
  }
}

async function removeStale(ip: Ip, table: number, wanted: readonly TableRoute[]): Promise<void> {
  const keys = wanted.map(({ cidr, metric }) => `${canonical(cidr)} ${metric}`)
  const present = await routes(ip, 'table', String(table))
  const stale = present.filter(({ dst, metric = 0 }) => !keys.includes(`${canonical(dst)} ${metric}`))
  await ipBatch(
    ip,
    stale.map(({ type = 'unicast', dst, metric = 0 }) => `route delete ${type} ${dst} metric ${metric} table ${table}`),
  )
}

function words({ type, cidr, metric, to }: TableRoute): string {
  return `${type} ${cidr}${to === undefined ? '' : ` ${to} onlink`}${metric === 0 ? '' : ` metric ${metric}`}`
}

/** iproute2 shortens ranges when it lists them. */
function canonical(cidr: string): string {
  return cidr === 'default' ? '0.0.0.0/0' : cidr.includes('/') ? cidr : `${cidr}/32`
}
