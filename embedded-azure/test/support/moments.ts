/**
 * What a server does that can be counted. A write is a PUT or DELETE; a record is a row in the database, whether its
 * transaction is committed yet or not; a program is one that the fabric has just started.
 */
export const eventNames = ['write comes', 'answer leaves', 'record written', 'program starts'] as const
export type Event = (typeof eventNames)[number]

/** Counted from the first write that comes, which is number 1; what a server does before is not part of a story. */
export interface Moment {
  readonly event: Event
  readonly nth: number
}

/** How often each has happened. */
export type Tally = Record<Event, number>

export const nothingYet: Readonly<Tally> = {
  'write comes': 0,
  'answer leaves': 0,
  'record written': 0,
  'program starts': 0,
}
