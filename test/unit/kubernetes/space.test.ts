import { tmpdir } from 'node:os'
import { describe, expect, it } from 'vitest'
import { requireSpace } from '../../../src/kubernetes/space.ts'
import type { Processes } from '../../../src/system/process.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'

/** `df` on a machine whose only file system has 10.5 GiB left. */
const df: Processes = {
  run: async () => ({ exitCode: 0, stdout: '      Avail Mounted on\n11274289152 /\n', stderr: '', seconds: 0 }),
}
const folder = tmpdir()

describe('requireSpace', () => {
  it('accepts a disk with room', async () => {
    await expect(requireSpace([{ folder, gib: 10 }], df)).resolves.toBeUndefined()
  })

  it('adds up what is needed on one disk and says what is free', async () => {
    const needs = [
      { folder, gib: 4 },
      { folder, gib: 9 },
    ]
    await expect(requireSpace(needs, df)).rejects.toThrow(InputError)
    await expect(requireSpace(needs, df)).rejects.toThrow(
      `disk: building a release needs 13 GiB below ${folder} and ${folder}, and 10.5 GiB are free; free some space`,
    )
  })
})
