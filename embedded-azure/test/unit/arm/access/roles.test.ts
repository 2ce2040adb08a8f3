import { expect, test } from 'vitest'
import { allows, owner, roles } from '../../../../server/arm/access/roles.ts'

function roleNamed(name: string) {
  return roles.find((role) => role.name === name) ?? owner
}

test.each([
  ['Reader', 'Microsoft.Compute/virtualMachines/read', true],
  ['Reader', 'MICROSOFT.COMPUTE/VIRTUALMACHINES/READ', true],
  ['Reader', 'Microsoft.Compute/virtualMachines/instanceView/read', true],
  ['Reader', 'Microsoft.Compute/virtualMachines/readiness/action', false],
  ['Reader', 'Microsoft.Compute/virtualMachines/write', false],
  ['Reader', 'Microsoft.Network/virtualNetworks/subnets/join/action', false],
  ['Contributor', 'Microsoft.Network/virtualNetworks/subnets/join/action', true],
  ['Contributor', 'Microsoft.Authorization/roleAssignments/read', true],
  ['Contributor', 'Microsoft.Authorization/roleAssignments/write', false],
  ['Contributor', 'microsoft.authorization/locks/delete', false],
  ['Owner', 'Microsoft.Authorization/roleAssignments/write', true],
])('%s: %s %s', (role, action, allowed) => {
  expect(allows(roleNamed(role), action)).toBe(allowed)
})
