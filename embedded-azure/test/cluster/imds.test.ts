import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyInventory } from '../../protocol/inventory.ts'
import { hostIdOf } from '../../server/arm/providers/network/networkShape.ts'
import { bareFabric } from '../support/bareFabric.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../support/embeddedAzure.ts'
import { type Clients, clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { isRoot } from '../support/isRoot.ts'

describe.skipIf(!isRoot())('the metadata service of a network', () => {
  let azure: EmbeddedAzure
  let clients: Clients
  let bare: Awaited<ReturnType<typeof bareFabric>>

  beforeAll(async () => {
    const stateFolder = mkdtempSync(join(tmpdir(), 'ke2e-metadata-'))
    const fabric = async () => {
      bare = await bareFabric(stateFolder)
      return bare.fabric
    }
    azure = await runEmbeddedAzure({ fabric }, stateFolder)
    clients = clientsFor(azure.endpoint, azure.ca)
    for (const group of ['one', 'two']) await makeMachine(group)
  }, 120_000)

  afterAll(async () => {
    // Also after a failure, so that a test leaves nothing on the machine.
    for await (const group of clients?.resources.resourceGroups.list() ?? []) {
      await clients.resources.resourceGroups.delete(group.name ?? '')
    }
    await azure?.stop()
  }, 120_000)

  /** A network of its own, with a machine that is called `hub` and has the same address in each. */
  async function makeMachine(group: string): Promise<void> {
    const subnet = await makeNetwork(clients, group)
    const machine = { ...machineIn(subnet, 'hub'), identity: { type: 'SystemAssigned' } as const }
    await clients.compute.virtualMachines.createOrUpdate(group, 'hub', machine)
  }

  async function ask(group: string, path: string, ...headers: string[]): Promise<string> {
    const machine = await clients.compute.virtualMachines.get(group, 'hub')
    const record = azure.server.arm.store.get(machine.id ?? '')
    const options = ['Metadata: true', ...headers].map((header) => `-H '${header}'`).join(' ')
    const command = `curl -s -m 5 ${options} 'http://169.254.169.254/metadata/${path}'`
    return await bare.on(hostIdOf(record ?? { uid: '' }), command)
  }

  const groupOf = 'instance/compute/resourceGroupName?api-version=2021-10-01&format=text'

  it('tells machines with equal addresses in different networks apart', async () => {
    expect(await ask('one', groupOf)).toBe('one')
    expect(await ask('two', groupOf)).toBe('two')
    const { network } = JSON.parse(await ask('two', 'instance?api-version=2021-10-01&format=json'))
    expect(network.interface[0].ipv4.ipAddress[0].privateIpAddress).toBe('10.240.0.4')
  })

  it('gives a machine a token for its identity', async () => {
    const answer = JSON.parse(
      await ask('one', 'identity/oauth2/token?api-version=2018-02-01&resource=https://management.azure.com/'),
    )
    expect(answer.access_token).toMatch(/^ey/)
  })

  it('is there for a machine that a network security group shuts off from everything', async () => {
    await clients.network.networkSecurityGroups.createOrUpdate('one', 'nsg', {
      location: 'westeurope',
      securityRules: [
        {
          name: 'nothing',
          priority: 100,
          direction: 'Outbound',
          access: 'Deny',
          protocol: '*',
          sourceAddressPrefix: '*',
          sourcePortRange: '*',
          destinationAddressPrefix: '*',
          destinationPortRange: '*',
        },
      ],
    })
    expect(await ask('one', groupOf)).toBe('one')
  })

  it('is not there while the server is not, and is again after its start', async () => {
    await azure.restart()
    clients = clientsFor(azure.endpoint, azure.ca)
    expect(await ask('one', groupOf)).toBe('one')
    expect(await ask('two', groupOf)).toBe('two')
    await bare.fabric.detach()
    expect(await ask('one', groupOf)).toBe('')
  })

  it('leaves nothing behind', async () => {
    await azure.restart()
    clients = clientsFor(azure.endpoint, azure.ca)
    for (const group of ['one', 'two']) await clients.resources.resourceGroups.delete(group)
    expect(await bare.fabric.inventory()).toEqual(emptyInventory)
  })
})
