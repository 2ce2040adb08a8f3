import { expect, test } from 'vitest'
import { withEnvironment, withSignIn } from '../../../src/inputs/environment.ts'

test('variables of Azure’s own tools stand in for what was not said, and a subscription means Azure', () => {
  const env = { AZURE_SUBSCRIPTION_ID: 's', AZURE_TENANT_ID: 't', AZURE_CLIENT_ID: 'c' }
  expect(withEnvironment({ 'tenant-id': 'said' }, env)).toMatchObject({
    cloud: 'azure',
    'subscription-id': 's',
    'tenant-id': 'said',
    'client-id': 'c',
    'client-secret': '',
  })
})

test('without a subscription it is the embedded Azure, unless somebody says otherwise', () => {
  expect(withEnvironment({}, {}).cloud).toBe('embedded')
  expect(withEnvironment({ cloud: 'azure' }, {}).cloud).toBe('azure')
})

test('a cluster is created on Azure only on request, and then the variables say who signs in', () => {
  const env = { AZURE_SUBSCRIPTION_ID: 's', AZURE_TENANT_ID: 't', AZURE_CLIENT_SECRET: 'x' }
  expect(withSignIn({ nodes: '1' }, env)).toEqual({ nodes: '1' })
  expect(withSignIn({ cloud: 'azure', 'tenant-id': 'said' }, env)).toMatchObject({
    cloud: 'azure',
    'subscription-id': 's',
    'tenant-id': 'said',
    'client-secret': 'x',
  })
})
