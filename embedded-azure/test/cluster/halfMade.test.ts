import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NetworkShape } from '../../server/fabric/fabric.ts'
import { type BareHosts, makeBareHosts } from '../support/bareHosts.ts'
import { isRoot } from '../support/isRoot.ts'
import { defaultRules, nic, rule } from '../unit/fabric/networkFixture.ts'

const address = '203.0.113.236'
const network: NetworkShape = {
  id: 'halfmade',
  cidrs: ['10.240.0.0/16'],
  subnets: [
    {
      name: 'nodes',
      cidr: '10.240.0.0/16',
      rules: [rule('open', 100, 'Allow'), ...defaultRules],
      natAddress: undefined,
    },
  ],
  interfaces: [nic('hub', { publicAddress: address, hostId: 'hub' })],
  balancing: [],
  outbound: [],
}

/** As a server leaves things that is killed between two of its commands. */
describe.skipIf(!isRoot())('what is half made', () => {
  let hosts: BareHosts
  const reached = 'hub sees 198.51.100.'
  const ask = () => hosts.ask('machine', address, 8080)

  beforeEach(async () => {
    hosts = makeBareHosts()
    await hosts.apply(network)
    await hosts.serve('hub', 8080)
    expect(await ask()).toContain(reached)
  }, 60_000)
  afterEach(async () => {
    const left = await hosts.remove()
    expect(Object.values(left).flat()).toEqual([])
  }, 60_000)

  const undo = {
    'the link between machine and internet': () =>
      hosts.on('machine', `ip -n ${hosts.namespaces.edge} address flush dev machine`),
    'the link between internet and network': () =>
      hosts.on('machine', `ip -n ${hosts.namespaces.network(network.id)} address flush dev uplink`),
    'the loopback of the network': () =>
      hosts.on('machine', `ip -n ${hosts.namespaces.network(network.id)} link set lo down`),
  }

  it.each(Object.entries(undo))('is made whole when the network is applied again: %s', async (_, breakIt) => {
    await breakIt()
    await hosts.apply(network)
    expect(await ask()).toContain(reached)
  })

  it.each(Object.entries(undo))('can be taken away as it is: %s', async (_, breakIt) => {
    await breakIt()
  })
})
