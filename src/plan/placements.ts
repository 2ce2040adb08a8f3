import type { Placement, Plan } from './plan.ts'

/**
 * All placements that the inputs allow, in the order in which they are tried: all sizes in one location before the next
 * location, and spot machines before regular ones if spot is wanted.
 */
export function placementsFor(
  locations: readonly string[],
  sizes: readonly string[],
  priority: 'regular' | 'spot',
): readonly [Placement, ...Placement[]] {
  const priorities = priority === 'spot' ? (['Spot', 'Regular'] as const) : (['Regular'] as const)
  const [first, ...others] = locations.flatMap((location) =>
    priorities.flatMap((each) => sizes.map((vmSize) => ({ location, vmSize, priority: each }))),
  )
  if (first === undefined) throw new Error('Inputs name at least one location and one size.')
  return [first, ...others]
}

/** The plan with its hosts moved to another of its placements. */
export function placedAt(plan: Plan, { location, vmSize, priority }: Placement): Plan {
  return { ...plan, location, vm: { ...plan.vm, size: vmSize, priority } }
}

/** In words: `Standard_D2s_v5 in westeurope`, `Standard_D2s_v5 (spot) in westeurope`. */
export function placementInWords({ location, vmSize, priority }: Placement): string {
  return `${vmSize}${priority === 'Spot' ? ' (spot)' : ''} in ${location}`
}
