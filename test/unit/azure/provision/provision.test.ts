import { describe, expect, test } from 'vitest'
import { provision } from '../../../../src/azure/provision/provision.ts'
import { examplePlan } from '../../../support/examplePlan.ts'
import { type Answer, fakeArm, recordedVoice, refusal, type Sent } from '../../../support/fakeArm.ts'
import { testClock } from '../../../support/testClock.ts'

const plan = examplePlan()
const access = { customData: '#cloud-config\n', sshPublicKey: 'ssh-ed25519 AAAA' }
const deps = () => ({ clock: testClock(), voice: recordedVoice(), signal: new AbortController().signal })

const machineName = ({ path }: Sent) => /virtualMachines\/([^/?]+)/.exec(path)?.[1]
const succeeded = (properties: object = {}) => ({
  status: 201,
  body: { properties: { provisioningState: 'Succeeded', ...properties } },
})

/** An Azure in which everything succeeds at once, but for what the test scripts. */
function azureThat(special: (sent: Sent) => Answer | undefined) {
  return fakeArm((sent) => {
    const scripted = special(sent)
    if (scripted !== undefined) return scripted
    const { method, path } = sent
    const machine = machineName(sent)
    if (machine !== undefined) return { ...succeeded(machineProperties(machine)), status: method === 'PUT' ? 201 : 200 }
    if (method === 'PUT') return succeeded()
    if (path.includes('/networkInterfaces/')) return nic(/networkInterfaces\/([^?]+)-nic/.exec(path)?.[1] ?? '')
    if (path.includes('/publicIPAddresses/')) return { status: 200, body: { properties: { ipAddress: '20.0.0.5' } } }
    return { status: 404, body: refusal('ResourceGroupNotFound') }
  })
}

const machineProperties = (name: string) => ({
  networkProfile: { networkInterfaces: [{ id: `/x/networkInterfaces/${name}-nic` }] },
})

function nic(name: string): Answer {
  const address = `10.240.0.${4 + plan.hosts.findIndex((host) => host.name === name)}`
  const publicIPAddress = name === 'hub' ? { publicIPAddress: { id: '/x/publicIPAddresses/hub-ip' } } : {}
  return {
    status: 200,
    body: { properties: { ipConfigurations: [{ properties: { privateIPAddress: address, ...publicIPAddress } }] } },
  }
}

