import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { requireSpace } from '../../../src/kubernetes/space.ts'
import { InputError } from '../../../src/system/errors.ts'

const folder = join(tmpdir(), 'space-test')

describe('requireSpace', () => {
  it('accepts a disk with room', async () => {
    await expect(requireSpace([{ folder, gib: 0 }])).resolves.toBeUndefined()
  })

  it('adds up what is needed on one disk and says what is free', async () => {
    const needs = [
      { folder, gib: 1_000_000 },
      { folder: tmpdir(), gib: 500_000 },
    ]
    await expect(requireSpace(needs)).rejects.toThrow(InputError)
    await expect(requireSpace(needs)).rejects.toThrow(
      /disk: building a release needs 1500000 GiB below .*space-test and .*, and [\d.]+ GiB are free/,
    )
  })
})
