import { expect, it } from 'vitest'
import type { NetworkShape, UserRoute } from '../../../server/fabric/fabric.ts'
import { interfaceLink } from '../../../server/fabric/layout.ts'
import { tableOf } from '../../../server/fabric/userRoutes.ts'
import { network, nic } from './networkFixture.ts'

const firewall = interfaceLink('firewall')

/** The table of the subnet `nodes` with these routes, where an appliance `firewall` has 10.240.0.9. */
function table(
  routes: readonly UserRoute[],
  present: readonly string[] = [firewall],
  more: Partial<NetworkShape> = {},
) {
  const nodes = { name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: undefined, routes }
  const shape = network({ subnets: [nodes], interfaces: [nic('firewall', { privateAddress: '10.240.0.9' })], ...more })
  return tableOf(shape, nodes, present)
}

it('a default route leaves the VNet and private ranges to Azure’s own, more specific routes', () => {
  expect(table([{ cidr: '0.0.0.0/0', nextHop: 'None' }])).toEqual([
    { type: 'blackhole', cidr: '0.0.0.0/0', metric: 0 },
    { type: 'throw', cidr: '10.240.0.0/16', metric: 0 },
    { type: 'blackhole', cidr: '10.0.0.0/8', metric: 0 },
    { type: 'blackhole', cidr: '172.16.0.0/12', metric: 0 },
    { type: 'blackhole', cidr: '192.168.0.0/16', metric: 0 },
    { type: 'blackhole', cidr: '100.64.0.0/10', metric: 0 },
  ])
})

it('a route to the VNet’s own range takes the place of Azure’s', () => {
  const local = table([{ cidr: '10.240.0.0/16', nextHop: 'None' }]).filter(({ cidr }) => cidr === '10.240.0.0/16')
  expect(local).toEqual([{ type: 'blackhole', cidr: '10.240.0.0/16', metric: 0 }])
})

it('a VNet that is a whole private range is not cut off from itself', () => {
  const own = table([{ cidr: '10.9.0.0/16', nextHop: 'None' }], [], { cidrs: ['10.0.0.0/8'] })
  expect(own.filter(({ cidr }) => cidr === '10.0.0.0/8')).toEqual([{ type: 'throw', cidr: '10.0.0.0/8', metric: 0 }])
})

it('a route through an appliance goes over its link, and into a hole when the link is gone', () => {
  const route: UserRoute = { cidr: '10.9.0.0/16', nextHop: { appliance: '10.240.0.9' } }
  const hole = { type: 'blackhole', cidr: '10.9.0.0/16', metric: 1000 }
  const through = { type: 'unicast', cidr: '10.9.0.0/16', metric: 0, to: `via 10.240.0.9 dev ${firewall}` }
  expect(table([route]).slice(0, 2)).toEqual([through, hole])
  expect(table([route], []).slice(0, 1)).toEqual([hole])
  expect(table([{ ...route, nextHop: { appliance: '10.240.0.77' } }]).slice(0, 1)).toEqual([hole])
})

it('the other next hops are the internet and the VNet itself', () => {
  const routes: UserRoute[] = [
    { cidr: '10.9.0.0/16', nextHop: 'Internet' },
    { cidr: '10.8.0.0/16', nextHop: 'VnetLocal' },
  ]
  expect(table(routes).slice(0, 2)).toEqual([
    { type: 'unicast', cidr: '10.9.0.0/16', metric: 0, to: 'via 169.254.255.1 dev uplink' },
    { type: 'throw', cidr: '10.8.0.0/16', metric: 0 },
  ])
})
