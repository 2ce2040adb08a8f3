import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Inventory } from '../../../embedded-azure/protocol/inventory.ts'
import type { Fabric, HostShape, NetworkShape } from '../../../embedded-azure/server/fabric/fabric.ts'
import { systemsFabric } from '../../../embedded-azure/server/fabric/systemsFabric.ts'
import { embeddedProgram } from '../../../embedded-azure/test/support/program.ts'
import { defaultRules, rule } from '../../../embedded-azure/test/unit/fabric/networkFixture.ts'
import { customData } from '../../../src/cluster/customData.ts'
import { makeSshIdentity, type SshIdentity } from '../../../src/cluster/ssh.ts'
import type { Host } from '../../../src/plan/hosts.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'

/** Real hosts on this machine, created as the embedded Azure creates them, but without ARM. */
export interface RealHosts {
  readonly hosts: readonly Host[]
  readonly identity: SshIdentity
  /** The run's own folder. */
  readonly folder: string
  readonly fabric: Fabric
  /** Deletes everything and returns what the fabric still holds. */
  remove(): Promise<Inventory>
}

export const saltStates = join(import.meta.dirname, '../../../salt-states')

const networkId = 'cluster'
const gibibyte = 2 ** 30

/** Creates the plan's hosts. Needs root. The hub's public address is the last but one that the embedded Azure gives out. */
export async function makeRealHosts(plan: Plan, log: (line: string) => void = () => {}): Promise<RealHosts> {
  const folder = await mkdtemp(join(tmpdir(), 'ke2e-cluster-'))
  const processes = systemProcesses()
  const { signal } = new AbortController()
  const identity = await makeSshIdentity(join(folder, 'ssh'), { processes, signal, mask: () => {} })
  const fabric = await systemsFabric({
    stateFolder: join(folder, 'azure'),
    processes,
    clock: systemClock,
    program: embeddedProgram,
    log,
  })
  const hosts = plan.hosts.map((host) => ({
    ...host,
    privateAddress: `10.240.0.${4 + host.index}`,
    ...(host.role === 'hub' ? { publicAddress: '203.0.113.253' } : {}),
  }))
  const remove = async () => {
    await Promise.all(hosts.map((host) => fabric.removeHost(`h${host.index}`, { force: true })))
    await fabric.removeNetwork(networkId)
    const left = await fabric.inventory()
    await rm(folder, { recursive: true, force: true })
    return left
  }
  try {
    await fabric.applyNetwork(network(plan, hosts))
    await Promise.all(hosts.map((host) => fabric.createHost(shape(plan, host, identity))))
  } catch (thrown) {
    await remove()
    throw thrown
  }
  return { hosts, identity, folder, fabric, remove }
}

function network(plan: Plan, hosts: readonly Host[]): NetworkShape {
  const open = rule('ssh-and-api', 100, 'Allow', {
    protocol: 'Tcp',
    destinationPorts: ['22', String(plan.cluster.apiPort)],
  })
  const subnet = {
    name: plan.network.subnetName,
    cidr: plan.network.subnetCidr,
    rules: [open, ...defaultRules],
    natAddress: undefined,
    routes: [],
  }
  const interfaces = hosts.map((host) => ({
    id: `i${host.index}`,
    mac: `00:0d:3a:00:00:0${host.index}`,
    subnet: subnet.name,
    privateAddress: host.privateAddress,
    publicAddress: host.publicAddress,
    rules: undefined,
    hostId: `h${host.index}`,
    hostName: host.name,
  }))
  return { id: networkId, cidrs: [plan.network.vnetCidr], subnets: [subnet], interfaces, balancing: [], outbound: [] }
}

function shape(plan: Plan, host: Host, identity: SshIdentity): HostShape {
  return {
    id: `h${host.index}`,
    computerName: host.name,
    networkId,
    interfaceId: `i${host.index}`,
    adminUsername: plan.vm.adminUsername,
    sshPublicKeys: [identity.publicKey],
    customData: Buffer.from(customData(plan, identity, saltStates)),
    vcpus: 2,
    memoryBytes: 4 * gibibyte,
  }
}
