import { describe, expect, test } from 'vitest'
import { requiredAction } from '../../../../server/arm/access/requiredAction.ts'

const subscription = '/subscriptions/s'
const group = `${subscription}/resourceGroups/g`
const compute = `${group}/providers/Microsoft.Compute`
const vnet = `${group}/providers/Microsoft.Network/virtualNetworks/v`

function needed(method: string, path: string) {
  return requiredAction(method, path.split('/').slice(1))
}

describe('the action that a request needs', () => {
  test.each([
    ['GET', subscription, 'Microsoft.Resources/subscriptions/read', subscription],
    ['GET', `${subscription}/locations`, 'Microsoft.Resources/subscriptions/locations/read', subscription],
    ['GET', `${subscription}/resourcegroups`, 'Microsoft.Resources/subscriptions/resourceGroups/read', subscription],
    ['HEAD', group, 'Microsoft.Resources/subscriptions/resourceGroups/read', group],
    ['PUT', group, 'Microsoft.Resources/subscriptions/resourceGroups/write', group],
    ['DELETE', group, 'Microsoft.Resources/subscriptions/resourceGroups/delete', group],
    ['GET', `${group}/resources`, 'Microsoft.Resources/subscriptions/resourceGroups/resources/read', group],
    ['GET', `${subscription}/providers`, 'Microsoft.Resources/subscriptions/providers/read', subscription],
    ['POST', `${subscription}/providers/Microsoft.Compute/register`, 'Microsoft.Compute/register/action', subscription],
    ['GET', `${compute}/virtualMachines`, 'Microsoft.Compute/virtualMachines/read', compute],
    [
      'PATCH',
      `${compute}/virtualMachines/m`,
      'Microsoft.Compute/virtualMachines/write',
      `${compute}/virtualMachines/m`,
    ],
    [
      'GET',
      `${compute}/virtualMachines/m/instanceView`,
      'Microsoft.Compute/virtualMachines/instanceView/read',
      `${compute}/virtualMachines/m`,
    ],
    [
      'POST',
      `${compute}/virtualMachines/m/start`,
      'Microsoft.Compute/virtualMachines/start/action',
      `${compute}/virtualMachines/m`,
    ],
    ['GET', `${vnet}/subnets`, 'Microsoft.Network/virtualNetworks/subnets/read', vnet],
    ['PUT', `${vnet}/subnets/n`, 'Microsoft.Network/virtualNetworks/subnets/write', `${vnet}/subnets/n`],
    [
      'PUT',
      `${vnet}/providers/Microsoft.Authorization/roleAssignments/r`,
      'Microsoft.Authorization/roleAssignments/write',
      `${vnet}/providers/Microsoft.Authorization/roleAssignments/r`,
    ],
  ])('%s %s is %s', (method, path, action, scope) => {
    expect(needed(method, path)).toEqual({ action, scope })
  })

  test.each([
    `${subscription}/providers/Microsoft.Compute/locations/westeurope/operations/o`,
    `${subscription}/providers/Microsoft.Network/locations/westeurope/operationResults/o`,
    `${subscription}/operationresults/o`,
  ])('%s is none: who was told the address may watch', (path) => {
    expect(needed('GET', path)).toBeUndefined()
  })
})
