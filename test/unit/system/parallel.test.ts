import { describe, expect, it } from 'vitest'
import { inParallel } from '../../../src/system/parallel.ts'

const never = (signal: AbortSignal) =>
  new Promise<void>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)))

describe('inParallel', () => {
  it('stops the other lanes when one fails, and throws that failure after all have ended', async () => {
    const ended: string[] = []
    const lanes = [
      async (signal: AbortSignal) => {
        await never(signal).finally(() => ended.push('waiting lane'))
      },
      async () => {
        throw new Error('no compiler')
      },
    ]
    await expect(inParallel(new AbortController().signal, lanes)).rejects.toThrow('no compiler')
    expect(ended).toEqual(['waiting lane'])
  })

  it('stops all lanes when it is cancelled from outside', async () => {
    const outside = new AbortController()
    const running = inParallel(outside.signal, [never, never])
    outside.abort(new Error('cancelled'))
    await expect(running).rejects.toThrow('cancelled')
  })

  it('gives what each lane gave, in their order', async () => {
    const { signal } = new AbortController()
    expect(await inParallel(signal, [async () => 1, async () => 'two'])).toEqual([1, 'two'])
  })
})
