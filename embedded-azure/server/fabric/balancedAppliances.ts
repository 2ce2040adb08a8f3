import { excludeCidr } from 'cidr-tools'
import { gatewayOf, metadataAddress, platformAddress, privateRanges } from './addresses.ts'
import { privateFrontends } from './balancing.ts'
import type { BalancingRule, NetworkShape, SubnetShape } from './fabric.ts'

/**
 * A route whose appliance is the frontend of a load balancer with a rule for all ports: such a rule hands whole flows,
 * as they are, to one of the appliances behind it.
 */
export interface BalancedRoute {
  readonly subnet: SubnetShape
  /** Ranges of destinations for which this route is the most specific. */
  readonly ranges: readonly string[]
  readonly rule: BalancingRule
}

export function balancedRoutes(network: NetworkShape): BalancedRoute[] {
  return network.subnets.flatMap((subnet) =>
    subnet.routes.flatMap(({ cidr, nextHop }) => {
      const address = typeof nextHop === 'object' ? nextHop.appliance : undefined
      const rule = network.balancing.find(
        ({ frontend, protocol }) => protocol === 'All' && !frontend.isPublic && frontend.address === address,
      )
      return rule === undefined ? [] : [{ subnet, rule, ranges: rangesOf(cidr, subnet, network) }]
    }),
  )
}

/** What of a route's range no more specific route has, and no address of the network's own. */
function rangesOf(cidr: string, subnet: SubnetShape, network: NetworkShape): string[] {
  const length = (range: string) => Number(range.split('/')[1])
  const others = [...subnet.routes.map((route) => route.cidr), ...network.cidrs, ...privateRanges]
  const own = [
    platformAddress,
    metadataAddress,
    ...network.subnets.map((one) => gatewayOf(one.cidr)),
    ...privateFrontends(network),
  ].map((address) => `${address}/32`)
  return excludeCidr(cidr, [...others.filter((range) => length(range) > length(cidr)), ...own])
}
