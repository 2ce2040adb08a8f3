import { z } from 'zod'
import { ArmError } from '../../wire/errors.ts'
import { type GroupName, groupId, normalLocation } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locationGiven } from '../catalog/locations.ts'
import { parseBody, tagsSchema } from '../types/bodySchemas.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { newResource } from './lifecycle.ts'
import { groupType, type Resource } from './store.ts'

const putSchema = z.object({ location: z.string(), tags: tagsSchema.optional(), managedBy: z.string().optional() })
const patchSchema = z.object({ tags: tagsSchema.optional() })

/** Resource group names: letters, digits, underscores, hyphens, periods and parentheses; no period at the end. */
const groupName = /^[\p{L}\p{N}_().-]{0,89}[\p{L}\p{N}_()-]$/u

export function presentGroup(group: Resource): JsonObject {
  return {
    id: group.id,
    name: group.name,
    type: group.type,
    location: group.location,
    ...(group.tags === undefined ? {} : { tags: group.tags }),
    ...group.envelope,
    properties: { provisioningState: group.provisioningState },
  }
}

/** The group, or ARM's refusal when there is none. */
export function groupNamed({ subscriptionId, resourceGroup }: GroupName, arm: Arm): Resource {
  const group = arm.store.get(groupId(subscriptionId, resourceGroup))
  if (group) return group
  throw new ArmError(404, 'ResourceGroupNotFound', `Resource group '${resourceGroup}' could not be found.`)
}

/** The group, unless it is being deleted. */
export function writableGroup(name: GroupName, arm: Arm): Resource {
  const group = groupNamed(name, arm)
  if (group.provisioningState !== 'Deleting') return group
  throw new ArmError(
    409,
    'ResourceGroupBeingDeleted',
    `The resource group '${name.resourceGroup}' is in deprovisioning state and cannot perform this operation.`,
  )
}

/** Creates a group, or changes its tags. */
export function putGroup(named: GroupName, json: unknown, arm: Arm): { group: Resource; created: boolean } {
  const { subscriptionId, resourceGroup: name } = named
  if (!groupName.test(name)) {
    throw new ArmError(400, 'InvalidResourceGroup', `The provided resource group name '${name}' is not valid.`)
  }
  const body = parseBody(putSchema, json)
  const location = locationGiven(body.location, groupType)
  const id = groupId(subscriptionId, name)
  const previous = arm.store.get(id)
  if (previous) writableGroup(named, arm)
  if (previous && previous.location !== location) {
    throw new ArmError(
      409,
      'InvalidResourceGroupLocation',
      `Invalid resource group location '${normalLocation(body.location)}'. The Resource group already exists in location '${previous.location}'.`,
    )
  }
  const group: Resource = {
    ...(previous ?? newResource({ id, name, type: groupType, location }, arm)),
    tags: body.tags,
    envelope: body.managedBy === undefined ? {} : { managedBy: body.managedBy },
  }
  arm.store.put(group, [])
  return { group, created: previous === undefined }
}

/** Replaces the tags if the request has any. */
export function patchGroup(name: GroupName, json: unknown, arm: Arm): Resource {
  const body = parseBody(patchSchema, json)
  const group = writableGroup(name, arm)
  const changed = body.tags === undefined ? group : { ...group, tags: body.tags }
  arm.store.put(changed, [])
  return changed
}
