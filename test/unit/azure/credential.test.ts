import { describe, expect, test } from 'vitest'
import { reuseIdToken } from '../../../src/azure/credential.ts'

function clockAt(start: number) {
  let now = start
  return { now: () => now, sleep: async () => undefined, pass: (seconds: number) => (now += seconds * 1000) }
}

/** An issuer of unsigned tokens that live five minutes from the second in which they were asked for. */
function issuer(now: () => number) {
  let issued = 0
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return async () => {
    issued += 1
    return `${encode({ alg: 'none' })}.${encode({ exp: now() / 1000 + 300, jti: String(issued) })}.`
  }
}

describe('an ID token', () => {
  test('is used again while it lives, and fetched anew in its last minute', async () => {
    const clock = clockAt(1_000_000_000)
    const token = reuseIdToken(issuer(clock.now), clock)
    const first = await token()
    clock.pass(239)
    expect(await token()).toBe(first)
    clock.pass(1)
    expect(await token()).not.toBe(first)
  })

  test('is fetched once for calls that come together', async () => {
    const clock = clockAt(1_000_000_000)
    const token = reuseIdToken(issuer(clock.now), clock)
    const [one, other] = await Promise.all([token(), token()])
    expect(one).toBe(other)
  })

  test('that could not be fetched is asked for again', async () => {
    const clock = clockAt(1_000_000_000)
    const working = issuer(clock.now)
    let calls = 0
    const token = reuseIdToken(() => (calls++ === 0 ? Promise.reject(new Error('issuer down')) : working()), clock)
    await expect(token()).rejects.toThrow('issuer down')
    await expect(token()).resolves.toMatch(/\./)
  })
})
