import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AzureConnection } from '../../src/azure/connection.ts'
import { resourcesIn } from '../../src/azure/group.ts'
import { preflight } from '../../src/azure/preflight.ts'
import { provision } from '../../src/azure/provision.ts'
import { listLeft, requestDelete, waitUntilGone } from '../../src/azure/teardown.ts'
import { type Host, hubOf } from '../../src/plan/hosts.ts'
import { contractAccess, contractDeps, openEmbedded } from '../support/azureContract.ts'
import { azurePlan } from '../support/azurePlan.ts'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'

let server: EmbeddedAzure
let azure: AzureConnection

beforeAll(async () => {
  server = await startEmbeddedAzure()
  azure = openEmbedded(server)
})
afterAll(() => server.stop())

const remove = async (group: string) => {
  await requestDelete(azure, group, contractDeps())
  await waitUntilGone(azure, group, { ...contractDeps(), limitSeconds: 30 })
}

describe('one hub and two workers', () => {
  const plan = azurePlan({}, { runId: 'provision' })
  let hosts: readonly Host[]
  const heard: Host[] = []

  beforeAll(async () => {
    hosts = await provision(plan, azure, contractAccess, { ...contractDeps(), onHost: (host) => heard.push(host) })
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
    expect(heard.toSorted((a, b) => a.index - b.index)).toEqual(hosts)
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

  test('are not made a second time by a run of the same name', async () => {
    await expect(provision(plan, azure, contractAccess, contractDeps())).rejects.toMatchObject({ class: 'user' })
    expect(await resourcesIn(azure, plan.resourceGroup, new AbortController().signal)).toHaveLength(14)
  })

  test('are gone after teardown: left 0, also when asked twice', async () => {
    // A server that is quick enough has deleted all before we look.
    expect(await requestDelete(azure, plan.resourceGroup, contractDeps())).toMatch(/^(accepted|gone)$/)
    await waitUntilGone(azure, plan.resourceGroup, { ...contractDeps(), limitSeconds: 30 })
    expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
    expect(await requestDelete(azure, plan.resourceGroup, contractDeps())).toBe('gone')
    expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
  })
})

test('a group that was just torn down can be made again under its name', async () => {
  const plan = azurePlan({ nodes: '1' }, { runId: 'again' })
  await provision(plan, azure, contractAccess, contractDeps())
  await requestDelete(azure, plan.resourceGroup, contractDeps())
  expect(await provision(plan, azure, contractAccess, contractDeps())).toHaveLength(2)
  await remove(plan.resourceGroup)
  expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
})

describe('cancelled in the middle', () => {
  test.each(['resource group', 'network', '0 of 3 virtual machines run', '1 of 3 virtual machines run'])(
    'at “%s”, teardown leaves 0',
    async (moment) => {
      const plan = azurePlan({}, { runId: `cancel ${moment}` })
      const cancel = new AbortController()
      const deps = contractDeps(cancel.signal)
      const voice = {
        note: () => undefined,
        detail: (text: string) => {
          if (text.startsWith(moment)) setTimeout(() => cancel.abort(new Error('cancelled by the user')), 5)
        },
      }
      const made = provision(plan, azure, contractAccess, { ...deps, voice })
      // A server that is quick enough may have finished: then there is more to take down, which is fine as well.
      await made.catch((thrown) => expect(thrown.message).toBe('cancelled by the user'))
      await requestDelete(azure, plan.resourceGroup, { ...contractDeps(), settleSeconds: 2 })
      await waitUntilGone(azure, plan.resourceGroup, { ...contractDeps(), limitSeconds: 30 })
      expect(await listLeft(azure, plan.resourceGroup)).toEqual([])
    },
  )
})

describe('preflight', () => {
  test('finds no problem with the default plan', async () => {
    expect(await preflight(azurePlan(), azure, contractDeps())).toEqual([])
  })

  test('finds a quota that is too small, by what the plan needs and what is left', async () => {
    const one = azurePlan({ 'vm-size': 'Standard_D2s_v5' })
    const plan = { ...one, hosts: Array.from({ length: 3000 }, () => hubOf(one.hosts)) }
    const problems = await preflight(plan, azure, contractDeps())
    expect(problems.map((problem) => [problem.input, problem.class])).toEqual([
      ['nodes', 'quota'],
      ['vm-size', 'quota'],
    ])
    for (const { message } of problems) expect(message).toContain('3000 machines of Standard_D2s_v5 need 6000 cores')
  })

  test('finds an image and a size that are not offered, together', async () => {
    const plan = azurePlan({ 'vm-size': 'Standard_D3s_v55' })
    const other = { ...plan, vm: { ...plan.vm, image: { ...plan.vm.image, sku: 'server-riscv' } } }
    const problems = await preflight(other, azure, contractDeps())
    expect(problems.map(({ input }) => input)).toEqual(['location', 'vm-size'])
  })

  test('finds a location that does not exist, with what was probably meant', async () => {
    const problems = await preflight(azurePlan({ location: 'westeuropa' }), azure, contractDeps())
    expect(problems).toEqual([expect.objectContaining({ message: expect.stringContaining('westeurope') })])
  })

  test('names a size that is near one that does not exist', async () => {
    const problems = await preflight(azurePlan({ 'vm-size': 'Standard_D2s_v55' }), azure, contractDeps())
    expect(problems).toEqual([
      expect.objectContaining({ input: 'vm-size', message: expect.stringContaining('Standard_D2s_v5') }),
    ])
  })
})
