import { describe, expect, it } from 'vitest'
import { keptUntilFailed, queues } from '../../../server/fabric/systemsFabric.ts'

describe('the image that all hosts wait for', () => {
  it('is made once for hosts that ask at the same time, and kept', async () => {
    let made = 0
    const image = keptUntilFailed(async () => ++made)
    expect(await Promise.all([image(), image()])).toEqual([1, 1])
    expect(await image()).toBe(1)
  })

  it('is tried again once, not once a host, after it could not be made', async () => {
    let made = 0
    const image = keptUntilFailed(async () => {
      made += 1
      if (made === 1) throw new Error('the mirror is away')
      return made
    })
    await expect(image()).rejects.toThrow('the mirror is away')
    expect(await Promise.all([image(), image(), image()])).toEqual([2, 2, 2])
  })
})

describe('turns', () => {
  it('of one key follow each other, also after one that failed, and do not wait for other keys', async () => {
    const turns = queues()
    const order: string[] = []
    const first = Promise.withResolvers<void>()
    const failing = turns('host a', async () => {
      await first.promise
      order.push('a1')
      throw new Error('no')
    })
    const second = turns('host a', async () => order.push('a2'))
    await turns('host b', async () => order.push('b1'))
    first.resolve()
    await expect(failing).rejects.toThrow('no')
    await second
    expect(order).toEqual(['b1', 'a1', 'a2'])
  })
})
