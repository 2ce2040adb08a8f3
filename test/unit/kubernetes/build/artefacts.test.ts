import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ArtefactStore, recipeHash } from '../../../../src/kubernetes/build/artefacts.ts'
import { systemClock } from '../../../../src/system/clock.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'artefacts-'))
})
afterEach(async () => await rm(folder, { recursive: true }))

const store = () => new ArtefactStore(folder, { clock: systemClock, voice: { detail: () => {}, note: () => {} } })

describe('ArtefactStore', () => {
  it('builds an artefact once and keeps it for the next run', async () => {
    let made = 0
    const step = {
      name: 'etcd',
      recipe: { version: 'v3.7.0' },
      make: async (to: string) => {
        made += 1
        await writeFile(join(to, 'etcd'), 'binary')
      },
    }
    const first = await store().get(step)
    expect(await store().get(step)).toBe(first)
    expect(made).toBe(1)
    expect(await readFile(join(first, 'etcd'), 'utf8')).toBe('binary')
  })

  it('does not mistake an interrupted step for a finished one, and starts it from an empty folder', async () => {
    const step = (text: string, fails: boolean) => ({
      name: 'etcd',
      recipe: {},
      make: async (to: string) => {
        await writeFile(join(to, text), text)
        if (fails) throw new Error('interrupted')
      },
    })
    await expect(store().get(step('half', true))).rejects.toThrow('interrupted')
    expect(await store().has(step('whole', false))).toBe(false)
    const finished = await store().get(step('whole', false))
    await expect(readFile(join(finished, 'half'))).rejects.toThrow('ENOENT')
    expect(await readFile(join(finished, 'whole'), 'utf8')).toBe('whole')
  })

  it('builds a different artefact for a different recipe', async () => {
    const step = (version: string) => ({ name: 'etcd', recipe: { version }, make: async () => {} })
    expect(await store().get(step('v3.6.8'))).not.toBe(await store().get(step('v3.7.0')))
  })
})

describe('recipeHash', () => {
  it('is the same for equal data', () => {
    expect(recipeHash({ a: [1, { b: 'c' }] })).toBe(recipeHash({ a: [1, { b: 'c' }] }))
  })
})
