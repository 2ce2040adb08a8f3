import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeWholeSync } from '../../../../src/system/files.ts'
import { removeState } from '../../../server/state/folder.ts'

/** A file and the draft that a server leaves when it is killed while it writes the file again. */
function killedWhileWriting(file: string): void {
  let draft = ''
  writeWholeSync(file, '{}', {
    prepare: (name) => {
      draft = name
    },
  })
  writeFileSync(draft, '{"half":')
}

test('what a killed server has half written is forgotten with the rest', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-state-'))
  killedWhileWriting(join(folder, 'server.json'))
  expect(readdirSync(folder)).toHaveLength(2)
  removeState(folder)
  expect(existsSync(folder)).toBe(false)
})

test('a file of somebody else stays, and so does the folder', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-state-'))
  killedWhileWriting(join(folder, 'port'))
  writeFileSync(join(folder, 'notes.txt'), '')
  removeState(folder)
  expect(readdirSync(folder)).toEqual(['notes.txt'])
  await rm(folder, { recursive: true })
})
