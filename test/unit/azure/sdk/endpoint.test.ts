import { expect, test } from 'vitest'
import { azureFrom, publicAzure } from '../../../../src/azure/sdk/endpoint.ts'

test('without variables it is the public cloud', () => {
  expect(azureFrom({})).toEqual(publicAzure)
  expect(azureFrom({ AZURE_AUTHORITY_HOST: ' ', AZURE_RESOURCE_MANAGER_URL: '' })).toEqual(publicAzure)
})

test.each([
  ['https://login.microsoftonline.com/', 'https://management.azure.com'],
  ['https://login.microsoftonline.us', 'https://management.usgovcloudapi.net'],
  ['https://login.partner.microsoftonline.cn', 'https://management.chinacloudapi.cn'],
])('a national cloud follows from its authority %s', (authority, resourceManagerUrl) => {
  expect(azureFrom({ AZURE_AUTHORITY_HOST: authority })).toEqual({
    ...publicAzure,
    authorityHost: authority.replace(/\/$/, ''),
    resourceManagerUrl,
    scope: `${resourceManagerUrl}/.default`,
    disableInstanceDiscovery: false,
  })
})

test('an embedded Azure is one that Microsoft is not asked about', () => {
  const url = 'https://localhost:43111'
  expect(azureFrom({ AZURE_AUTHORITY_HOST: url, AZURE_RESOURCE_MANAGER_URL: `${url}/` })).toEqual({
    ...publicAzure,
    authorityHost: url,
    resourceManagerUrl: url,
    scope: `${url}/.default`,
    disableInstanceDiscovery: true,
  })
})

test.each([
  [
    { AZURE_AUTHORITY_HOST: 'login.microsoftonline.us' },
    'AZURE_AUTHORITY_HOST: `login.microsoftonline.us` is not a URL',
  ],
  [
    { AZURE_RESOURCE_MANAGER_URL: 'http://localhost:1' },
    'AZURE_RESOURCE_MANAGER_URL: `http://localhost:1` is not a URL',
  ],
  [
    { AZURE_AUTHORITY_HOST: 'https://localhost:1' },
    'AZURE_RESOURCE_MANAGER_URL: is required with the authority https://localhost:1',
  ],
])('%o is refused with a sentence', (env, message) => {
  expect(() => azureFrom(env)).toThrow(message)
})
