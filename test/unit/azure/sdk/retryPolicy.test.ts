import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Answer, fakeArm, refusal } from '../../../support/fakeArm.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** Reads a resource group from an Azure that gives these answers one after the other, the last one for ever. */
async function ask(answers: readonly Answer[], options: { budgetSeconds?: number; signal?: AbortSignal } = {}) {
  let next = 0
  const { azure, sent } = fakeArm(
    () => answers[Math.min(next++, answers.length - 1)] ?? { status: 500 },
    options.budgetSeconds === undefined ? {} : { retryBudgetSeconds: options.budgetSeconds },
  )
  const begun = Date.now()
  const outcome = azure.resources.resourceGroups
    .createOrUpdate('g', { location: 'westeurope' }, options.signal ? { abortSignal: options.signal } : {})
    .then(
      () => 'ok',
      (thrown) => thrown.code ?? thrown.name,
    )
  await vi.runAllTimersAsync()
  return { outcome: await outcome, tries: sent.length, seconds: (Date.now() - begun) / 1000 }
}

const created = { status: 201, body: { id: '/subscriptions/s/resourceGroups/g', location: 'westeurope' } }

describe('refusals that pass by themselves', () => {
  test('a throttled request without Retry-After, which the SDK gives up on, is tried again', async () => {
    const { outcome, tries } = await ask([{ status: 429, body: refusal('RetryableError') }, created])
    expect(outcome).toBe('ok')
    expect(tries).toBe(2)
  })

  test('the code that counts may be a nested one', async () => {
    const body = refusal('SomethingElse', 'A retryable error occurred.', [
      { code: 'ReferencedResourceNotProvisioned', message: 'The subnet is in Updating state.' },
    ])
    expect(await ask([{ status: 400, body }, created])).toMatchObject({ outcome: 'ok', tries: 2 })
  })

  test('an interface reserved for another machine is waited for, in growing pauses', async () => {
    const reserved = { status: 400, body: refusal('NicReservedForAnotherVm') }
    const { outcome, tries, seconds } = await ask([reserved, reserved, reserved, reserved, created])
    expect(outcome).toBe('ok')
    expect(tries).toBe(5)
    expect(seconds).toBeGreaterThanOrEqual((15 + 30 + 60 + 60) / 2)
    expect(seconds).toBeLessThanOrEqual(15 + 30 + 60 + 60)
  })

  test('a group that was just created and is not known everywhere yet is requested again', async () => {
    expect(await ask([{ status: 404, body: refusal('ResourceGroupNotFound') }, created])).toMatchObject({
      outcome: 'ok',
    })
  })

  test('Retry-After is honored beyond the three tries of the SDK', async () => {
    const throttled = { status: 429, body: refusal('TooManyRequests'), headers: { 'retry-after': '7' } }
    const { outcome, seconds } = await ask([throttled, throttled, throttled, throttled, throttled, created])
    expect(outcome).toBe('ok')
    expect(seconds).toBeGreaterThanOrEqual(5 * 7)
  })
})

describe('faults of Azure and of the way to it', () => {
  test.each([
    ['an answer that was lost', { status: 0, lost: true }],
    ['an internal error', { status: 500, body: refusal('InternalServerError') }],
    ['a gateway that gave up', { status: 504 }],
    ['a request that timed out', { status: 408 }],
  ])('%s is asked for again, the same request', async (_, fault) => {
    expect(await ask([fault, fault, created])).toMatchObject({ outcome: 'ok', tries: 3 })
  })

  test('end after some tries, and their pauses come out of the one budget', async () => {
    const { tries, seconds } = await ask([{ status: 503, body: refusal('ServerBusy') }])
    expect(tries).toBe(7)
    expect(seconds).toBeGreaterThanOrEqual((1 + 2 + 4 + 8 + 16 + 20) / 2)
    expect(await ask([{ status: 503 }], { budgetSeconds: 5 })).toMatchObject({ seconds: expect.closeTo(3, -1) })
  })
})

describe('refusals that do not pass', () => {
  test.each([
    [409, 'SkuNotAvailable', 'not available'],
    [409, 'OperationNotAllowed', 'Operation could not be completed as it results in exceeding approved Cores quota.'],
    [403, 'AuthorizationFailed', 'no'],
    [400, 'InvalidParameter', 'no'],
  ])('%i %s is given back at once', async (status, code, message) => {
    expect(await ask([{ status, body: refusal(code, message) }])).toEqual({ outcome: code, tries: 1, seconds: 0 })
  })
})

describe('bounds', () => {
  test('a refusal that outlasts its tries is thrown with its code', async () => {
    const { outcome, tries } = await ask([{ status: 409, body: refusal('AnotherOperationInProgress') }])
    expect(outcome).toBe('AnotherOperationInProgress')
    expect(tries).toBe(13)
  })

  test('all requests share one budget of pauses', async () => {
    const { outcome, seconds } = await ask([{ status: 409, body: refusal('AnotherOperationInProgress') }], {
      budgetSeconds: 10,
    })
    expect(outcome).toBe('AnotherOperationInProgress')
    expect(seconds).toBeLessThanOrEqual(10)
  })

  test('an abort ends a pause at once', async () => {
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 1500)
    const { outcome, seconds } = await ask([{ status: 400, body: refusal('NicReservedForAnotherVm') }], {
      signal: cancel.signal,
    })
    expect(outcome).toBe('AbortError')
    expect(seconds).toBe(1.5)
  })
})
