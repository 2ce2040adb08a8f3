import { mkdtemp, rm } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { LoadBalancer } from '@azure/arm-network'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { emptyInventory } from '../../protocol/inventory.ts'
import { localMachineProblems } from '../../server/fabric/localMachineChecks.ts'
import { systemsFabric } from '../../server/fabric/systemsFabric.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../support/embeddedAzure.ts'
import { type Clients, clientsFor, location, machineIn } from '../support/embeddedClients.ts'
import { embeddedProgram } from '../support/program.ts'

const processes = systemProcesses()
const problems = await localMachineProblems({ stateFolder: homedir(), processes })
if (problems.length > 0) console.warn(`Skipped, because this machine can have no hosts:\n${problems.join('\n')}`)

const rg = 'balancer'

/** Serves on port 8080, from every boot on: who it is, whom it sees, and as whom it was asked. */
const customData = `#cloud-config
write_files:
  - path: /opt/web.py
    content: |
      import http.server, socket
      class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
          self.send_response(200)
          self.end_headers()
          text = f"{socket.gethostname()} sees {self.client_address[0]} as {self.connection.getsockname()[0]}"
          self.wfile.write(text.encode())
      http.server.ThreadingHTTPServer(("", 8080), Answer).serve_forever()
  - path: /etc/systemd/system/web.service
    content: |
      [Service]
      ExecStart=python3 /opt/web.py
      [Install]
      WantedBy=multi-user.target
runcmd:
  - systemctl enable --now web
`

