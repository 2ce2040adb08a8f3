import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { MetadataService } from '../../../embedded-azure/server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../../embedded-azure/server/fabric/recordsOnly.ts'
import { listen } from '../../../embedded-azure/server/http/listen.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../../../embedded-azure/test/support/embeddedClients.ts'
import { rawArm } from '../../../embedded-azure/test/support/rawArm.ts'
import { connect } from '../../../src/azure/sdk/connection.ts'
import { type CredentialSource, credentialFor } from '../../../src/azure/sdk/credential.ts'
import { accessTo } from '../../support/runDependencies.ts'

/** A run on a machine of Azure, which has two identities; its metadata service listens on the loopback interface. */
let service: MetadataService
let networkId: string
let server: Server
let identity: string

const azure = await withEmbeddedAzure({
  fabric: async () => ({
    ...recordsOnlyFabric(),
    serveMetadata: (given) => {
      service = given
    },
    applyNetwork: async ({ id }) => {
      networkId = id
    },
    createHost: async () => undefined,
  }),
})
beforeAll(async () => {
  const clients = clientsFor(azure.endpoint, azure.ca)
  const subnet = await makeNetwork(clients, 'run')
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/run`
  identity = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/shared`
  await rawArm(azure)('PUT', identity, { body: { location } })
  await clients.compute.virtualMachines.createOrUpdate('run', 'runner', {
    ...machineIn(subnet, 'runner'),
    identity: { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [identity]: {} } },
  })
  const [nic] = (await clients.network.networkInterfaces.list('run').byPage().next()).value ?? []
  const caller = { networkId, address: nic?.ipConfigurations?.[0]?.privateIPAddress ?? '' }
  server = createServer(getRequestListener((request) => service(request, caller)))
  vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', `http://127.0.0.1:${await listen(server, 0, false)}`)
})
afterAll(() => {
  vi.unstubAllEnvs()
  server.close()
})

function signedInBy(source: CredentialSource) {
  const { endpoint, subscriptionId } = accessTo(azure)
  return connect(endpoint, credentialFor(source, endpoint), subscriptionId).resources.resourceGroups
}

test("the machine's own identity signs in, and may do nothing without a role", async () => {
  await expect(signedInBy({ kind: 'managed-identity' }).get('run')).rejects.toMatchObject({
    code: 'AuthorizationFailed',
  })
})

test('an identity that is named by its client id signs in, and may do what its role allows', async () => {
  const { clientId, principalId } = Object((await rawArm(azure)('GET', identity)).body.properties)
  const subscription = `/subscriptions/${azure.endpoint.subscriptionId}`
  const reader = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`
  const assignment = `${subscription}/resourceGroups/run/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`
  const body = { properties: { roleDefinitionId: reader, principalId } }
  expect((await rawArm(azure)('PUT', assignment, { body })).status).toBe(201)
  expect((await signedInBy({ kind: 'managed-identity', clientId }).get('run')).name).toBe('run')
})
