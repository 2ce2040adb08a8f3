import { Agent, get } from 'node:https'
import { ClientSecretCredential } from '@azure/identity'
import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of list) found.push(one)
  return found
}

/** A document that needs no token. */
async function read(path: string): Promise<unknown> {
  const agent = new Agent({ ca: azure.ca })
  return await new Promise((resolve, reject) => {
    get(`${azure.endpoint.resourceManagerUrl}${path}`, { agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString())))
    }).on('error', reject)
  })
}

test('the sizes of one location, with the capabilities and families that choose among them', async () => {
  const skus = await all(clients.compute.resourceSkus.list({ filter: `location eq '${location}'` }))
  expect(new Set(skus.flatMap((sku) => sku.locations))).toEqual(new Set([location]))
  const size = skus.find((sku) => sku.name === 'Standard_D2as_v6')
  expect(size).toMatchObject({ family: 'standardDav6Family', locationInfo: [{ zones: ['1', '2', '3'] }] })
  const capabilities = Object.fromEntries(size?.capabilities?.map(({ name, value }) => [name, value]) ?? [])
  expect(capabilities).toMatchObject({
    vCPUs: '2',
    MemoryGB: '8',
    HyperVGenerations: 'V2',
    DiskControllerTypes: 'NVMe',
  })
})

test('what is used of the quotas is what exists', async () => {
  const used = async () => {
    const usages = await all(clients.compute.usage.list(location))
    return Object.fromEntries(usages.map((usage) => [usage.name.value, usage.currentValue]))
  }
  expect(await used()).toMatchObject({ cores: 0, virtualMachines: 0, standardDSv5Family: 0 })
  const subnet = await makeNetwork(clients, 'quota')
  await clients.compute.virtualMachines.createOrUpdate('quota', 'one', machineIn(subnet, 'one'))
  expect(await used()).toMatchObject({ cores: 2, virtualMachines: 1, standardDSv5Family: 2, standardDav6Family: 0 })
  const network = await all(clients.network.usages.list(location))
  expect(network.find((usage) => usage.name.value === 'PublicIPAddresses')).toMatchObject({ currentValue: 1 })
  await clients.resources.resourceGroups.delete('quota')
  expect(await used()).toMatchObject({ cores: 0, virtualMachines: 0 })
})

test('the versions of an image are a list, and an image that is not there is not found', async () => {
  const { virtualMachineImages } = clients.compute
  const versions = await virtualMachineImages.list(location, 'Canonical', 'ubuntu-24_04-lts', 'server', { top: 1 })
  expect(versions.map(({ name }) => name)).toEqual(['1.0.0'])
  await expect(virtualMachineImages.list(location, 'Canonical', 'solaris', 'server')).rejects.toMatchObject({
    statusCode: 404,
  })
})

test('a provider tells its types with their zones', async () => {
  const provider = await clients.resources.providers.get('microsoft.compute')
  expect(provider).toMatchObject({ namespace: 'Microsoft.Compute', registrationState: 'Registered' })
  const machines = provider.resourceTypes?.find((type) => type.resourceType === 'virtualMachines')
  expect(machines?.zoneMappings?.length).toBeGreaterThan(0)
})

test('resources of all groups are found by their tags', async () => {
  await clients.resources.resourceGroups.createOrUpdate('tagged', { location })
  await clients.network.networkSecurityGroups.createOrUpdate('tagged', 'one', { location, tags: { run: '1' } })
  await clients.network.networkSecurityGroups.createOrUpdate('tagged', 'two', { location, tags: { run: '2' } })
  await clients.network.networkSecurityGroups.updateTags('tagged', 'two', { tags: { run: '1', more: 'yes' } })
  const filter = "tagName eq 'run' and tagValue eq '1'"
  expect((await all(clients.resources.resources.list({ filter }))).map(({ name }) => name)).toEqual(['one', 'two'])
})

test('tools that know only one address learn the rest from it, in each of the three shapes', async () => {
  const origin = azure.endpoint.resourceManagerUrl
  expect(await read('/metadata/endpoints?api-version=2015-01-01')).toMatchObject({
    authentication: { loginEndpoint: `${origin}/` },
  })
  expect(await read('/metadata/endpoints?api-version=2019-05-01')).toMatchObject([{ resourceManager: origin }])
  expect(await read('/metadata/endpoints?api-version=2022-09-01')).toMatchObject({ resourceManager: origin })
})

test('a client that is given the authority alone signs in by its discovery documents', async () => {
  const { tenantId, clientId, clientSecret, authorityHost } = azure.endpoint
  const tlsOptions = { ca: azure.ca }
  const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {
    authorityHost,
    disableInstanceDiscovery: true,
    tlsOptions,
  })
  const { token, expiresOnTimestamp } = await credential.getToken('https://management.azure.com/.default')
  const claims = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ aud: 'https://management.azure.com', tid: tenantId, appid: clientId })
  expect(Math.abs(claims.exp * 1000 - expiresOnTimestamp)).toBeLessThan(10_000)
  expect(await read(`/${tenantId}/discovery/v2.0/keys`)).toMatchObject({ keys: [{ kty: 'RSA', use: 'sig' }] })
})
