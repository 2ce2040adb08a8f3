/** A built-in role: what its holders may do. Actions look like `Microsoft.Compute/virtualMachines/read`, with wildcards. */
export interface Role {
  readonly name: string
  /** The same in every Azure; https://learn.microsoft.com/azure/role-based-access-control/built-in-roles. */
  readonly id: string
  readonly description: string
  readonly actions: readonly string[]
  readonly notActions: readonly string[]
}

export const owner: Role = {
  name: 'Owner',
  id: '8e3af657-a8ff-443c-a75c-2fe8c4bcb635',
  description: 'Grants full access to manage all resources, including the ability to assign roles in Azure RBAC.',
  actions: ['*'],
  notActions: [],
}

export const roles: readonly Role[] = [
  owner,
  {
    name: 'Contributor',
    id: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
    description:
      'Grants full access to manage all resources, but does not allow you to assign roles in Azure RBAC, manage assignments in Azure Blueprints, or share image galleries.',
    actions: ['*'],
    notActions: [
      'Microsoft.Authorization/*/Delete',
      'Microsoft.Authorization/*/Write',
      'Microsoft.Authorization/elevateAccess/Action',
      'Microsoft.Blueprint/blueprintAssignments/write',
      'Microsoft.Blueprint/blueprintAssignments/delete',
      'Microsoft.Compute/galleries/share/action',
    ],
  },
  {
    name: 'Reader',
    id: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
    description: 'View all resources, but does not allow you to make any changes.',
    actions: ['*/read'],
    notActions: [],
  },
]

export function roleWithId(id: string): Role | undefined {
  return roles.find((role) => role.id === id.toLowerCase())
}

/** Whether a role allows an action, compared without regard to case. */
export function allows(role: Role, action: string): boolean {
  const matches = (pattern: string) => patternOf(pattern).test(action)
  return role.actions.some(matches) && !role.notActions.some(matches)
}

function patternOf(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '.*')
  return new RegExp(`^${escaped}$`, 'i')
}
