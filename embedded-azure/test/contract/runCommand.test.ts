import type { VirtualMachineRunCommand } from '@azure/arm-compute'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fabric, ScriptRun, ScriptShape } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'
import { type Clients, clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'scripts'

/** Milliseconds for what comes soon, on a busy machine too. */
const patience = 20_000

let azure: EmbeddedAzure
let compute: Clients['compute']
let commands: Clients['compute']['virtualMachineRunCommands']
let subnet: string

/** Scripts that the fabric was given. */
let begun: ScriptShape[] = []
/** What has become of them all. */
let run: ScriptRun
const ran = { startTime: '2026-11-25T10:00:00Z', endTime: '2026-11-25T10:00:02Z' }

function scriptingFabric(): Fabric {
  return {
    ...recordsOnlyFabric(),
    async beginScript(_hostId, script) {
      if (script.user === 'nobody-here') throw new Error(`The host has no user ${script.user}.`)
      if (!begun.some(({ id }) => id === script.id)) begun.push(script)
    },
    async scriptRun(_hostId, scriptId) {
      return begun.some(({ id }) => id === scriptId) ? run : undefined
    },
  }
}

function connect(to: EmbeddedAzure): void {
  azure = to
  compute = clientsFor(azure.endpoint, azure.ca).compute
  commands = compute.virtualMachineRunCommands
}

beforeAll(async () => {
  connect(await startEmbeddedAzure({ fabric: async () => scriptingFabric() }))
  subnet = await makeNetwork(clientsFor(azure.endpoint, azure.ca), rg)
  await compute.virtualMachines.createOrUpdate(rg, 'vm', machineIn(subnet, 'vm'))
})
afterAll(() => azure.stop())
beforeEach(() => {
  begun = []
  run = { ...ran, state: 'succeeded', exitCode: 0, output: 'out\n', error: 'err\n' }
})

const shell = (...script: string[]) => ({ commandId: 'RunShellScript', script })

describe('runCommand', () => {
  test('gives the output of a script in the end, and the script its parameters by name and in order', async () => {
    const parameters = [
      { name: 'greeting', value: "it's" },
      { name: '', value: 'two words' },
    ]
    const result = await compute.virtualMachines.runCommand(rg, 'vm', { ...shell('echo 1', 'echo 2'), parameters })
    expect(result.value).toEqual([
      {
        code: 'ProvisioningState/succeeded',
        level: 'Info',
        displayStatus: 'Provisioning succeeded',
        message: 'Enable succeeded: \n[stdout]\nout\n\n[stderr]\nerr\n',
      },
    ])
    expect(begun).toMatchObject([
      {
        text: 'echo 1\necho 2',
        user: 'root',
        limitSeconds: 5400,
        variables: { greeting: "it's" },
        positional: ["it's", 'two words'],
      },
    ])
    expect((await compute.virtualMachines.get(rg, 'vm')).provisioningState).toBe('Succeeded')
  })

  test('succeeds with a script that fails, and says with which status it ended', async () => {
    run = { ...run, state: 'failed', exitCode: 3 }
    const { value } = await compute.virtualMachines.runCommand(rg, 'vm', shell('exit 3'))
    expect(value?.[0]?.message).toMatch(/^Enable failed: .* exit status=3\n\[stdout]\nout/)
  })

  test('fails when the script takes too long or the machine goes down, and the machine is well again', async () => {
    run = { ...run, state: 'timed-out', exitCode: -1 }
    const invoke = () => compute.virtualMachines.runCommand(rg, 'vm', shell('sleep infinity'))
    await expect(invoke()).rejects.toThrow(/VMExtensionProvisioningTimeout/)
    run = { ...run, state: 'lost' }
    await expect(invoke()).rejects.toThrow(/VMExtensionProvisioningError.*went down/)
    expect((await compute.virtualMachines.get(rg, 'vm')).provisioningState).toBe('Succeeded')
  })

  test('runs one script at a time in a machine, does not keep a delete waiting, and needs a running machine', async () => {
    await compute.virtualMachines.createOrUpdate(rg, 'busy', machineIn(subnet, 'busy'))
    run = { ...run, state: 'running' }
    const poller = compute.virtualMachines.runCommand(rg, 'busy', shell('sleep infinity'))
    await poller.submitted()
    await expect(compute.virtualMachines.runCommand(rg, 'busy', shell('true'))).rejects.toMatchObject({
      code: 'Conflict',
      statusCode: 409,
      message: expect.stringContaining('Run command extension execution is in progress'),
    })
    await compute.virtualMachines.delete(rg, 'busy')
    await expect(poller).rejects.toThrow(/OperationPreempted/)

    await compute.virtualMachines.createOrUpdate(rg, 'off', machineIn(subnet, 'off'))
    await compute.virtualMachines.deallocate(rg, 'off')
    await expect(compute.virtualMachines.runCommand(rg, 'off', shell('true'))).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      message: expect.stringContaining('when the VM is not running'),
    })
  })

  test('is waited for by the next server, which does not run the script again', async () => {
    run = { ...run, state: 'running' }
    const poller = compute.virtualMachines.runCommand(rg, 'vm', shell('sleep 60'))
    await poller.submitted()
    // The old server is gone; what its client sees of that is not the matter here.
    poller.catch(() => {})
    await vi.waitFor(() => expect(begun).toHaveLength(1), patience)
    connect(await azure.restart())
    expect((await compute.virtualMachines.get(rg, 'vm')).provisioningState).toBe('Updating')
    run = { ...run, state: 'succeeded' }
    const state = async () => (await compute.virtualMachines.get(rg, 'vm')).provisioningState
    await vi.waitFor(async () => expect(await state()).toBe('Succeeded'), patience)
    expect(begun).toHaveLength(1)
  })

  test('is refused for a command that does not exist, and documented for the one that does', async () => {
    const unknown = { commandId: 'RunPowerShellScript', script: ['dir'] }
    await expect(compute.virtualMachines.runCommand(rg, 'vm', unknown)).rejects.toMatchObject({ statusCode: 404 })
    const listed = []
    for await (const document of commands.list(location)) listed.push(document.id)
    expect(listed).toEqual(['RunShellScript'])
    expect(await commands.get(location, 'runshellscript')).toMatchObject({
      osType: 'Linux',
      parameters: [{ name: 'arg1' }, { name: 'arg2' }],
    })
  })

  test('fails with the reason on a server whose machines are records only', async () => {
    const bare = await startEmbeddedAzure()
    const clients = clientsFor(bare.endpoint, bare.ca)
    await clients.compute.virtualMachines.createOrUpdate(
      'bare',
      'vm',
      machineIn(await makeNetwork(clients, 'bare'), 'vm'),
    )
    await expect(clients.compute.virtualMachines.runCommand('bare', 'vm', shell('true'))).rejects.toThrow(
      /records only and run nothing/,
    )
    await bare.stop()
  })
})

