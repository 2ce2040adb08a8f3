import { beforeAll, describe, expect, it } from 'vitest'
import type { BalancingRule, NetworkShape, OutboundRule, SecurityRule } from '../../server/fabric/fabric.ts'
import { withBareHosts } from '../support/bareHosts.ts'
import { isRoot } from '../support/isRoot.ts'
import { balancingRule, defaultRules, nic, probeShape, rule } from '../unit/fabric/networkFixture.ts'

const frontend = '203.0.113.226'
const otherFrontend = '203.0.113.227'
const outsider = '203.0.113.228'
const privateFrontend = '10.240.0.100'

const web = rule('web', 100, 'Allow', { protocol: 'Tcp', destinationPorts: ['80', '8080'] })
const group = [web, ...defaultRules]

/** Backends `one` and `two` and a client in one subnet; nobody has a public address. */
function vnet(
  balancing: readonly BalancingRule[],
  more: { outbound?: readonly OutboundRule[]; rules?: readonly SecurityRule[] } = {},
): NetworkShape {
  const host = (name: string, last: number) =>
    nic(name, { privateAddress: `10.240.0.${last}`, mac: `00:0d:3a:00:02:0${last}`, hostId: name })
  return {
    id: 'balanced',
    cidrs: ['10.240.0.0/16'],
    subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: more.rules ?? group, natAddress: undefined }],
    interfaces: [host('one', 4), host('two', 5), host('client', 6)],
    balancing,
    outbound: more.outbound ?? [],
  }
}

/** Another VNet with equal addresses, to be asked over the internet. */
const internet: NetworkShape = {
  ...vnet([]),
  id: 'internet',
  interfaces: [nic('out', { publicAddress: outsider, hostId: 'out' })],
}

const publicRule = (more: Partial<BalancingRule> = {}) =>
  balancingRule({ frontend: { address: frontend, isPublic: true }, probe: probeShape(), ...more })
const privateRule = (more: Partial<BalancingRule> = {}) =>
  balancingRule({ frontend: { address: privateFrontend, isPublic: false }, probe: probeShape(), ...more })

