import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Fabric, ScriptRun, ScriptShape } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { runEmbeddedAzure, withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'scripts'

/** Milliseconds for what comes soon, on a busy machine too. */
const patience = 20_000

let subnet: string

/** Scripts that the fabric was given. */
let begun: ScriptShape[] = []
/** What has become of them all. */
let run: ScriptRun

function scriptingFabric(): Fabric {
  return {
    ...recordsOnlyFabric(),
    async beginScript(_hostId, script) {
      if (!begun.some(({ id }) => id === script.id)) begun.push(script)
    },
    async scriptRun(_hostId, scriptId) {
      return begun.some(({ id }) => id === scriptId) ? run : undefined
    },
  }
}

const azure = await withEmbeddedAzure({ fabric: async () => scriptingFabric() })
const clients = clientsFor(azure.endpoint, azure.ca)
const { compute } = clients
const commands = compute.virtualMachineRunCommands
beforeAll(async () => {
  subnet = await makeNetwork(clients, rg)
  await compute.virtualMachines.createOrUpdate(rg, 'vm', machineIn(subnet, 'vm'))
})
beforeEach(() => {
  begun = []
  run = { state: 'succeeded', exitCode: 0, output: 'out\n', error: 'err\n' }
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
    await azure.restart()
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
    const bare = await runEmbeddedAzure()
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
