import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../../../../src/system/clock.ts'
import { type Operation, operations } from '../../../server/arm/operations/operations.ts'
import { openDatabase } from '../../../server/state/database.ts'
import { ArmError } from '../../../server/wire/errors.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'operations-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function engine(perform: (operation: Operation) => Promise<void>) {
  const database = openDatabase(folder)
  const withoutOutput = async (operation: Operation) => {
    await perform(operation)
    return undefined
  }
  return operations({
    database,
    clock: systemClock,
    run: withoutOutput,
    delay: () => 0,
    log: () => {},
    stopping: new AbortController().signal,
  })
}
const on = (resourceId: string) => ({ action: 'provision', resourceId, force: false }) as const

test('work on one resource is done one after the other, in the order in which it was begun', async () => {
  const seen: string[] = []
  const work = engine(async ({ resourceId, action }) => {
    seen.push(`${action} ${resourceId} begins`)
    await systemClock.sleep(20)
    seen.push(`${action} ${resourceId} ends`)
  })
  work.begin(on('/a'))
  work.begin({ ...on('/A'), action: 'delete' })
  await work.idle()
  expect(seen).toEqual(['provision /a begins', 'provision /a ends', 'delete /A begins', 'delete /A ends'])
})

test('an operation that fails says so with its code, and the next one on its resource still runs', async () => {
  let fail = true
  const work = engine(async () => {
    if (fail) throw new ArmError(409, 'AllocationFailed', 'Full.')
  })
  const first = work.begin(on('/a'))
  await work.idle()
  fail = false
  const second = work.begin(on('/a'))
  await work.idle()
  expect(work.find(first.id)).toMatchObject({ status: 'Failed', error: { code: 'AllocationFailed', message: 'Full.' } })
  expect(work.find(second.id)).toMatchObject({ status: 'Succeeded', endTime: expect.any(String) })
})

test('what a former server left undone is taken up again, and nothing else', async () => {
  const never = engine(() => new Promise(() => {}))
  const { id } = never.begin(on('/a'))
  const seen: string[] = []
  const next = engine(async ({ resourceId }) => {
    seen.push(resourceId)
  })
  const done = next.begin(on('/b'))
  await next.idle()
  next.resume()
  await next.idle()
  expect(seen).toEqual(['/b', '/a'])
  expect(next.find(id)?.status).toBe('Succeeded')
  expect(next.find(done.id)?.status).toBe('Succeeded')
})

test('a look waits for the end, but not for ever', async () => {
  let finish = () => {}
  const work = engine(
    () =>
      new Promise((resolve) => {
        finish = resolve
      }),
  )
  const { id } = work.begin(on('/a'))
  expect((await work.watch(id, 20))?.status).toBe('InProgress')
  const watched = work.watch(id, 60_000)
  finish()
  expect((await watched)?.status).toBe('Succeeded')
})
