import type { Fabric, FabricCapacity, HostState } from './fabric.ts'

/**
 * A fabric that remembers what it was told and creates nothing: for tests of ARM itself and for more VMs than one machine
 * could run. It forgets everything when its server ends; ARM keeps the records.
 */
export function recordsOnlyFabric(capacity: Partial<FabricCapacity> = {}): Fabric {
  const networks = new Set<string>()
  const hosts = new Map<string, HostState>()
  const setState = (hostId: string, state: HostState) => {
    if (!hosts.has(hostId)) throw new Error(`There is no host ${hostId}.`)
    hosts.set(hostId, state)
  }
  return {
    async applyNetwork(network) {
      networks.add(network.id)
    },
    async removeNetwork(networkId) {
      networks.delete(networkId)
    },
    async createHost(host) {
      if (!networks.has(host.networkId)) throw new Error(`Host ${host.id} needs the network ${host.networkId}.`)
      hosts.set(host.id, 'running')
    },
    async removeHost(hostId) {
      hosts.delete(hostId)
    },
    async startHost(hostId) {
      setState(hostId, 'running')
    },
    async stopHost(hostId) {
      setState(hostId, 'stopped')
    },
    async beginScript() {
      throw new Error('The VMs of this server are records only and run nothing; start the server with --hosts systems.')
    },
    async scriptRun() {
      return undefined
    },
    recall(hostId, state) {
      hosts.set(hostId, state)
    },
    async hostState(hostId) {
      return hosts.get(hostId) ?? 'missing'
    },
    async consoleLog() {
      return ''
    },
    addressesElsewhere: () => new Set(),
    serveMetadata() {},
    async detach() {},
    async inventory() {
      const nothing = { mounts: [], routes: [], cgroups: [], processes: [], sysctls: [] }
      return { hosts: [...hosts.keys()], namespaces: [...networks], ...nothing }
    },
    async capacity() {
      return {
        freeMemoryBytes: capacity.freeMemoryBytes ?? Number.MAX_SAFE_INTEGER,
        freeDiskBytes: capacity.freeDiskBytes ?? Number.MAX_SAFE_INTEGER,
      }
    },
  }
}
