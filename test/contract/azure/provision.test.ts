import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { recordsOnlyFabric } from '../../../embedded-azure/server/fabric/recordsOnly.ts'
import {
  type EmbeddedAzure,
  runEmbeddedAzure,
  withEmbeddedAzure,
} from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import type { AzureConnection } from '../../../src/azure/sdk/connection.ts'
import { listLeft, requestDelete, waitUntilGone } from '../../../src/azure/teardown/deleteGroup.ts'
import { resourcesIn } from '../../../src/azure/teardown/group.ts'
import { type Host, hubOf } from '../../../src/plan/hosts.ts'
import { CloudError } from '../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)

const remove = async (group: string) => {
  await requestDelete(azure, group, contractDeps())
  await waitUntilGone(azure, group, 30, contractDeps())
}

describe('one hub and two workers', () => {
  const plan = examplePlan({}, { runId: 'provision' })
  let hosts: readonly Host[]

  beforeAll(async () => {
    hosts = await provision(plan, azure, contractAccess, contractDeps())
  })

  test('come with their addresses: inside for all, outside for the hub', () => {
    expect(hosts.map(({ name }) => name)).toEqual(['hub', 'worker-1', 'worker-2'])
    const inside = hosts.map(({ privateAddress }) => privateAddress)
    for (const address of inside) expect(address).toMatch(/^10\.240\.0\.\d+$/)
    expect(new Set(inside).size).toBe(3)
    expect(hosts.map(({ publicAddress }) => publicAddress)).toEqual([
      expect.stringMatching(/^203\.0\.113\./),
      undefined,
      undefined,
    ])
  })

  test('are all there, with our tags on each resource and on the group', async () => {
    const tagged: Record<string, number> = {}
    for await (const resource of azure.resources.resources.listByResourceGroup(plan.resourceGroup)) {
      const type = resource.type ?? ''
      expect({ id: resource.id, tags: resource.tags }).toEqual({ id: resource.id, tags: plan.tags })
      tagged[type] = (tagged[type] ?? 0) + 1
    }
    expect(tagged).toEqual({
      'Microsoft.Compute/disks': 3,
      'Microsoft.Compute/virtualMachines': 3,
      'Microsoft.Network/natGateways': 1,
      'Microsoft.Network/networkInterfaces': 3,
      'Microsoft.Network/networkSecurityGroups': 1,
      'Microsoft.Network/publicIPAddresses': 2,
      'Microsoft.Network/virtualNetworks': 1,
    })
    const group = await azure.resources.resourceGroups.get(plan.resourceGroup)
    expect(group.tags).toEqual(plan.tags)
  })

  test('run', async () => {
    for (const { name } of hosts) {
      const view = await azure.compute.virtualMachines.instanceView(plan.resourceGroup, name)
      expect(view.statuses?.map(({ code }) => code)).toContain('PowerState/running')
    }
  })

  test('are not created again by a run of the same name', async () => {
    const again = examplePlan({}, { runId: 'provision' }, 'another start')
    await expect(provision(again, azure, contractAccess, contractDeps())).rejects.toMatchObject({ class: 'user' })
    expect(await resourcesIn(azure, plan.resourceGroup, new AbortController().signal)).toHaveLength(14)
  })

  test('are gone after teardown: left 0, also when asked twice', async () => {
    // A server that is quick enough has deleted all before we look.
    expect(await requestDelete(azure, plan.resourceGroup, contractDeps())).toMatch(/^(accepted|gone)$/)
    await waitUntilGone(azure, plan.resourceGroup, 30, contractDeps())
    expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
    expect(await requestDelete(azure, plan.resourceGroup, contractDeps())).toBe('gone')
    expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
  })
})

test('a group that was just deleted can be created again under the same name', async () => {
  const plan = examplePlan({ nodes: '1' }, { runId: 'again' })
  await provision(plan, azure, contractAccess, contractDeps())
  await requestDelete(azure, plan.resourceGroup, contractDeps())
  expect(await provision(plan, azure, contractAccess, contractDeps())).toHaveLength(2)
  await remove(plan.resourceGroup)
  expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
})

