import { describe, expect, test } from 'vitest'
import { freshIdToken } from '../../../../src/azure/sdk/credential.ts'

function clockAt(start: number) {
  let now = start
  return { now: () => now, sleep: async () => undefined, pass: (seconds: number) => (now += seconds * 1000) }
}

/** An issuer of unsigned tokens that live so long from the second in which they were asked for. */
function issuer(now: () => number, lifetimeSeconds = 300) {
  let issued = 0
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return async () => {
    issued += 1
    return `${encode({ alg: 'none' })}.${encode({ exp: now() / 1000 + lifetimeSeconds, jti: String(issued) })}.`
  }
}

describe('an ID token', () => {
  test('is fetched again for every assertion, except for concurrent ones', async () => {
    const clock = clockAt(1_000_000_000)
    const token = freshIdToken(issuer(clock.now), clock)
    const [one, other] = await Promise.all([token(), token()])
    expect(one).toBe(other)
    clock.pass(9)
    expect(await token()).toBe(one)
    clock.pass(1)
    expect(await token()).not.toBe(one)
  })

  test.each([60, 15, 5])('that lives %i s is never used in its last ten seconds', async (lifetimeSeconds) => {
    const clock = clockAt(1_000_000_000)
    const token = freshIdToken(issuer(clock.now, lifetimeSeconds), clock)
    const first = await token()
    clock.pass(Math.max(0, lifetimeSeconds - 10))
    expect(await token()).not.toBe(first)
  })

  test('that could not be fetched is asked for again', async () => {
    const clock = clockAt(1_000_000_000)
    const working = issuer(clock.now)
    let calls = 0
    const token = freshIdToken(() => (calls++ === 0 ? Promise.reject(new Error('issuer down')) : working()), clock)
    await expect(token()).rejects.toThrow('issuer down')
    await expect(token()).resolves.toMatch(/\./)
  })
})
