import type { Operations } from '../arm/operations/operations.ts'
import type { Asking } from './caller.ts'

/** Versions of scheduled events; they are not those of the rest. */
export const eventVersions = [
  '2017-08-01',
  '2017-11-01',
  '2019-01-01',
  '2019-04-01',
  '2019-08-01',
  '2020-07-01',
] as const

/**
 * What is about to happen to a machine: here, that a spot machine is evicted. Its notice is as long as the operation is
 * held back (see timings.ts). https://learn.microsoft.com/azure/virtual-machines/linux/scheduled-events
 */
export function scheduledEvents(operations: Operations): (asking: Asking) => object {
  const told = new Map<string, { readonly events: string; readonly incarnation: number }>()
  return ({ machine }) => {
    const events = operations
      .underWay(machine.id)
      .filter(({ operation }) => operation.act?.name === 'POST simulateEviction')
      .map(({ operation, notBefore }) => ({
        EventId: operation.id.toUpperCase(),
        EventStatus: 'Scheduled',
        EventType: 'Preempt',
        ResourceType: 'VirtualMachine',
        Resources: [machine.name],
        NotBefore: new Date(notBefore).toUTCString(),
        Description: '',
        EventSource: 'Platform',
        DurationInSeconds: -1,
      }))
    const before = told.get(machine.id)
    const now = JSON.stringify(events)
    const incarnation = before === undefined ? 1 : before.incarnation + (before.events === now ? 0 : 1)
    told.set(machine.id, { events: now, incarnation })
    return { DocumentIncarnation: incarnation, Events: events }
  }
}
