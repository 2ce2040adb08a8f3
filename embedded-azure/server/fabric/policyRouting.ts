import { floatingAddresses } from './balancing.ts'
import type { NetworkShape } from './fabric.ts'
import { type Ip, ipBatch, routes, rules } from './ip.ts'
import { interfaceLink, interfaceTable } from './layout.ts'

/** A route of a table, in the kernel's terms. Of several to one range, the kernel takes the one with the lowest metric. */
interface TableRoute {
  readonly type: 'unicast' | 'blackhole'
  readonly metric: number
  /** Next hop and link of a unicast route. */
  readonly to?: string
}

/** A routing table for packets that are marked with its number; nftables.ts sets the marks. */
export interface MarkedTable {
  readonly table: number
  readonly routes: readonly TableRoute[]
}

/** The marked tables take precedence over the namespace's own addresses, which include frontends. */
const preferences = { floating: 50, own: 60 }

/** The metric of the route that remains when the link to a backend is gone. */
const lastResort = 1000

/** The tables of a VNet: one per backend of a floating frontend, which gets flows addressed to that frontend. */
export function markedTables(network: NetworkShape, present: readonly string[]): MarkedTable[] {
  const floating = floatingAddresses(network)
  return network.interfaces
    .filter((nic) => floating.has(nic.privateAddress))
    .map((nic) => ({
      table: interfaceTable(nic.id),
      routes: handOver(nic.privateAddress, interfaceLink(nic.id), present),
    }))
}

/** Sets the kernel's tables and the rules that lead to them. */
export async function routeByPolicy(ip: Ip, network: NetworkShape, present: readonly string[]): Promise<void> {
  const wanted = markedTables(network, present)
  const all = await rules(ip)
  const known = all.filter(({ priority }) => priority === preferences.floating).map(({ table }) => Number(table))
  const ruleOf = (table: number) => `preference ${preferences.floating} fwmark ${table} lookup ${table}`
  await ipBatch(ip, [
    ...(all.some(({ priority }) => priority === 0)
      ? [`rule add preference ${preferences.own} lookup local`, 'rule delete preference 0']
      : []),
    ...wanted.flatMap(({ table, routes }) => routes.map((route) => `route replace ${words(route)} table ${table}`)),
    ...wanted.filter(({ table }) => !known.includes(table)).map(({ table }) => `rule add ${ruleOf(table)}`),
    ...known
      .filter((table) => !wanted.some((one) => one.table === table))
      .map((table) => `rule delete ${ruleOf(table)}`),
  ])
  for (const one of wanted) await removeStale(ip, one)
}

/** Everything to one interface; without its link, packets are dropped and take no other way. */
function handOver(address: string, link: string, present: readonly string[]): TableRoute[] {
  const hole: TableRoute = { type: 'blackhole', metric: lastResort }
  return present.includes(link) ? [{ type: 'unicast', metric: 0, to: `via ${address} dev ${link}` }, hole] : [hole]
}

async function removeStale(ip: Ip, { table, routes: wanted }: MarkedTable): Promise<void> {
  const present = await routes(ip, 'table', String(table))
  const stale = present.filter(({ metric = 0 }) => !wanted.some((route) => route.metric === metric))
  await ipBatch(
    ip,
    stale.map(({ type = 'unicast', dst, metric = 0 }) => `route delete ${type} ${dst} metric ${metric} table ${table}`),
  )
}

function words({ type, metric, to }: TableRoute): string {
  return `${type} default${to === undefined ? '' : ` ${to} onlink`}${metric === 0 ? '' : ` metric ${metric}`}`
}