describe('a managed run command', () => {
  const command = (more: Partial<VirtualMachineRunCommand> = {}): VirtualMachineRunCommand => ({
    location,
    source: { script: 'echo hello' },
    ...more,
  })
  const view = async (name: string) =>
    (await commands.getByVirtualMachine(rg, 'vm', name, { expand: 'instanceView' })).instanceView

  test('runs its script when it is made, and shows what became of it only when asked', async () => {
    const made = await commands.createOrUpdate(rg, 'vm', 'hello', command({ timeoutInSeconds: 60, runAsUser: 'ke2e' }))
    expect(made).toMatchObject({ name: 'hello', provisioningState: 'Succeeded', timeoutInSeconds: 60 })
    expect(made.instanceView).toBeUndefined()
    expect(begun).toMatchObject([{ text: 'echo hello', user: 'ke2e', limitSeconds: 60 }])
  })

  test('tells state, exit code, output and times in its instance view', async () => {
    await commands.createOrUpdate(rg, 'vm', 'hello', command())
    expect(await view('hello')).toMatchObject({
      executionState: 'Succeeded',
      exitCode: 0,
      output: 'out\n',
      error: 'err\n',
      startTime: new Date(ran.startTime),
      endTime: new Date(ran.endTime),
    })
    const listed = []
    for await (const one of commands.listByVirtualMachine(rg, 'vm', { expand: 'instanceView' })) listed.push(one)
    expect(listed).toMatchObject([{ name: 'hello', instanceView: { executionState: 'Succeeded' } }])
  })

  test('runs again when anything about it changes, and not when only its tags do', async () => {
    const more = { parameters: [{ name: 'a', value: '1' }], protectedParameters: [{ name: 'secret', value: 'p' }] }
    const changed = await commands.createOrUpdate(rg, 'vm', 'hello', command(more))
    expect(JSON.stringify(changed)).not.toContain('secret')
    expect(begun).toMatchObject([{ variables: { a: '1', secret: 'p' }, positional: ['1', 'p'] }])
    await commands.createOrUpdate(rg, 'vm', 'hello', command({ ...more, tags: { a: 'b' } }))
    expect(begun).toHaveLength(1)
    await commands.update(rg, 'vm', 'hello', { parameters: [{ name: 'a', value: '2' }] })
    expect(begun.map(({ variables }) => variables.a)).toEqual(['1', '2'])
  })

  test('does not wait for its script when it is to run on', async () => {
    run = { ...run, state: 'running' }
    await commands.createOrUpdate(rg, 'vm', 'long', command({ asyncExecution: true }))
    expect(await view('long')).toMatchObject({ executionState: 'Running' })
  })

  test('fails with its script only when it is told to', async () => {
    run = { ...run, state: 'failed', exitCode: 2 }
    const lenient = await commands.createOrUpdate(rg, 'vm', 'lenient', command())
    expect(lenient.provisioningState).toBe('Succeeded')
    expect(await view('lenient')).toMatchObject({ executionState: 'Failed', exitCode: 2 })
    const strict = command({ treatFailureAsDeploymentFailure: true })
    await expect(commands.createOrUpdate(rg, 'vm', 'strict', strict)).rejects.toThrow(/exit code 2/)
    const unknown = command({ runAsUser: 'nobody-here' })
    await expect(commands.createOrUpdate(rg, 'vm', 'unknown', unknown)).rejects.toThrow(/no user nobody-here/)
  })

  test('is refused with blobs for its output, with a script from elsewhere, and in a machine that is not there', async () => {
    const blob = command({ errorBlobUri: 'https://example.invalid/blob' })
    await expect(commands.createOrUpdate(rg, 'vm', 'blob', blob)).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('no storage accounts'),
    })
    const elsewhere = command({ source: { scriptUri: 'https://example.invalid/script' } })
    await expect(commands.createOrUpdate(rg, 'vm', 'elsewhere', elsewhere)).rejects.toMatchObject({ statusCode: 400 })
    await expect(commands.createOrUpdate(rg, 'absent', 'hello', command())).rejects.toMatchObject({
      code: 'ParentResourceNotFound',
      statusCode: 404,
    })
  })

  test('is deleted, also with its machine', async () => {
    await commands.delete(rg, 'vm', 'hello')
    await expect(commands.getByVirtualMachine(rg, 'vm', 'hello')).rejects.toMatchObject({
      code: 'ResourceNotFound',
      message: expect.stringContaining("'Microsoft.Compute/virtualMachines/vm/runCommands/hello'"),
    })
    await compute.virtualMachines.delete(rg, 'vm')
    const left = []
    for await (const one of clientsFor(azure.endpoint, azure.ca).resources.resources.list()) left.push(one.name)
    expect(left.filter((name) => name?.startsWith('vm'))).toEqual([])
  })
})
