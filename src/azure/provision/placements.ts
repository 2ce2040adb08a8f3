import type { Host } from '../../plan/hosts.ts'
import { placedAt, placementInWords } from '../../plan/placements.ts'
import type { Plan } from '../../plan/plan.ts'
import { CloudError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { emptyGroup } from '../teardown/emptyGroup.ts'
import type { HostAccess } from './bodies.ts'
import { provision } from './provision.ts'

/** The hosts that were created, and the plan as it was carried out: at the placement that had capacity. */
export interface Provisioned {
  readonly plan: Plan
  readonly hosts: readonly Host[]
}

/**
 * Creates the hosts at the first of the plan's placements that has capacity for them. What was created at one without
 * capacity is deleted before the next is tried; the group stays, so teardown by its name covers every attempt.
 *
 * @throws what the last placement threw; any error other than capacity or quota, immediately
 */
export async function provisionAnywhere(
  plan: Plan,
  azure: AzureConnection,
  access: HostAccess,
  tools: Tools,
): Promise<Provisioned> {
  for (const [index, placement] of plan.placements.entries()) {
    const placed = placedAt(plan, placement)
    const next = plan.placements[index + 1]
    try {
      return { plan: placed, hosts: await provision(placed, azure, access, tools) }
    } catch (thrown) {
      if (next === undefined || !hasNoRoom(thrown)) throw thrown
      tools.voice.note(
        `No capacity for ${placementInWords(placement)} (${thrown.code ?? thrown.class}): deleting what was created there, then trying ${placementInWords(next)}.`,
      )
      await emptyGroup(placed, azure, plan.limits.provision, tools)
    }
  }
  throw new Error('A plan has at least one placement.')
}

function hasNoRoom(thrown: unknown): thrown is CloudError {
  return thrown instanceof CloudError && (thrown.class === 'capacity' || thrown.class === 'quota')
}
