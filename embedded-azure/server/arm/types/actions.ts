import type { Arm } from '../arm.ts'
import type { JsonObject, Typed } from './typed.ts'

/** How a client learns where to poll an operation. */
export type Announcement = 'azure-async-operation' | 'location' | 'azure-async-operation-and-location'

/** What a client sent with an action. */
export interface ActionInput {
  /** Query parameters, their names in lower case. */
  readonly query: Readonly<Record<string, string>>
  /** The body as JSON; an empty object when there was none. */
  readonly body: unknown
}

/** An action on a resource that is answered at once. */
export interface ImmediateAction<P> {
  /** The body of the answer; undefined for an empty one. */
  answer(resource: Typed<P>, arm: Arm, input: ActionInput): Promise<JsonObject | undefined>
}

/** An action on a resource that takes time; it is answered with 202. */
export interface LongRunningAction<P> {
  readonly announced: Announcement
  /** Whether the resource counts as failed when this fails. */
  readonly failsResource: boolean
  /** Refuses what cannot be done now. Returns the record as it is shown until the action ends. */
  begin(resource: Typed<P>, arm: Arm, input: ActionInput): Typed<P>
  /**
   * Carries it out; idempotent, because after a crash it starts over. Returns what the Location URL answers at the end,
   * if anything.
   */
  perform(resource: Typed<P>, arm: Arm, input: ActionInput & { operationId: string }): Promise<JsonObject | undefined>
}

export type Action<P> = ImmediateAction<P> | LongRunningAction<P>

/** Actions by method and name in Azure's own case: `GET instanceView`. */
export type Actions<P> = Readonly<Record<string, Action<P>>>
