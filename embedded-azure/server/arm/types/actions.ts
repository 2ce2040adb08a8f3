import type { Arm } from '../arm.ts'
import type { JsonObject, Typed } from './typed.ts'

/** How a client learns where it can watch an operation. */
export type Announcement = 'azure-async-operation' | 'location' | 'azure-async-operation-and-location'

/** What a client gave with an action. */
export interface ActionInput {
  /** Query parameters, their names in lower case. */
  readonly query: Readonly<Record<string, string>>
  /** The body as JSON; an empty object when there was none. */
  readonly body: unknown
}

/** Something that can be asked of a resource and is answered at once. */
export interface ImmediateAction<P> {
  /** The body of the answer; undefined for an empty one. */
  answer(resource: Typed<P>, arm: Arm, input: ActionInput): Promise<JsonObject | undefined>
}

/** Something that can be asked of a resource and takes its time; answered with 202. */
export interface LongRunningAction<P> {
  readonly announced: Announcement
  /** Whether the resource counts as failed when this fails. */
  readonly failsResource: boolean
  /** Refuses what cannot be done now. The record that it returns says what is going on, until the end. */
  begin(resource: Typed<P>, arm: Arm, input: ActionInput): Typed<P>
  /**
   * Does it; idempotent, because after a crash it is done again from the start. Returns what the Location URL answers
   * in the end, if anything.
   */
  perform(resource: Typed<P>, arm: Arm, input: ActionInput & { operationId: string }): Promise<JsonObject | undefined>
}

export type Action<P> = ImmediateAction<P> | LongRunningAction<P>

/** Actions by method and name in Azure's own case: `GET instanceView`. */
export type Actions<P> = Readonly<Record<string, Action<P>>>
