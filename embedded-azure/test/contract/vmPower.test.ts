import type { VirtualMachine } from '@azure/arm-compute'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Fabric } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'power'

let subnet: string
/** What the fabric was told, such as `stopHost {"force":true}`. */
const told: string[] = []
/** While set, hosts do not stop. */
let held: Promise<void> | undefined

function listeningFabric(): Fabric {
  const fabric = recordsOnlyFabric()
  return {
    ...fabric,
    async createHost(host) {
      told.push(`createHost ${host.memoryBytes / 2 ** 30} GiB ${Buffer.from(host.customData ?? '')}`.trim())
      await fabric.createHost(host)
    },
    async stopHost(hostId, options) {
      told.push(`stopHost ${JSON.stringify(options)}`)
      await held
      await fabric.stopHost(hostId, options)
    },
    async removeHost(hostId, options) {
      told.push('removeHost')
      await fabric.removeHost(hostId, options)
    },
  }
}

const azure = await withEmbeddedAzure({ fabric: async () => listeningFabric() })
const clients = clientsFor(azure.endpoint, azure.ca)
const { compute } = clients
const machines = compute.virtualMachines
beforeAll(async () => {
  subnet = await makeNetwork(clients, rg)
  await machines.createOrUpdate(rg, 'vm', machineIn(subnet, 'vm'))
})

async function states(name = 'vm'): Promise<(string | undefined)[]> {
  return ((await machines.instanceView(rg, name)).statuses ?? []).map(({ code }) => code)
}

async function coresUsed(quota = 'cores'): Promise<number | undefined> {
  for await (const usage of compute.usage.list(location)) if (usage.name.value === quota) return usage.currentValue
  return undefined
}

const running = ['ProvisioningState/succeeded', 'PowerState/running']
const stopped = ['ProvisioningState/succeeded', 'PowerState/stopped']
const deallocated = ['ProvisioningState/succeeded', 'PowerState/deallocated']
const refused = (message: RegExp) => ({
  code: 'OperationNotAllowed',
  statusCode: 409,
  message: expect.stringMatching(message),
})

describe('a machine', () => {
  test('that is powered off stops in good order, and keeps its cores', async () => {
    await machines.powerOff(rg, 'vm')
    expect(told.at(-1)).toBe('stopHost {"force":false,"deallocate":false}')
    expect(await states()).toEqual(stopped)
    expect(await coresUsed()).toBe(2)
    expect((await machines.instanceView(rg, 'vm')).vmAgent?.statuses?.[0]?.displayStatus).toBe('Not Ready')
  })

  test('that is stopped cannot be restarted, and starts when it is told to', async () => {
    await expect(machines.restart(rg, 'vm')).rejects.toMatchObject(refused(/requires the VM to be running/))
    await machines.start(rg, 'vm')
    expect(await states()).toEqual(running)
  })

  test('is cut off when its shutdown is skipped', async () => {
    await machines.powerOff(rg, 'vm', { skipShutdown: true })
    expect(told.at(-1)).toBe('stopHost {"force":true,"deallocate":false}')
    await machines.start(rg, 'vm')
  })

  test('that is deallocated gives its cores back, and cannot be powered off', async () => {
    await machines.deallocate(rg, 'vm')
    expect(told.at(-1)).toBe('stopHost {"force":false,"deallocate":true}')
    expect(await states()).toEqual(deallocated)
    expect([await coresUsed(), await coresUsed('standardDSv5Family'), await coresUsed('virtualMachines')]).toEqual([
      0, 0, 1,
    ])
    await expect(machines.powerOff(rg, 'vm')).rejects.toMatchObject(refused(/either deallocated or marked/))
    await machines.start(rg, 'vm')
    expect(await coresUsed()).toBe(2)
  })

  test('is stopped in good order and started by restart', async () => {
    told.length = 0
    await machines.restart(rg, 'vm')
    expect(told).toEqual(['stopHost {"force":false,"deallocate":false}', 'createHost 8 GiB #cloud-config'])
    expect(await states()).toEqual(running)
  })

  test('takes one operation at a time, says what it is doing, and can still be deleted', async () => {
    const { promise, resolve: release } = Promise.withResolvers<void>()
    held = promise
    const poller = machines.deallocate(rg, 'vm')
    await poller.submitted()
    expect(await states()).toEqual(['ProvisioningState/updating', 'PowerState/deallocating'])
    await expect(machines.start(rg, 'vm')).rejects.toMatchObject(refused(/'start' .* another operation is in progress/))
    held = undefined
    release()
    await poller
    expect(await states()).toEqual(deallocated)
  })

  test('is as it was after a restart of the server', async () => {
    await azure.restart()
    expect(await states()).toEqual(deallocated)
    await machines.start(rg, 'vm')
    await azure.restart()
    expect(await states()).toEqual(running)
  })

  test('that was shut down from inside, or has died, is stopped, and its agent is not ready', async () => {
    const { fabric } = azure.server.arm
    await fabric.stopHost((await fabric.inventory()).hosts[0] ?? '', { force: true })
    expect(await states()).toEqual(stopped)
    const view = await machines.instanceView(rg, 'vm')
    expect(view.vmAgent?.statuses).toMatchObject([{ level: 'Warning', displayStatus: 'Not Ready' }])
    await machines.restart(rg, 'vm')
    expect(await states()).toEqual(running)
  })

  test('that is not there is not found, and hibernation is refused by name', async () => {
    await machines.delete(rg, 'vm')
    await expect(machines.start(rg, 'vm')).rejects.toMatchObject({ code: 'ResourceNotFound', statusCode: 404 })
    await machines.createOrUpdate(rg, 'other', machineIn(subnet, 'other'))
    await expect(machines.deallocate(rg, 'other', { hibernate: true })).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining('hibernation'),
    })
  })
})

describe('a Spot machine', () => {
  const spot = (name: string, evictionPolicy?: string): VirtualMachine => ({
    ...machineIn(subnet, name),
    priority: 'Spot',
    ...(evictionPolicy === undefined ? {} : { evictionPolicy }),
  })

  test('counts against the quota for Spot alone, and not at all when it is deallocated', async () => {
    const before = await coresUsed()
    await machines.createOrUpdate(rg, 'spot', spot('spot'))
    expect([await coresUsed(), await coresUsed('lowPriorityCores')]).toEqual([before, 2])
    await machines.deallocate(rg, 'spot')
    expect(await coresUsed('lowPriorityCores')).toBe(0)
  })

  test('alone has an eviction policy', async () => {
    expect((await machines.createOrUpdate(rg, 'brief', spot('brief', 'Delete'))).evictionPolicy).toBe('Delete')
    const odd = { ...machineIn(subnet, 'odd'), evictionPolicy: 'Delete' }
    await expect(machines.createOrUpdate(rg, 'odd', odd)).rejects.toMatchObject({ code: 'InvalidParameter' })
  })
})
