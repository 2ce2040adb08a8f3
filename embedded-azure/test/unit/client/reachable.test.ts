import { describe, expect, test } from 'vitest'
import type { Processes } from '../../../../src/system/process.ts'
import { assertReachable } from '../../../client/reachable.ts'

const signal = new AbortController().signal

/** A machine whose routing table answers this. */
function routing(answer: string): Processes & { asked: string[] } {
  const asked: string[] = []
  return {
    asked,
    async run(command, args) {
      asked.push([command, ...args].join(' '))
      return { exitCode: 0, stdout: answer, stderr: '', seconds: 0 }
    },
  }
}

describe('an address of the embedded Azure', () => {
  test('is connected to when it leads into the fabric', async () => {
    const processes = routing('203.0.113.207 dev ke2e0 src 192.0.2.1 uid 0')
    await assertReachable('203.0.113.207', { processes, signal })
    expect(processes.asked).toEqual(['ip -o route get 203.0.113.207'])
  })

  test('is refused when it leads out of this machine', async () => {
    const processes = routing('203.0.113.207 via 192.0.2.1 dev eth0 src 192.0.2.2 uid 0')
    await expect(assertReachable('203.0.113.207', { processes, signal })).rejects.toThrow(/device eth0/)
  })
})

test('an address of the public Azure is not asked about', async () => {
  const processes = routing('')
  await assertReachable('20.0.0.5', { processes, signal })
  expect(processes.asked).toEqual([])
})
