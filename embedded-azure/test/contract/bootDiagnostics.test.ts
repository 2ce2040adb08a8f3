import { Agent, get } from 'node:https'
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'boot'
const log = 'Linux version 6\nReached target Multi-User System.\n'

let clockAhead = 0

const azure = await withEmbeddedAzure({
  fabric: async () => ({ ...recordsOnlyFabric(), consoleLog: async () => log }),
  clock: { ...systemClock, now: () => Date.now() + clockAhead },
})
const clients = clientsFor(azure.endpoint, azure.ca)
const machines = clients.compute.virtualMachines
beforeAll(async () => {
  const subnet = await makeNetwork(clients, rg)
  await machines.createOrUpdate(rg, 'vm', machineIn(subnet, 'vm'))
  await machines.createOrUpdate(rg, 'silent', {
    ...machineIn(subnet, 'silent'),
    diagnosticsProfile: { bootDiagnostics: { enabled: false } },
  })
})

/** What a client without a token gets at a link. */
async function read(link: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  const agent = new Agent({ ca: azure.ca })
  return await new Promise((resolve, reject) => {
    get(link, { agent, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }))
    }).on('error', reject)
  })
}

async function linkFor(minutes?: number): Promise<string> {
  const options = minutes === undefined ? {} : { sasUriExpirationTimeInMinutes: minutes }
  return (await machines.retrieveBootDiagnosticsData(rg, 'vm', options)).serialConsoleLogBlobUri ?? ''
}

test('the console log is read at a signed link, without a token, whole or in part', async () => {
  const link = await linkFor()
  expect(await read(link)).toEqual({ status: 200, body: log })
  expect(await read(link, { 'x-ms-range': 'bytes=6-12' })).toEqual({ status: 206, body: 'version' })
  expect(await read(link, { range: 'bytes=999-' })).toMatchObject({ status: 416 })
})

test('a link that was changed does not open, and none opens after its time', async () => {
  const link = await linkFor(5)
  const other = link.replace('virtualMachines%2Fvm', 'virtualMachines%2Fsilent')
  expect(other).not.toBe(link)
  expect(await read(other)).toMatchObject({ status: 403, body: expect.stringContaining('AuthenticationFailed') })
  clockAhead = 4 * 60_000
  expect((await read(link)).status).toBe(200)
  clockAhead = 6 * 60_000
  expect(await read(link)).toMatchObject({ status: 403, body: expect.stringContaining('time frame') })
  clockAhead = 0
})

test('a machine without boot diagnostics has no link, and none lives longer than a day', async () => {
  await expect(machines.retrieveBootDiagnosticsData(rg, 'silent')).rejects.toMatchObject({
    code: 'OperationNotAllowed',
    statusCode: 409,
  })
  await expect(linkFor(1441)).rejects.toMatchObject({ statusCode: 400 })
})
