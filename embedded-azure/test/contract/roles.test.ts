import { randomUUID } from 'node:crypto'
import { RestError } from '@azure/core-rest-pipeline'
import { ClientSecretCredential } from '@azure/identity'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Application, addApplication } from '../../server/state/applications.ts'
import { runEmbeddedAzure, withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { type Clients, clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { type RawAnswer, rawRequest } from '../support/rawRequest.ts'

const roleIds = {
  Owner: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
} as const

let subnet: string

const azure = await withEmbeddedAzure({ tokenLifetimeSeconds: 3600 })
const owner = clientsFor(azure.endpoint, azure.ca)
const subscription = `/subscriptions/${azure.endpoint.subscriptionId}`
beforeAll(async () => {
  subnet = await makeNetwork(owner, 'shared')
  await owner.resources.resourceGroups.createOrUpdate('own', { location })
})

/** An application of its own, without a role yet. */
function newApplication(): Application {
  return addApplication(azure.stateFolder, azure.server.arm.identity, randomUUID())
}

function clientsOf({ clientId, clientSecret = '' }: Application): Clients {
  return clientsFor({ ...azure.endpoint, clientId, clientSecret }, azure.ca)
}

async function tokenOf(application: Pick<Application, 'clientId' | 'clientSecret'> = azure.endpoint, from = azure) {
  const { tenantId, authorityHost, resourceManagerUrl } = from.endpoint
  const credential = new ClientSecretCredential(tenantId, application.clientId, application.clientSecret ?? '', {
    authorityHost,
    disableInstanceDiscovery: true,
    tlsOptions: { ca: from.ca },
  })
  return (await credential.getToken(`${resourceManagerUrl}/.default`)).token
}

async function ask(
  method: 'GET' | 'PUT' | 'DELETE' | 'POST',
  path: string,
  more: { json?: unknown; filter?: string; as?: Application } = {},
): Promise<RawAnswer> {
  const filter = more.filter === undefined ? '' : `&$filter=${encodeURIComponent(more.filter)}`
  const json = more.json === undefined ? {} : { json: more.json }
  const token = await tokenOf(more.as)
  return await rawRequest(azure, `${path}?api-version=2022-04-01${filter}`, { method, token, ...json })
}

function assignmentAt(scope: string, name: string = randomUUID()): string {
  return `${scope}/providers/Microsoft.Authorization/roleAssignments/${name}`
}

/** Gives a role; resolves with the id of the assignment. */
async function assign(application: Application, role: keyof typeof roleIds, scope: string): Promise<string> {
  const id = assignmentAt(scope)
  const answer = await ask('PUT', id, { json: bodyOf(application.objectId, roleIds[role]) })
  expect(answer).toMatchObject({ status: 201, body: { id, properties: { principalId: application.objectId, scope } } })
  return id
}

function bodyOf(principalId: string, roleId: string) {
  const roleDefinitionId = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`
  return { properties: { roleDefinitionId, principalId, principalType: 'ServicePrincipal' } }
}

/** The refusal of a call of the SDK. */
async function refusal(call: () => PromiseLike<unknown>): Promise<RestError> {
  const outcome = await Promise.resolve(call()).then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (outcome instanceof RestError) return outcome
  throw new Error('It was not refused.', { cause: outcome })
}

describe('an application', () => {
  test('without a role sees no subscription and may do nothing in it', async () => {
    const nobody = newApplication()
    expect(await ask('GET', '/subscriptions', { as: nobody })).toMatchObject({ status: 200, body: { value: [] } })
    expect(await ask('GET', subscription, { as: nobody })).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining(`subscriptions/read' over scope '${subscription}'`) } },
    })
    const refused = await refusal(() => clientsOf(nobody).resources.resourceGroups.get('own'))
    expect(refused).toMatchObject({
      statusCode: 403,
      code: 'AuthorizationFailed',
      message: `The client '${nobody.clientId}' with object id '${nobody.objectId}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourceGroups/read' over scope '${subscription}/resourcegroups/own' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    })
    expect(refused.response?.headers.get('x-ms-failure-cause')).toBe('gateway')
  })

  test('with Reader at the subscription reads all and changes nothing', async () => {
    const reader = newApplication()
    await assign(reader, 'Reader', subscription)
    const clients = clientsOf(reader)
    expect((await clients.network.virtualNetworks.get('shared', 'vnet')).name).toBe('vnet')
    expect(await ask('GET', '/subscriptions', { as: reader })).toMatchObject({
      body: { value: [{ subscriptionId: azure.endpoint.subscriptionId }] },
    })
    for (const [call, action] of [
      [() => clients.resources.resourceGroups.createOrUpdate('new', { location }), 'resourceGroups/write'],
      [
        () => clients.network.networkSecurityGroups.createOrUpdate('own', 'nsg', { location }),
        'networkSecurityGroups/write',
      ],
      [() => clients.network.virtualNetworks.updateTags('shared', 'vnet', { tags: {} }), 'virtualNetworks/write'],
      [() => clients.network.virtualNetworks.delete('shared', 'vnet'), 'virtualNetworks/delete'],
      [() => clients.compute.virtualMachines.start('own', 'vm'), 'virtualMachines/start/action'],
      [() => clients.resources.providers.register('Microsoft.Compute'), 'Microsoft.Compute/register/action'],
    ] as const) {
      expect((await refusal(call)).message).toContain(`${action}'`)
    }
  })

  test('with Contributor at a group works in that group only, to the end of its operations', async () => {
    const worker = newApplication()
    await assign(worker, 'Contributor', `${subscription}/resourceGroups/own`)
    const clients = clientsOf(worker)
    const nsg = await clients.network.networkSecurityGroups.createOrUpdate('own', 'nsg', { location })
    expect(nsg.provisioningState).toBe('Succeeded')
    await clients.network.networkSecurityGroups.delete('own', 'nsg')
    const groups: (string | undefined)[] = []
    for await (const group of clients.resources.resourceGroups.list()) groups.push(group.name)
    expect(groups).toEqual(['own'])
    const ofOthers = `${subscription}/resourceGroups/shared/providers/Microsoft.Network`
    expect(await ask('GET', `${ofOthers}/networkSecurityGroups`, { as: worker })).toMatchObject({
      status: 403,
      body: { error: { message: expect.stringContaining(`networkSecurityGroups/read' over scope '${ofOthers}'`) } },
    })
    expect((await refusal(() => clients.resources.resourceGroups.createOrUpdate('new', { location }))).statusCode).toBe(
      403,
    )
  })

  test('may not connect what is its own to a subnet of others, unless it may join that subnet', async () => {
    const worker = newApplication()
    await assign(worker, 'Contributor', `${subscription}/resourceGroups/own`)
    await assign(worker, 'Reader', `${subscription}/resourceGroups/shared`)
    const { network, compute } = clientsOf(worker)
    const nic = { location, ipConfigurations: [{ name: 'primary', subnet: { id: subnet } }] }
    const id = `${subscription}/resourceGroups/own/providers/Microsoft.Network/networkInterfaces/nic`
    expect(await refusal(() => network.networkInterfaces.createOrUpdate('own', 'nic', nic))).toMatchObject({
      statusCode: 403,
      code: 'LinkedAuthorizationFailed',
      message: `The client '${worker.clientId}' with object id '${worker.objectId}' has permission to perform action 'Microsoft.Network/networkInterfaces/write' on scope '${id}'; however, it does not have permission to perform action(s) 'Microsoft.Network/virtualNetworks/subnets/join/action' on the linked scope(s) '${subnet}' (respectively) or the linked scope(s) are invalid.`,
    })
    const machine = () => compute.virtualMachines.createOrUpdate('own', 'vm', machineIn(subnet, 'vm'))
    expect((await refusal(machine)).code).toBe('LinkedAuthorizationFailed')
    await assign(worker, 'Contributor', subnet.slice(0, subnet.indexOf('/subnets')))
    expect((await network.networkInterfaces.createOrUpdate('own', 'nic', nic)).provisioningState).toBe('Succeeded')
  })

  test('with Contributor cannot give roles, its own neither', async () => {
    const worker = newApplication()
    await assign(worker, 'Contributor', subscription)
    const id = assignmentAt(subscription)
    const json = bodyOf(worker.objectId, roleIds.Owner)
    expect(await ask('PUT', id, { json, as: worker })).toMatchObject({
      status: 403,
      body: {
        error: {
          code: 'AuthorizationFailed',
          message: expect.stringContaining(`roleAssignments/write' over scope '${id}'`),
        },
      },
    })
  })

  test('loses what it could do with the assignment', async () => {
    const reader = newApplication()
    const id = await assign(reader, 'Reader', `${subscription}/resourceGroups/own`)
    const { resources } = clientsOf(reader)
    expect((await resources.resourceGroups.get('own')).name).toBe('own')
    expect((await ask('DELETE', id)).status).toBe(200)
    expect((await refusal(() => resources.resourceGroups.get('own'))).statusCode).toBe(403)
    expect((await ask('DELETE', id)).status).toBe(204)
    expect((await ask('GET', id)).status).toBe(404)
  })
})