describe('provision', () => {
  test('gives the hosts of the plan their addresses', async () => {
    const { azure } = azureThat(() => undefined)
    const hosts = await provision(plan, azure, access, deps())
    expect(hosts.map(({ name, privateAddress, publicAddress }) => [name, privateAddress, publicAddress])).toEqual([
      ['hub', '10.240.0.4', '20.0.0.5'],
      ['worker-1', '10.240.0.5', undefined],
      ['worker-2', '10.240.0.6', undefined],
    ])
  })

  test('creates the group first, with its tags in that call, and machines only where none is', async () => {
    const { azure, sent } = azureThat(() => undefined)
    await provision(plan, azure, access, deps())
    const puts = sent.filter(({ method }) => method === 'PUT')
    expect(puts[0]?.path).toMatch(new RegExp(`^/resourcegroups/${plan.resourceGroup}\\?`))
    expect(puts[0]?.body).toMatchObject({ location: 'westeurope', tags: plan.tags })
    const machines = puts.filter((put) => machineName(put) !== undefined)
    expect(machines).toHaveLength(3)
    for (const machine of machines) expect(machine.headers).toMatchObject({ 'if-none-match': '*' })
  })

  test('never adopts an existing group', async () => {
    const { azure, sent } = azureThat(({ method, path }) =>
      method === 'GET' && path.startsWith('/resourcegroups/')
        ? { status: 200, body: { id: 'g', location: 'westeurope', properties: { provisioningState: 'Succeeded' } } }
        : undefined,
    )
    await expect(provision(plan, azure, access, deps())).rejects.toMatchObject({ class: 'user' })
    expect(sent.filter(({ method }) => method !== 'GET')).toEqual([])
  })

  test('stops when another start of the same run put its tags on the group at the same moment', async () => {
    let made = false
    const { azure, sent } = azureThat(({ method, path }) => {
      if (!path.startsWith('/resourcegroups/')) return undefined
      if (method === 'GET' && !made) return undefined
      made = true
      const tags = { ...plan.tags, 'kube-e2e-start': 'another' }
      return { status: 200, body: { id: 'g', location: 'westeurope', tags, properties: {} } }
    })
    await expect(provision(plan, azure, access, deps())).rejects.toMatchObject({
      class: 'user',
      message: expect.stringContaining('started twice'),
    })
    expect(sent.filter(({ method }) => method === 'PUT')).toHaveLength(1)
  })

  test('a machine for which Azure has no capacity ends it with the class capacity and the code', async () => {
    const { azure } = azureThat((sent) => {
      if (sent.path.includes('/failing-operation')) {
        return { status: 200, body: { status: 'Failed', ...refusal('AllocationFailed', 'We have no room.') } }
      }
      if (sent.method !== 'PUT' || machineName(sent) !== 'worker-2') return undefined
      const operation = 'https://management.azure.com/failing-operation?api-version=1'
      return { status: 201, body: {}, headers: { 'azure-asyncoperation': operation } }
    })
    await expect(provision(plan, azure, access, deps())).rejects.toMatchObject({
      class: 'capacity',
      code: 'AllocationFailed',
      message: 'Creating the virtual machine worker-2 failed: AllocationFailed: We have no room.',
    })
  })

  test('a lost answer does not create a second machine: what the first request created is followed', async () => {
    let puts = 0
    const { azure } = azureThat((sent) => {
      if (machineName(sent) !== 'worker-1') return undefined
      if (sent.method === 'PUT')
        return puts++ === 0 ? { status: 0, lost: true } : { status: 412, body: refusal('PreconditionFailed') }
      const { body } = succeeded(machineProperties('worker-1'))
      return { status: 200, body: { ...body, tags: plan.tags } }
    })
    expect(await provision(plan, azure, access, deps())).toHaveLength(3)
    expect(puts).toBe(2)
  })

  test('a machine of the same name that another run created is refused', async () => {
    const { azure } = azureThat((sent) => {
      if (machineName(sent) !== 'worker-1') return undefined
      if (sent.method === 'PUT') return { status: 412, body: refusal('PreconditionFailed') }
      return { status: 200, body: { tags: { ...plan.tags, creationTimestamp: '2026-01-01T00:00:00Z' } } }
    })
    await expect(provision(plan, azure, access, deps())).rejects.toMatchObject({
      class: 'user',
      code: 'PreconditionFailed',
    })
  })

  test('an abort is thrown as its reason, and nothing is sent after it', async () => {
    const cancel = new AbortController()
    const { azure, sent } = azureThat((request) => {
      if (request.path.includes('/virtualNetworks/')) cancel.abort(new Error('cancelled by the user'))
      return undefined
    })
    await expect(provision(plan, azure, access, { ...deps(), signal: cancel.signal })).rejects.toThrow(
      'cancelled by the user',
    )
    expect(sent.filter((request) => machineName(request) !== undefined)).toEqual([])
  })

  test('has the limit of the plan', async () => {
    const clock = {
      now: () => 0,
      sleep: async (ms: number) => (ms === 1000 ? undefined : new Promise<void>(() => undefined)),
    }
    const { azure } = azureThat(({ path, method }) => {
      if (method === 'PUT' && path.includes('/publicIPAddresses/')) {
        return {
          status: 201,
          body: {},
          headers: { 'azure-asyncoperation': 'https://management.azure.com/slow?api-version=1' },
        }
      }
      return path.includes('/slow') ? { status: 200, body: { status: 'InProgress' } } : undefined
    })
    const hasty = { ...plan, limits: { ...plan.limits, provision: 1 } }
    await expect(provision(hasty, azure, access, { ...deps(), clock })).rejects.toMatchObject({
      message: 'Provisioning did not end within 1 s and was stopped.',
    })
  })
})
