import { z } from 'zod'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import { vmSizes } from '../../catalog/sizes.ts'
import { resourceType, typedBy } from '../../types/resourceType.ts'

const mostFaultDomains = 3
const mostUpdateDomains = 20

const properties = z.strictObject({
  platformFaultDomainCount: z.int().default(2),
  platformUpdateDomainCount: z.int().default(5),
  proximityPlacementGroup: z.undefined('The embedded Azure has no proximity placement groups.').optional(),
})

/** VMs that are kept apart: all of them are on this machine, but numbered as if they were not. */
export const availabilitySets = resourceType({
  name: 'Microsoft.Compute/availabilitySets',
  summary: 'Records that VMs refer to; every host is on this machine.',
  ignored: ['platformFaultDomainCount', 'platformUpdateDomainCount'],
  properties,
  envelope: z.object({
    sku: z.object({ name: z.enum(['Classic', 'Aligned']).default('Classic') }).default({ name: 'Classic' }),
  }),
  serverOwned: ['virtualMachines', 'statuses'],
  immutable: ['platformFaultDomainCount', 'platformUpdateDomainCount'],
  backReferences: [{ property: 'virtualMachines', from: 'Microsoft.Compute/virtualMachines' }],
  inUse: (id) =>
    new ArmError(
      409,
      'OperationNotAllowed',
      `Availability Set ${id.split('/').at(-1)} cannot be deleted. Before deleting an Availability Set please ensure that it does not contain any VM.`,
    ),
  longRunning: { put: 'none', patch: 'none', delete: 'none' },
  createdStatus: 200,
  deleteRank: 1,
  complete({ resource, previous }) {
    const { platformFaultDomainCount, platformUpdateDomainCount } = resource.properties
    checkCount('platformFaultDomainCount', 'fault', platformFaultDomainCount, mostFaultDomains)
    checkCount('platformUpdateDomainCount', 'update', platformUpdateDomainCount, mostUpdateDomains)
    if (previous && isAligned(previous) && !isAligned(resource)) {
      throw new ArmError(
        409,
        'OperationNotAllowed',
        "Changing availability set SKU from 'Aligned' to 'Classic' is not allowed.",
      )
    }
    return resource
  },
  // The list is present even when it is empty.
  view: (set) => ({ ...set.properties, virtualMachines: [] }),
  actions: {
    'GET vmSizes': { answer: async () => ({ value: vmSizes() }) },
  },
})

/** Where a new VM of a set is placed: in turn, in the domains with the fewest VMs. */
export function placeInSet(setId: string, arm: Arm): { faultDomain: number; updateDomain: number } {
  const stored = arm.store.get(setId)
  if (stored === undefined) {
    throw new ArmError(404, 'NotFound', `The Availability Set ${setId} cannot be found.`)
  }
  if (!isAligned(stored)) {
    throw new ArmError(
      400,
      'BadRequest',
      "Addition of a VM with managed disks to non-managed Availability Set or addition of a VM with blob based disks to managed Availability Set is not supported. Please create an Availability Set with 'managed' property set in order to add a VM with managed disks to it.",
    )
  }
  const set = typedBy({ properties }, stored).properties
  const placed = arm.store.linksTo(setId).flatMap(({ source }) => {
    const placement = placementSchema.safeParse(arm.store.get(source)?.properties)
    return placement.success ? [placement.data.placement] : []
  })
  return {
    faultDomain: emptiest(
      set.platformFaultDomainCount,
      placed.map((one) => one.faultDomain),
    ),
    updateDomain: emptiest(
      set.platformUpdateDomainCount,
      placed.map((one) => one.updateDomain),
    ),
  }
}

const placementSchema = z.object({ placement: z.object({ faultDomain: z.int(), updateDomain: z.int() }) })

function emptiest(count: number, taken: readonly number[]): number {
  const usersOf = (domain: number) => taken.filter((one) => one === domain).length
  const domains = Array.from({ length: count }, (_, domain) => domain)
  return domains.reduce((best, domain) => (usersOf(domain) < usersOf(best) ? domain : best), 0)
}

function isAligned({ envelope }: { readonly envelope: Record<string, unknown> }): boolean {
  return z.object({ sku: z.object({ name: z.literal('Aligned') }) }).safeParse(envelope).success
}

function checkCount(property: string, kind: string, count: number, most: number): void {
  if (count >= 1 && count <= most) return
  throw invalidParameter(property, `The specified ${kind} domain count ${count} must fall in the range 1 to ${most}.`)
}
