import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ComputeManagementClient } from '@azure/arm-compute'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { waitFor } from '../../../src/system/wait.ts'
import { emptyInventory } from '../../protocol/inventory.ts'
import { localMachineProblems } from '../../server/fabric/localMachineChecks.ts'
import { systemsFabric } from '../../server/fabric/systemsFabric.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { embeddedProgram } from '../support/program.ts'

const processes = systemProcesses()
const problems = await localMachineProblems({ stateFolder: homedir(), processes })
if (problems.length > 0) console.warn(`Skipped, because this machine can have no hosts:\n${problems.join('\n')}`)

const rg = 'actions'

describe.skipIf(problems.length > 0)('what is asked of a virtual machine happens to its host', () => {
  let folder: string
  let azure: EmbeddedAzure
  let compute: ComputeManagementClient

  const connect = (to: EmbeddedAzure) => {
    azure = to
    compute = clientsFor(azure.endpoint, azure.ca).compute
  }
  const fabric = () =>
    systemsFabric({
      stateFolder: join(folder, 'state'),
      processes,
      clock: systemClock,
      log: () => undefined,
      program: embeddedProgram,
    })

  /** Runs a script in the machine and returns what it printed. */
  const inside = async (...script: string[]) => {
    const { value } = await compute.virtualMachines.runCommand(rg, 'vm', { commandId: 'RunShellScript', script })
    return /\[stdout]\n(.*)\n\[stderr]\n/s.exec(value?.[0]?.message ?? '')?.[1]
  }
  const power = async () => (await compute.virtualMachines.instanceView(rg, 'vm')).statuses?.at(-1)?.code

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'machine-actions-'))
    connect(await runEmbeddedAzure({ fabric }, join(folder, 'state')))
    const subnet = await makeNetwork(clientsFor(azure.endpoint, azure.ca), rg)
    await compute.virtualMachines.createOrUpdate(rg, 'vm', {
      ...machineIn(subnet, 'vm'),
      hardwareProfile: { vmSize: 'Standard_B2als_v2' },
      priority: 'Regular',
      identity: { type: 'SystemAssigned' },
    })
  }, 300_000)

  afterAll(async () => {
    await clientsFor(azure.endpoint, azure.ca).resources.resourceGroups.delete(rg, {
      forceDeletionTypes: 'Microsoft.Compute/virtualMachines',
    })
    const left = await azure.server.arm.fabric.inventory()
    await azure.stop()
    await rm(folder, { recursive: true, force: true })
    expect(left).toEqual(emptyInventory)
  }, 120_000)

  it('a script runs in it as root, with its parameters, and its output and errors come back', async () => {
    const { value } = await compute.virtualMachines.runCommand(rg, 'vm', {
      commandId: 'RunShellScript',
      script: ['#!/bin/bash', 'echo "$(whoami)@$(hostname) $greeting [$1] [$2]"', 'echo oops >&2', 'exit 3'],
      parameters: [
        { name: 'greeting', value: `it's "$HOME"` },
        { name: '', value: 'two words' },
      ],
    })
    expect(value?.[0]?.message).toBe(
      `Enable failed: failed to execute command: command terminated with exit status=3\n[stdout]\nroot@vm it's "$HOME" [it's "$HOME"] [two words]\n\n[stderr]\noops\n`,
    )
  })

  it('it is told what it is, and signs in as its identity', async () => {
    const ask = (path: string) =>
      inside(
        `curl --silent --max-time 5 --noproxy '*' --header Metadata:true 'http://169.254.169.254/metadata/${path}'`,
      )
    expect(await ask('instance/compute/name?api-version=2021-10-01&format=text')).toBe('vm')
    const resource = encodeURIComponent('https://management.azure.com/')
    const answer = JSON.parse((await ask(`identity/oauth2/token?api-version=2018-02-01&resource=${resource}`)) ?? '')
    expect(decodeJwt(answer.access_token)).toMatchObject({
      oid: (await compute.virtualMachines.get(rg, 'vm')).identity?.principalId,
      tid: azure.endpoint.tenantId,
    })
  })

  it('a script that was begun is known to the next server, which does not begin it again', async () => {
    const first = azure.server.arm.fabric
    const [hostId = ''] = (await first.inventory()).hosts
    const script = {
      id: 'twice',
      text: 'echo ran >> /var/tmp/runs; sleep 2; cat /var/tmp/runs',
      limitSeconds: 60,
      variables: {},
      positional: [],
    }
    await first.beginScript(hostId, script)
    const next = await fabric()
    await next.beginScript(hostId, script)
    expect(await next.scriptRun(hostId, 'twice')).toMatchObject({ state: 'running' })
    await waitForIt('the script to end', async () => (await next.scriptRun(hostId, 'twice'))?.state === 'succeeded')
    expect(await next.scriptRun(hostId, 'twice')).toMatchObject({ exitCode: 0, output: 'ran\n', error: '' })
    expect(await next.scriptRun(hostId, 'never')).toBeUndefined()
  })

  it('a script is ended after its time, and is known to have been', async () => {
    const { fabric: running } = azure.server.arm
    const [hostId = ''] = (await running.inventory()).hosts
    const script = { id: 'long', text: 'sleep 12345', limitSeconds: 1, variables: {}, positional: [] }
    await running.beginScript(hostId, script)
    await waitForIt('the script to end', async () => (await running.scriptRun(hostId, 'long'))?.state === 'timed-out')
    expect(await inside('pgrep --full "sleep 1234[5]" --count')).toBe('0\n')
  })

  it('its disk outlives a restart and a deallocation', async () => {
    await inside('echo kept > /var/tmp/kept')
    const boot = await inside(
      'cat /proc/sys/kernel/random/boot_id; systemctl show --property=UserspaceTimestampMonotonic',
    )
    await compute.virtualMachines.restart(rg, 'vm')
    expect(
      await inside('cat /proc/sys/kernel/random/boot_id; systemctl show --property=UserspaceTimestampMonotonic'),
    ).not.toBe(boot)
    await compute.virtualMachines.deallocate(rg, 'vm')
    expect(await power()).toBe('PowerState/deallocated')
    await compute.virtualMachines.start(rg, 'vm')
    expect(await inside('cat /var/tmp/kept')).toBe('kept\n')
  })

  it('another size is another limit of its memory', async () => {
    const limits = async () => {
      const { cgroups } = await azure.server.arm.fabric.inventory()
      const files = cgroups.flatMap((folder) =>
        ['memory.max', 'memory.limit_in_bytes'].map((file) => join(folder, file)),
      )
      const read = await Promise.all(files.map((file) => readFile(file, 'utf8').catch(() => '')))
      return new Set(read.filter((text) => text !== '').map((text) => Number(text) / 2 ** 30))
    }
    expect(await limits()).toEqual(new Set([4]))
    await compute.virtualMachines.update(rg, 'vm', { hardwareProfile: { vmSize: 'Standard_B2as_v2' } })
    expect(await limits()).toEqual(new Set([8]))
  })

  it('a machine that turns itself off is seen to be stopped, and started again', async () => {
    await inside('systemd-run --on-active=1 --timer-property=AccuracySec=100ms systemctl poweroff')
    await waitForIt('the machine to be off', async () => (await power()) === 'PowerState/stopped')
    await compute.virtualMachines.start(rg, 'vm')
    expect(await power()).toBe('PowerState/running')
  })
})

async function waitForIt(what: string, seen: () => Promise<boolean>): Promise<void> {
  const signal = new AbortController().signal
  await waitFor({ what, limitSeconds: 60, everySeconds: 0.2, clock: systemClock, signal }, async () =>
    (await seen()) ? { done: true, value: undefined } : { done: false, seen: 'not yet' },
  )
}
