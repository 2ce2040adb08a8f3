import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { messageOf, SetupError } from '../system/errors.ts'
import type { Operation } from './arm/operations.ts'
import { groupType } from './arm/store.ts'

/**
 * Seconds that operations take at least, from and to. Keys are `provision` or `delete` and a resource type, such as
 * `provision Microsoft.Compute/virtualMachines`, compared without case; `*` as the type is for all others.
 */
const profileSchema = z.record(
  z
    .string()
    .regex(/^(provision|delete) (\*|[\w.]+\/[\w/]+)$/i, 'A key is `provision` or `delete` and a resource type.'),
  z.tuple([z.number().min(0), z.number().min(0)]),
)

export type TimingProfile = z.infer<typeof profileSchema>

/**
 * Times of the real Azure, as logs of deployments in public show them: small Linux machines, deleted without force, and
 * the deletion of a group in addition to that of its content.
 */
export const azureTimings: TimingProfile = {
  'provision Microsoft.Compute/virtualMachines': [27, 60],
  'delete Microsoft.Compute/virtualMachines': [20, 28],
  'provision Microsoft.Network/networkInterfaces': [2, 12],
  'delete Microsoft.Network/networkInterfaces': [5, 11],
  'provision Microsoft.Network/publicIPAddresses': [2, 12],
  'provision Microsoft.Network/virtualNetworks': [5, 10],
  'provision *': [2, 10],
  'delete *': [8, 12],
  'delete Microsoft.Resources/resourceGroups': [15, 18],
}

/** The profile that `--timings` names: `none`, `azure`, or a JSON file with a profile of one's own. */
export function timingsNamed(name: string): TimingProfile {
  if (name === 'none') return {}
  if (name === 'azure') return azureTimings
  try {
    return profileSchema.parse(JSON.parse(readFileSync(name, 'utf8')))
  } catch (thrown) {
    const cause = thrown instanceof z.ZodError ? z.prettifyError(thrown) : messageOf(thrown)
    throw new SetupError(`The timings in ${name} cannot be used: ${cause}`, {
      nextStep: 'Use `none`, `azure` or a JSON file like {"provision Microsoft.Compute/virtualMachines": [27, 60]}.',
    })
  }
}

/**
 * Milliseconds that an operation takes at least. Equal seeds give equal times to the same operation on a resource of
 * the same name.
 */
export function delayFrom(
  profile: TimingProfile,
  seed: number,
): (operation: Pick<Operation, 'action' | 'resourceId'>) => number {
  const ranges = new Map(Object.entries(profile).map(([key, range]) => [key.toLowerCase(), range]))
  return ({ action, resourceId }) => {
    const verb = action === 'provision' ? 'provision' : 'delete'
    const type = (action === 'delete-group' ? groupType : typeOf(resourceId)).toLowerCase()
    const [from, to] = ranges.get(`${verb} ${type}`) ?? ranges.get(`${verb} *`) ?? [0, 0]
    return 1000 * (from + Math.max(0, to - from) * fraction(`${seed} ${verb} ${type} ${resourceId.split('/').at(-1)}`))
  }
}

/** `Microsoft.Network/virtualNetworks` of the id of a resource in a group. */
function typeOf(resourceId: string): string {
  return resourceId.split('/').slice(6, 8).join('/')
}

/** A number from 0 to 1 that the text alone decides. */
function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}