describe.skipIf(problems.length > 0)('machines behind a load balancer', () => {
  let folder: string
  let azure: EmbeddedAzure
  let clients: Clients
  let network: Clients['network']
  let frontend: string
  let outside: string

  const id = (path: string) =>
    `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers/Microsoft.Network/${path}`

  /** `one` and `two` in subnets of their own, `alone` in a third; `other` in a VNet with the same ranges. */
  const machines = {
    one: { subnet: 'virtualNetworks/vnet/subnets/one', pooled: true },
    two: { subnet: 'virtualNetworks/vnet/subnets/two', pooled: true },
    alone: { subnet: 'virtualNetworks/vnet/subnets/dmz', pooled: false },
    other: { subnet: 'virtualNetworks/other/subnets/one', pooled: false },
  }

  const balancer = (more: object = {}): LoadBalancer => ({
    location,
    sku: { name: 'Standard' },
    frontendIPConfigurations: [{ name: 'front', publicIPAddress: { id: id('publicIPAddresses/front') } }],
    backendAddressPools: [{ name: 'pool' }],
    probes: [{ name: 'alive', protocol: 'Http', port: 8080, requestPath: '/', intervalInSeconds: 5 }],
    inboundNatRules: [{ name: 'ssh', ...fromFront, protocol: 'Tcp', frontendPort: 50001, backendPort: 22 }],
    loadBalancingRules: [
      {
        name: 'web',
        ...fromFront,
        backendAddressPool: { id: id('loadBalancers/lb/backendAddressPools/pool') },
        probe: { id: id('loadBalancers/lb/probes/alive') },
        protocol: 'Tcp',
        frontendPort: 80,
        backendPort: 8080,
        disableOutboundSnat: true,
        ...more,
      },
    ],
    ...outboundRules(),
  })
  let outbound = false
  let fromFront: { frontendIPConfiguration: { id: string } }
  const outboundRules = () => {
    if (!outbound) return {}
    const backendAddressPool = { id: id('loadBalancers/lb/backendAddressPools/pool') }
    const frontendIPConfigurations = [fromFront.frontendIPConfiguration]
    return { outboundRules: [{ name: 'out', protocol: 'All', frontendIPConfigurations, backendAddressPool }] }
  }

  /** Who answers at the public address, of several connections; nobody is `undefined`. */
  const whoAnswers = async (times = 8) => {
    const answers = await Promise.all(Array.from({ length: times }, () => ask(`http://${frontend}/`)))
    return [...new Set(answers.map((answer) => answer?.split(' ')[0]))].sort()
  }
  const settles = (wanted: readonly string[]) => expect.poll(() => whoAnswers(), { timeout: 60_000 }).toEqual(wanted)
  const on = async (name: string, script: string) => {
    const { value } = await clients.compute.virtualMachines.runCommand(rg, name, {
      commandId: 'RunShellScript',
      script: [script],
    })
    return /\[stdout]\n(.*)\n\[stderr]\n/s.exec(value?.[0]?.message ?? '')?.[1]?.trim()
  }
  const curl = (url: string) => `curl -s -m 3 ${url} || echo nobody`

  const publicAddress = async (name: string) => {
    const made = await network.publicIPAddresses.createOrUpdate(rg, name, {
      location,
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    })
    return made.ipAddress ?? ''
  }
  const makeInterface = (name: keyof typeof machines) => {
    const { subnet, pooled } = machines[name]
    const place = {
      ...(pooled ? { loadBalancerBackendAddressPools: [{ id: id('loadBalancers/lb/backendAddressPools/pool') }] } : {}),
      ...(name === 'one' ? { loadBalancerInboundNatRules: [{ id: id('loadBalancers/lb/inboundNatRules/ssh') }] } : {}),
      ...(name === 'other' ? { publicIPAddress: { id: id('publicIPAddresses/outside') } } : {}),
    }
    return network.networkInterfaces.createOrUpdate(rg, name, {
      location,
      ipConfigurations: [{ name: 'primary', subnet: { id: id(subnet) }, ...place }],
    })
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'load-balancer-'))
    const stateFolder = join(folder, 'state')
    const options = { stateFolder, processes, clock: systemClock, log: () => undefined, program: embeddedProgram }
    azure = await runEmbeddedAzure({ fabric: () => systemsFabric(options) }, stateFolder)
    clients = clientsFor(azure.endpoint, azure.ca)
    network = clients.network
    fromFront = { frontendIPConfiguration: { id: id('loadBalancers/lb/frontendIPConfigurations/front') } }
    await clients.resources.resourceGroups.createOrUpdate(rg, { location })
    frontend = await publicAddress('front')
    outside = await publicAddress('outside')
    const nsg = await network.networkSecurityGroups.createOrUpdate(rg, 'nsg', {
      location,
      securityRules: [
        {
          name: 'web-and-ssh',
          priority: 100,
          direction: 'Inbound',
          access: 'Allow',
          protocol: 'Tcp',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRanges: ['22', '8080'],
        },
      ],
    })
    for (const name of ['vnet', 'other']) {
      const subnet = (subnetName: string, addressPrefix: string) => ({
        name: subnetName,
        addressPrefix,
        networkSecurityGroup: { id: nsg.id ?? '' },
      })
      await network.virtualNetworks.createOrUpdate(rg, name, {
        location,
        addressSpace: { addressPrefixes: ['10.240.0.0/16'] },
        subnets: [subnet('one', '10.240.1.0/24'), subnet('two', '10.240.2.0/24'), subnet('dmz', '10.240.3.0/24')],
      })
    }
    await network.loadBalancers.createOrUpdate(rg, 'lb', balancer())
    await Promise.all(
      Object.entries(machines).map(async ([name, { subnet }]) => {
        const nic = await makeInterface(name as keyof typeof machines)
        const machine = machineIn(id(subnet), name)
        await clients.compute.virtualMachines.createOrUpdate(rg, name, {
          ...machine,
          hardwareProfile: { vmSize: 'Standard_B2als_v2' },
          osProfile: { ...machine.osProfile, customData: Buffer.from(customData).toString('base64') },
          networkProfile: { networkInterfaces: [{ id: nic.id ?? '', primary: true, deleteOption: 'Delete' }] },
        })
        await on(name, 'cloud-init status --wait')
      }),
    )
  }, 600_000)

  afterAll(async () => {
    await clients?.resources.resourceGroups.delete(rg, {
      forceDeletionTypes: 'Microsoft.Compute/virtualMachines',
    })
    const left = await azure?.server.arm.fabric.inventory()
    await azure?.stop()
    await rm(folder, { recursive: true, force: true })
    expect(left).toEqual(emptyInventory)
  }, 180_000)

  it('share what comes to the public address, and see who asks', async () => {
    await settles(['one', 'two'])
    expect(await ask(`http://${frontend}/`)).toMatch(/^(one|two) sees 198\.51\.100\.\d+ as 10\.240\.[12]\.4$/)
  })

  it('are led nothing while they are off, and again when they are on', async () => {
    await clients.compute.virtualMachines.powerOff(rg, 'two')
    await settles(['one'])
    await clients.compute.virtualMachines.start(rg, 'two')
    await settles(['one', 'two'])
  })

  it('keep their clients when the rule asks for it', async () => {
    await network.loadBalancers.createOrUpdate(rg, 'lb', balancer({ loadDistribution: 'SourceIP' }))
    expect(await whoAnswers(20)).toHaveLength(1)
    await network.loadBalancers.createOrUpdate(rg, 'lb', balancer())
  })

  it('are reached one by one through inbound NAT rules', async () => {
    expect(await banner(frontend, 50001)).toMatch(/^SSH-2\.0/)
  })

  it('get out only where they are given a way', async () => {
    const askOutside = (name: string) => on(name, curl(`http://${outside}:8080/`))
    expect(await askOutside('one')).toBe('nobody')
    outbound = true
    await network.loadBalancers.createOrUpdate(rg, 'lb', balancer())
    expect(await askOutside('one')).toBe(`other sees ${frontend} as 10.240.1.4`)
    expect(await askOutside('alone')).toBe('nobody')
  })

  it('stay reachable while the server is replaced by the next one', async () => {
    await azure.restart()
    clients = clientsFor(azure.endpoint, azure.ca)
    network = clients.network
    expect(await whoAnswers()).toEqual(['one', 'two'])
  })

  it('know the names of their own network, short and long, and nobody in one with equal ranges', async () => {
    expect(await on('one', 'getent hosts two two.internal.cloudapp.net')).toMatch(/^10\.240\.2\.4\s.*\n10\.240\.2\.4\s/)
    expect(await on('one', 'getent hosts other || echo unknown')).toBe('unknown')
    expect(await on('other', curl('http://10.240.2.4:8080/'))).toBe('nobody')
    expect(await on('other', curl('http://10.240.1.4:8080/'))).toBe('other sees 10.240.1.4 as 10.240.1.4')
  })
})

/** What a new connection is answered; undefined when nobody answers within two seconds. */
async function ask(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { headers: { connection: 'close' }, signal: AbortSignal.timeout(2000) })
    return await answer.text()
  } catch {
    return undefined
  }
}

/** The first thing that a server says. */
async function banner(host: string, port: number): Promise<string> {
  return await new Promise((resolve, reject) => {
    const socket = createConnection({ host, port, timeout: 5000 })
    socket.once('data', (chunk) => {
      socket.destroy()
      resolve(chunk.toString())
    })
    socket.once('timeout', () => socket.destroy(new Error(`${host}:${port} said nothing for 5 s.`)))
    socket.once('error', reject)
  })
}