describe('role assignments', () => {
  test('are listed at their scope, above it and below it, and go with their group', async () => {
    const reader = newApplication()
    await owner.resources.resourceGroups.createOrUpdate('brief', { location })
    const id = await assign(reader, 'Reader', `${subscription}/resourceGroups/brief`)
    const list = async (scope: string, filter: string) => {
      const { body } = await ask('GET', `${scope}/providers/Microsoft.Authorization/roleAssignments`, { filter })
      return JSON.stringify(body).includes(id)
    }
    const ofReader = `principalId eq '${reader.objectId}'`
    expect(await list(subscription, ofReader)).toBe(true)
    expect(await list(subscription, `atScope() and ${ofReader}`)).toBe(false)
    expect(await list(`${subscription}/resourceGroups/brief`, `atScope() and assignedTo('${reader.objectId}')`)).toBe(
      true,
    )
    await owner.resources.resourceGroups.delete('brief')
    expect(await list(subscription, ofReader)).toBe(false)
  })

  test('outlive the server', async () => {
    const reader = newApplication()
    await assign(reader, 'Reader', subscription)
    await azure.restart()
    expect((await clientsOf(reader).resources.resourceGroups.get('own')).name).toBe('own')
  })

  test.each([
    ['to nobody', (who: string) => bodyOf(who.replace(/^./, '0'), roleIds.Reader), 400, 'PrincipalNotFound'],
    ['of no role', (who: string) => bodyOf(who, randomUUID()), 404, 'RoleDefinitionDoesNotExist'],
    [
      'of a role that the principal has there',
      (who: string) => bodyOf(who, roleIds.Reader),
      409,
      'RoleAssignmentExists',
    ],
  ])('%s are refused', async (_, body, status, code) => {
    const reader = newApplication()
    await assign(reader, 'Reader', `${subscription}/resourceGroups/own`)
    const scope = `${subscription}/resourceGroups/own`
    const answer = await ask('PUT', assignmentAt(scope), { json: body(reader.objectId) })
    expect(answer).toMatchObject({ status, body: { error: { code } } })
  })

  test('know the built-in roles by name', async () => {
    const filter = "roleName eq 'Contributor'"
    const answer = await ask('GET', `${subscription}/providers/Microsoft.Authorization/roleDefinitions`, { filter })
    expect(answer.body).toMatchObject({
      value: [{ name: roleIds.Contributor, properties: { roleName: 'Contributor' } }],
    })
  })
})