describe.skipIf(!isRoot())('a load balancer', () => {
  const hosts = withBareHosts()
  const stops = new Map<string, () => Promise<void>>()

  /** What so many connections heard, without doubles, in order. */
  async function heard(host: string, address: string, port = 80, times = 12): Promise<(string | undefined)[]> {
    const answers: (string | undefined)[] = []
    for (let time = 0; time < times; time++) answers.push(await hosts.ask(host, address, port))
    return [...new Set(answers)].sort()
  }
  const whoAnswers = async (host: string, address: string, times = 12) =>
    [...new Set((await heard(host, address, 80, times)).map((answer) => answer?.split(' ')[0]))].sort()
  const settles = (host: string, address: string, wanted: readonly string[]) =>
    expect.poll(() => whoAnswers(host, address, 6), { timeout: 20_000 }).toEqual(wanted)

  beforeAll(async () => {
    await hosts.apply(internet)
    await hosts.apply(vnet([]))
    for (const host of ['one', 'two']) stops.set(host, await hosts.serve(host, 8080))
    await hosts.serve('one', 80)
    await hosts.serve('two', 80)
    await hosts.serve('out', 8080)
  }, 60_000)

  it('spreads connections over its healthy backends, who see the client itself', async () => {
    await hosts.apply(vnet([publicRule()]))
    await settles('machine', frontend, ['one', 'two'])
    for (const answer of await heard('machine', frontend)) {
      expect(answer).toMatch(/^(one|two) sees 198\.51\.100\.\d+ as 10\.240\.0\.[45]$/)
    }
  })

  it('leaves out a backend that does not answer its probe, until it does again', async () => {
    await stops.get('two')?.()
    await settles('machine', frontend, ['one'])
    stops.set('two', await hosts.serve('two', 8080))
    await settles('machine', frontend, ['one', 'two'])
  })

  it('is silent when no backend is healthy', async () => {
    await hosts.apply(vnet([publicRule({ probe: probeShape({ port: 9 }) })]))
    expect(await hosts.ask('machine', frontend, 80)).toBeUndefined()
  })

  it('takes a backend for dead whose security group refuses its probes', async () => {
    const refusal = rule('no-probes', 90, 'Deny', { sources: ['AzureLoadBalancer'] })
    await hosts.apply(
      vnet([publicRule({ probe: probeShape({ intervalSeconds: 0.3 }) })], { rules: [refusal, ...group] }),
    )
    expect(await hosts.ask('machine', frontend, 80)).toBeUndefined()
    await hosts.apply(vnet([publicRule({ probe: probeShape({ intervalSeconds: 0.3 }) })]))
    await settles('machine', frontend, ['one', 'two'])
  })

  it('is closed from outside where the backends’ groups do not open the backend’s port', async () => {
    await hosts.apply(vnet([publicRule({ probe: undefined })], { rules: defaultRules }))
    expect(await hosts.ask('machine', frontend, 80)).toBeUndefined()
    await hosts.apply(vnet([publicRule({ probe: undefined })]))
    expect(await hosts.ask('machine', frontend, 80)).toBeDefined()
  })

  it('with affinity leads a client to the same backend every time, over changes of the rules', async () => {
    const rules = [publicRule({ probe: undefined, distribution: 'SourceIP' })]
    await hosts.apply(vnet(rules))
    const first = await whoAnswers('machine', frontend)
    expect(first).toHaveLength(1)
    await hosts.apply(vnet(rules, { rules: [...group, rule('other', 4000, 'Allow', { destinationPorts: ['1'] })] }))
    expect(await whoAnswers('machine', frontend)).toEqual(first)
  })

  it('with a floating rule hands over packets as they came', async () => {
    for (const host of ['one', 'two']) await hosts.on(host, `ip address add ${frontend}/32 dev lo`)
    await hosts.apply(vnet([publicRule({ floating: true, backendPort: 80 })]))
    await settles('machine', frontend, ['one', 'two'])
    for (const answer of await heard('machine', frontend)) {
      expect(answer).toMatch(/^(one|two) sees 198\.51\.100\.\d+ as 203\.0\.113\.226$/)
    }
    for (const host of ['one', 'two']) await hosts.on(host, `ip address delete ${frontend}/32 dev lo`)
  })

  it('in a VNet is reached by its hosts, who are seen as they are', async () => {
    await hosts.apply(vnet([privateRule()]))
    await settles('client', privateFrontend, ['one', 'two'])
    expect(await heard('client', privateFrontend)).toEqual([
      'one sees 10.240.0.6 as 10.240.0.4',
      'two sees 10.240.0.6 as 10.240.0.5',
    ])
    expect(await hosts.ask('client', privateFrontend, 81)).toBeUndefined()
    await expect(hosts.on('client', `ping -c1 -W1 ${privateFrontend}`)).rejects.toThrow()
  })

  it('in a VNet can have floating rules, and rules for all ports', async () => {
    for (const host of ['one', 'two']) await hosts.on(host, `ip address add ${privateFrontend}/32 dev lo`)
    await hosts.apply(vnet([privateRule({ floating: true, backendPort: 80 })]))
    await settles('client', privateFrontend, ['one', 'two'])
    expect(await heard('client', privateFrontend)).toEqual([
      'one sees 10.240.0.6 as 10.240.0.100',
      'two sees 10.240.0.6 as 10.240.0.100',
    ])
    for (const host of ['one', 'two']) await hosts.on(host, `ip address delete ${privateFrontend}/32 dev lo`)
    await hosts.apply(vnet([privateRule({ protocol: 'All', frontendPort: 0, backendPort: 0 })]))
    await settles('client', privateFrontend, ['one', 'two'])
    expect(await hosts.ask('client', privateFrontend, 8080)).toMatch(/as 10\.240\.0\.[45]$/)
  })

  it('has inbound NAT rules, each for one backend', async () => {
    const nat = (port: number, backend: string) =>
      publicRule({ frontendPort: port, backends: [backend], probe: undefined })
    await hosts.apply(vnet([nat(50001, '10.240.0.4'), nat(50002, '10.240.0.5')]))
    expect(await heard('machine', frontend, 50001, 3)).toEqual([
      expect.stringMatching(/^one sees 198\.51\.100\.\d+ as 10\.240\.0\.4$/),
    ])
    expect(await heard('machine', frontend, 50002, 3)).toEqual([expect.stringMatching(/^two /)])
  })

  it('is a way out for its pool alone, and only where a rule says so', async () => {
    const outbound: OutboundRule = { addresses: [otherFrontend], protocol: 'All', sources: ['10.240.0.4'] }
    await hosts.apply(vnet([publicRule()]))
    expect(await hosts.ask('one', outsider, 8080)).toBeUndefined()
    await hosts.apply(vnet([publicRule()], { outbound: [outbound] }))
    expect(await hosts.ask('one', outsider, 8080)).toBe(`out sees ${otherFrontend} as 10.240.0.4`)
    expect(await hosts.ask('two', outsider, 8080)).toBeUndefined()
  })

  it('is reached by hosts of its own VNet over the internet, when they have a way out', async () => {
    const outbound: OutboundRule = { addresses: [otherFrontend], protocol: 'All', sources: ['10.240.0.6'] }
    await hosts.apply(vnet([publicRule({ probe: undefined })], { outbound: [outbound] }))
    expect((await hosts.ask('client', frontend, 80))?.split(' ')[2]).toBe(otherFrontend)
    expect(await hosts.ask('two', frontend, 80)).toBeUndefined()
  })
})
