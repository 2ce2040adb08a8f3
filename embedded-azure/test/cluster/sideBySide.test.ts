import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bareFabric } from '../support/bareFabric.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, makeNetwork } from '../support/embeddedClients.ts'
import { isRoot } from '../support/isRoot.ts'

describe.skipIf(!isRoot())('two servers with hosts on one machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-side-by-side-'))
  const servers: EmbeddedAzure[] = []

  afterAll(async () => {
    // Also after a failure, so that a test leaves nothing on the machine.
    for (const { endpoint, ca, server } of servers) {
      const { resources } = clientsFor(endpoint, ca)
      for await (const group of resources.resourceGroups.list()) await resources.resourceGroups.delete(group.name ?? '')
      expect(Object.values(await server.arm.fabric.inventory()).flat()).toEqual([])
      await server.stop()
    }
    rmSync(folder, { recursive: true })
  }, 120_000)

  async function start(name: string): Promise<EmbeddedAzure> {
    const state = join(folder, name)
    mkdirSync(state, { mode: 0o700, recursive: true })
    // The same subscription lets both begin at the same address.
    if (name === 'two') copyFileSync(join(folder, 'one', 'identity.json'), join(state, 'identity.json'))
    const server = await runEmbeddedAzure({ fabric: async () => (await bareFabric(state)).fabric }, state)
    servers.push(server)
    return server
  }

  /** The address of an interface whose network is there. */
  async function publicAddress({ endpoint, ca }: EmbeddedAzure): Promise<string | undefined> {
    const clients = clientsFor(endpoint, ca)
    const subnet = await makeNetwork(clients, 'run')
    const { id, ipAddress } = await clients.network.publicIPAddresses.createOrUpdate('run', 'address', {
      location,
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    })
    await clients.network.networkInterfaces.createOrUpdate('run', 'nic', {
      location,
      ipConfigurations: [{ name: 'first', subnet: { id: subnet }, publicIPAddress: { id: id ?? '' } }],
    })
    return ipAddress
  }

  it('never give the same public address away', async () => {
    const [one, two] = [await publicAddress(await start('one')), await publicAddress(await start('two'))]
    expect(one).toMatch(/^203\.0\.113\./)
    expect(two).toMatch(/^203\.0\.113\./)
    expect(two).not.toBe(one)
  }, 120_000)
})