describe('a request is refused with 401 and a challenge', () => {
  const challenge =
    /^Bearer authorization_uri="https:\/\/localhost:\d+\/[0-9a-f-]{36}", error="invalid_token", error_description=".+"$/

  async function answerTo(headers: Record<string, string>): Promise<RawAnswer> {
    const answer = await rawRequest(azure, `${subscription}?api-version=2022-12-01`, { headers })
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toMatch(challenge)
    expect(answer.headers['x-ms-failure-cause']).toBe('gateway')
    return answer
  }

  test('without a token, or with something else', async () => {
    expect((await answerTo({})).body).toEqual({
      error: { code: 'AuthenticationFailed', message: "Authentication failed. The 'Authorization' header is missing." },
    })
    const code = 'AuthenticationFailedInvalidHeader'
    expect((await answerTo({ authorization: 'Basic eDp5' })).body).toMatchObject({ error: { code } })
    const invalid = { error: { code: 'InvalidAuthenticationToken', message: 'The access token is invalid.' } }
    expect((await answerTo({ authorization: 'Bearer nonsense' })).body).toEqual(invalid)
  })

  test('with a token of another tenant', async () => {
    const other = await runEmbeddedAzure()
    const { body } = await answerTo({ authorization: `Bearer ${await tokenOf(other.endpoint, other)}` })
    await other.stop()
    const [theirs, ours] = [other.endpoint.tenantId, azure.endpoint.tenantId]
    expect(body).toMatchObject({
      error: {
        code: 'InvalidAuthenticationTokenTenant',
        message: expect.stringContaining(
          `The access token is from the wrong issuer 'https://sts.windows.net/${theirs}/'. It must match the tenant 'https://sts.windows.net/${ours}/' associated with this subscription. Please use the authority (URL) '${azure.endpoint.authorityHost}/${ours}' to get the token.`,
        ),
      },
    })
  })
})