/** An Azure that takes its time, so that there is a middle in which to be interrupted. */
describe('an Azure whose operations take time', () => {
  let slow: EmbeddedAzure
  let slowAzure: AzureConnection
  const failing = new Set<string>()

  beforeAll(async () => {
    const fabric = recordsOnlyFabric()
    slow = await runEmbeddedAzure({
      operationDelay: 150,
      fabric: async () => ({
        ...fabric,
        async createHost(host) {
          if (failing.has(host.computerName)) throw new Error('There is no kernel for this host.')
          await fabric.createHost(host)
        },
      }),
    })
    slowAzure = openEmbedded(slow)
  })
  afterAll(() => slow.stop())

  const teardownPhase = async (group: string) => {
    await requestDelete(slowAzure, group, contractDeps(), { settleSeconds: 1 })
    await waitUntilGone(slowAzure, group, 30, contractDeps())
    expect(await listLeft(slowAzure, group)).toEqual([])
  }

  test.each(['resource group', 'network', '0 of 3 virtual machines run', '1 of 3 virtual machines run'])(
    'cancelled at “%s”, teardown leaves 0',
    async (moment) => {
      const plan = examplePlan({}, { runId: `cancel ${moment}` })
      const cancel = new AbortController()
      const voice = {
        note: () => undefined,
        detail: (text: string) => {
          if (text.startsWith(moment)) setImmediate(() => cancel.abort(new Error('cancelled by the user')))
        },
      }
      const deps = { ...contractDeps(cancel.signal), voice }
      await expect(provision(plan, slowAzure, contractAccess, deps)).rejects.toThrow('cancelled by the user')
      await teardownPhase(plan.resourceGroup)
    },
  )

  test('deletion is accepted at once and proved later', async () => {
    const plan = examplePlan({ nodes: '1' }, { runId: 'later' })
    await provision(plan, slowAzure, contractAccess, contractDeps())
    const letGo = slow.hold({ action: 'delete-group' })
    expect(await requestDelete(slowAzure, plan.resourceGroup, contractDeps())).toBe('accepted')
    expect(await requestDelete(slowAzure, plan.resourceGroup, contractDeps())).toBe('accepted')
    expect(await listLeft(slowAzure, plan.resourceGroup)).not.toEqual([])
    letGo()
    await teardownPhase(plan.resourceGroup)
  })

  test('one machine that fails ends provisioning with its name and Azure’s code, and teardown leaves 0', async () => {
    const plan = examplePlan({}, { runId: 'failing' })
    failing.add('worker-2')
    const failure = await provision(plan, slowAzure, contractAccess, contractDeps()).catch((thrown: unknown) => thrown)
    failing.clear()
    expect(failure).toBeInstanceOf(CloudError)
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^\w+$/),
      message: expect.stringMatching(/^Creating the virtual machine worker-2 failed: .*There is no kernel/),
    })
    await teardownPhase(plan.resourceGroup)
  })
})

describe('preflight', () => {
  test('finds no problem with the default plan', async () => {
    const plan = examplePlan()
    expect(await preflight(plan, azure, contractDeps())).toEqual({ usable: plan.placements, problems: [] })
  })

  test('finds a quota that is too small, by what the plan needs and what is left', async () => {
    const one = examplePlan({ 'vm-size': 'Standard_D2s_v5' })
    const plan = { ...one, hosts: Array.from({ length: 3000 }, () => hubOf(one.hosts)) }
    const { problems } = await preflight(plan, azure, contractDeps())
    expect(problems.map((problem) => [problem.input, problem.kind])).toEqual([
      ['nodes', 'quota'],
      ['vm-size', 'quota'],
    ])
    for (const { message } of problems) expect(message).toContain('3000 machines of Standard_D2s_v5 need 6000 cores')
  })

  test('registers a provider that the subscription has never used, and waits until Azure has done it', async () => {
    const fresh = await runEmbeddedAzure({ registrationDelay: () => 1000 })
    onTestFinished(() => fresh.stop())
    const connection = openEmbedded(fresh)
    await connection.resources.providers.unregister('Microsoft.Network')
    const { voice, ...deps } = contractDeps()
    const { usable } = await preflight(examplePlan(), connection, { ...deps, voice })
    expect(usable).toHaveLength(1)
    expect(voice.details).toContain('Microsoft.Network: Registering')
    expect((await connection.resources.providers.get('Microsoft.Network')).registrationState).toBe('Registered')
  })

  test('finds an image and a size that are not offered, together', async () => {
    const plan = examplePlan({ 'vm-size': 'Standard_D3s_v55' })
    const other = { ...plan, vm: { ...plan.vm, image: { ...plan.vm.image, sku: 'server-riscv' } } }
    const { problems } = await preflight(other, azure, contractDeps())
    expect(problems.map(({ input }) => input)).toEqual(['location', 'vm-size'])
  })

  test('finds a location that does not exist, with what was probably meant', async () => {
    const { problems } = await preflight(examplePlan({ location: 'westeuropa' }), azure, contractDeps())
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('westeurope') })])
  })

  test('names a size that is close to one that does not exist', async () => {
    const { problems } = await preflight(examplePlan({ 'vm-size': 'Standard_D2s_v55' }), azure, contractDeps())
    expect(problems).toEqual([
      expect.objectContaining({ input: 'vm-size', message: expect.stringContaining('Standard_D2s_v5') }),
    ])
  })
})
