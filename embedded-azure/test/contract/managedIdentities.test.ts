import { randomUUID } from 'node:crypto'
import type { VirtualMachine } from '@azure/arm-compute'
import { beforeAll, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

const guid = /^[0-9a-f-]{36}$/

let subnet: string

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
const subscription = `/subscriptions/${azure.endpoint.subscriptionId}`

beforeAll(async () => {
  subnet = await makeNetwork(clients, 'run')
})

function identityId(name: string): string {
  return `${subscription}/resourceGroups/run/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
}

async function makeIdentity(name: string) {
  const { body } = await rawArm(azure)('PUT', identityId(name), { body: { location } })
  return Object(body.properties) as { principalId: string; clientId: string }
}

function put(name: string, identity?: VirtualMachine['identity']) {
  const machine = { ...machineIn(subnet, name, { sshKey }), ...(identity === undefined ? {} : { identity }) }
  return clients.compute.virtualMachines.createOrUpdate('run', name, machine)
}

const sshKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1gwKqB5bGzrXmXk0yq0p1n1x3u5mXw3f0m1V1b1c1d contract'

async function assignReader(principalId: string) {
  const scope = `${subscription}/providers/Microsoft.Authorization`
  const roleDefinitionId = `${scope}/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`
  const body = { properties: { principalId, roleDefinitionId } }
  return await rawArm(azure)('PUT', `${scope}/roleAssignments/${randomUUID()}`, { body })
}

test('a user-assigned identity is there at once, keeps its ids, can have a role, and goes at once', async () => {
  const arm = rawArm(azure)
  const made = await arm('PUT', identityId('made'), { body: { location, tags: { a: '1' } } })
  expect(made).toMatchObject({
    status: 201,
    body: {
      id: identityId('made'),
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
      location,
      tags: { a: '1' },
      properties: {
        tenantId: azure.endpoint.tenantId,
        principalId: expect.stringMatching(guid),
        clientId: expect.stringMatching(guid),
      },
    },
  })
  const again = await arm('PUT', identityId('made'), { body: { location } })
  expect(again).toMatchObject({ status: 200, body: { properties: made.body.properties } })
  const { principalId } = Object(made.body.properties)
  expect((await assignReader(principalId)).status).toBe(201)
  expect((await arm('DELETE', identityId('made'))).status).toBe(200)
  expect((await arm('DELETE', identityId('made'))).status).toBe(204)
  expect((await assignReader(principalId)).body.error?.code).toBe('PrincipalNotFound')
})

test('a machine has an identity of its own, which stays the same while it is asked for', async () => {
  const made = await put('own', { type: 'SystemAssigned' })
  expect(made.identity).toMatchObject({
    type: 'SystemAssigned',
    principalId: expect.stringMatching(guid),
    tenantId: azure.endpoint.tenantId,
  })
  expect((await put('own')).identity).toEqual(made.identity)
  expect((await assignReader(made.identity?.principalId ?? '')).status).toBe(201)
  expect((await put('own', { type: 'None' })).identity).toBeUndefined()
  const after = await put('own', { type: 'SystemAssigned' })
  expect(after.identity?.principalId).not.toBe(made.identity?.principalId)
})

test('a machine has identities of its own and of others, and answers with their ids', async () => {
  const { principalId, clientId } = await makeIdentity('shared')
  const made = await put('both', {
    type: 'SystemAssigned, UserAssigned',
    userAssignedIdentities: { [identityId('shared')]: {} },
  })
  expect(made.identity).toMatchObject({
    type: 'SystemAssigned, UserAssigned',
    principalId: expect.stringMatching(guid),
    userAssignedIdentities: { [identityId('shared')]: { principalId, clientId } },
  })
  const fewer = await put('both', { type: 'UserAssigned', userAssignedIdentities: { [identityId('shared')]: {} } })
  expect(fewer.identity?.principalId).toBeUndefined()
})

test('an identity that does not exist is refused', async () => {
  const identity = { type: 'UserAssigned', userAssignedIdentities: { [identityId('none')]: {} } } as const
  await expect(put('refused', identity)).rejects.toMatchObject({ statusCode: 400, code: 'FailedIdentityOperation' })
})
