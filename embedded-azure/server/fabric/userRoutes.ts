import { edgeEnd, privateRanges } from './addresses.ts'
import type { NetworkShape, SubnetShape, UserRoute } from './fabric.ts'
import { interfaceLink } from './layout.ts'
import { uplink } from './nftables.ts'

/** The metric of the route that is left when the way to an appliance is gone. */
export const lastResort = 1000

/** A route of a table, in the kernel's terms. Of several to one range, it takes that with the least metric. */
export interface TableRoute {
  readonly type: 'unicast' | 'blackhole' | 'throw'
  readonly cidr: string
  readonly metric: number
  /** Next hop and link of a unicast route. */
  readonly to?: string
}

/**
 * All routes of a subnet that has a route table: the client's, and those of Azure that they do not override. Where they
 * say nothing, or `throw`, the kernel asks its main table, which knows the VNet's interfaces and the internet.
 *
 * @param present names of the interfaces' links that exist now.
 */
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
