import { randomUUID } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { atMost } from '../../../../src/system/atMost.ts'
import type { Clock } from '../../../../src/vocabulary/tools.ts'
import { asArmError, canceled, type ErrorBody, errorBody } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'

const operationSchema = z.object({
  id: z.uuid(),
  action: z.enum(['provision', 'delete', 'delete-group', 'act']),
  /** The resource that the operation is about. */
  resourceId: z.string(),
  force: z.boolean(),
  /** For `act`: the action, such as `POST start`, and what the client sent with it. */
  act: z.object({ name: z.string(), query: z.record(z.string(), z.string()), body: z.unknown() }).optional(),
  status: z.enum(['InProgress', 'Succeeded', 'Failed', 'Canceled']),
  startTime: z.string(),
  endTime: z.string().optional(),
  /** The id of the request that started it. */
  requestId: z.string().optional(),
  /** Its result, for the client to read at the end. */
  output: z.record(z.string(), z.unknown()).optional(),
  error: z.custom<ErrorBody>((value) => typeof value === 'object' && value !== null).optional(),
})

/** A long-running operation as it is stored. */
export type Operation = z.infer<typeof operationSchema>

export interface Operations {
  /** Records the operation, then starts its work. Work on one resource is done in order. */
  begin(what: Pick<Operation, 'action' | 'resourceId' | 'force' | 'act' | 'requestId'>): Operation
  find(id: string): Operation | undefined
  /** The operation once it has ended, or after this many milliseconds, whichever comes first. */
  watch(id: string, milliseconds: number): Promise<Operation | undefined>
  /** Resumes what a previous server left undone. */
  resume(): void
  /** Does work in the resource's turn: after everything that was started on it before. */
  inTurn(resourceId: string, work: () => Promise<void>): Promise<void>
  /** Resolves when no operation is in progress. */
  idle(): Promise<void>
}

/**
 * @param run does the work of an operation and returns its output, if any; it is idempotent, because after a crash
 *   it starts over.
 * @param delay the least milliseconds that an operation takes: real Azure's times, or 0.
 */
export function operations(options: {
  readonly database: DatabaseSync
  readonly clock: Clock
  readonly run: (operation: Operation) => Promise<Operation['output']>
  readonly delay: (operation: Operation) => number
  readonly log: (line: string) => void
  /** Aborted when the server stops: what is not done by then is left for the next server. */
  readonly stopping: AbortSignal
}): Operations {
  const { database, clock, run, log, stopping } = options
  const select = database.prepare('SELECT document FROM operations WHERE id = ?')
  const selectUndone = database.prepare("SELECT document FROM operations WHERE status = 'InProgress' ORDER BY rowid")
  const upsert = database.prepare(`
    INSERT INTO operations (id, status, document) VALUES (?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET status = excluded.status, document = excluded.document`)
  const turns = new Map<string, Promise<void>>()
  const underWay = new Map<string, Promise<void>>()
  const now = () => new Date(clock.now()).toISOString()

  const save = (operation: Operation) => {
    upsert.run(operation.id, operation.status, JSON.stringify(operation))
  }

  const inTurn = (resourceId: string, work: () => Promise<void>): Promise<void> => {
    const key = keyOf(resourceId)
    const turn = (turns.get(key) ?? Promise.resolve()).then(work)
    // The next one runs whether this one succeeded or not.
    const settled = turn
      .catch(() => {})
      .then(() => {
        if (turns.get(key) === settled) turns.delete(key)
      })
    turns.set(key, settled)
    return turn
  }

  const work = async (operation: Operation) => {
    await inTurn(operation.resourceId, async () => {
      try {
        const delay = options.delay(operation)
        if (delay > 0) await clock.sleep(delay, stopping)
        const output = await run(operation)
        save({ ...operation, status: 'Succeeded', endTime: now(), ...(output === undefined ? {} : { output }) })
      } catch (thrown) {
        if (stopping.aborted) return
        const error = asArmError(thrown)
        log(
          `operation ${operation.id} ${operation.act?.name ?? operation.action} ${operation.resourceId} did not succeed: ${error.code} ${error.message}`,
        )
        const status = error.code === canceled ? 'Canceled' : 'Failed'
        save({ ...operation, status, endTime: now(), error: errorBody(error) })
      }
    })
  }

  const start = (operation: Operation) => {
    underWay.set(
      operation.id,
      work(operation).finally(() => underWay.delete(operation.id)),
    )
  }

  const find = (id: string): Operation | undefined => {
    const row = select.get(id.toLowerCase())
    return row === undefined ? undefined : read(row)
  }

  return {
    begin(what) {
      const operation: Operation = { ...what, id: randomUUID(), status: 'InProgress', startTime: now() }
      save(operation)
      start(operation)
      return operation
    },
    find,
    async watch(id, milliseconds) {
      await atMost(underWay.get(id.toLowerCase()) ?? Promise.resolve(), milliseconds, clock)
      return find(id)
    },
    resume() {
      for (const operation of selectUndone.all().map(read)) {
        log(`operation ${operation.id} ${operation.action} ${operation.resourceId} is resumed`)
        start(operation)
      }
    },
    inTurn,
    async idle() {
      while (turns.size > 0) await Promise.all(turns.values())
    },
  }
}

function read(row: Record<string, unknown>): Operation {
  return operationSchema.parse(JSON.parse(String(row.document)))
}
