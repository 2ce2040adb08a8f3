import { balancedRoutes } from './balancedAppliances.ts'
import { floatingAddresses } from './balancing.ts'
import type { NetworkShape } from './fabric.ts'
import { type Ip, ipBatch, routes, rules } from './ip.ts'
import { interfaceLink, interfaceTable, subnetTable } from './layout.ts'
import { lastResort, type TableRoute, tableOf } from './userRoutes.ts'

/** A table of routes that only packets with its number as their mark follow; nftables.ts sets the marks. */
export interface MarkedTable {
  readonly table: number
  /** Tables with less are asked before those with more. */
  readonly preference: number
  readonly routes: readonly TableRoute[]
}

/** Before and behind the namespace's own addresses, among which are frontends, and all before the main table. */
const preferences = { floating: 50, own: 60, subnets: 100 }

/** The tables of a VNet: one for each subnet with routes of the client, and one for each backend that is handed flows. */
export function markedTables(network: NetworkShape, present: readonly string[]): MarkedTable[] {
  const handedFlows = new Set([
    ...floatingAddresses(network).keys(),
    ...balancedRoutes(network).flatMap(({ rule }) => rule.backends),
  ])
  return [
    ...network.interfaces
      .filter((nic) => handedFlows.has(nic.privateAddress))
      .map((nic) => ({
        table: interfaceTable(nic.id),
        preference: preferences.floating,
        routes: handOver(nic.privateAddress, interfaceLink(nic.id), present),
      })),
    ...network.subnets
      .filter((subnet) => subnet.routes.length > 0)
      .map((subnet) => ({
        table: subnetTable(subnet.name),
        preference: preferences.subnets,
        routes: tableOf(network, subnet, present),
      })),
  ]
}

/** Makes the kernel's tables and the rules that lead to them what they should be. */
export async function routeByPolicy(ip: Ip, network: NetworkShape, present: readonly string[]): Promise<void> {
  const tables = markedTables(network, present)
  const all = await rules(ip)
  const ruleOf = ({ preference, table }: Omit<MarkedTable, 'routes'>) =>
    `preference ${preference} fwmark ${table} lookup ${table}`
  const known = all
    .filter(({ priority }) => priority === preferences.floating || priority === preferences.subnets)
    .map(({ priority, table }) => ({ preference: priority, table: Number(table) }))
  const isIn = (list: readonly Omit<MarkedTable, 'routes'>[], one: Omit<MarkedTable, 'routes'>) =>
    list.some(({ table }) => table === one.table)
  await ipBatch(ip, [
    ...(all.some(({ priority }) => priority === 0)
      ? [`rule add preference ${preferences.own} lookup local`, 'rule delete preference 0']
      : []),
    ...tables.flatMap(({ table, routes }) => routes.map((route) => `route replace ${words(route)} table ${table}`)),
    ...tables.filter((one) => !isIn(known, one)).map((one) => `rule add ${ruleOf(one)}`),
    ...known.filter((one) => !isIn(tables, one)).map((one) => `rule delete ${ruleOf(one)}`),
  ])
  for (const one of tables) await removeStale(ip, one)
}

/** Everything to one interface; without its link, nowhere, and not past it. */
function handOver(address: string, link: string, present: readonly string[]): TableRoute[] {
  const everything = '0.0.0.0/0'
  const hole: TableRoute = { type: 'blackhole', cidr: everything, metric: lastResort }
  if (!present.includes(link)) return [hole]
  return [{ type: 'unicast', cidr: everything, metric: 0, to: `via ${address} dev ${link}` }, hole]
}

async function removeStale(ip: Ip, { table, routes: wanted }: MarkedTable): Promise<void> {
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
