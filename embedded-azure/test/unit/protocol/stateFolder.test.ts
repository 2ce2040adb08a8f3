import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../../src/system/clock.ts'
import { systemProcesses } from '../../../../src/system/process.ts'
import { isStateFolder, takeStateFolder } from '../../../protocol/stateFolder.ts'
import { reset } from '../../../server/offline.ts'

let parent: string
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'state-folder-'))
})
afterEach(() => rmSync(parent, { recursive: true }))

const modeOf = (folder: string) => statSync(folder).mode & 0o7777
const folderWith = (mode: number, ...files: readonly string[]) => {
  const folder = join(parent, 'folder')
  mkdirSync(folder)
  for (const file of files) writeFileSync(join(folder, file), '{}')
  chmodSync(folder, mode)
  return folder
}

it('a folder that is missing is created for its owner alone, and stays what it is', () => {
  const folder = join(parent, 'a', 'b')
  takeStateFolder(folder)
  expect(modeOf(folder)).toBe(0o700)
  chmodSync(folder, 0o750)
  takeStateFolder(folder)
  expect(modeOf(folder)).toBe(0o750)
})

it('an empty folder is taken as it is', () => {
  const folder = folderWith(0o755)
  takeStateFolder(folder)
  expect([isStateFolder(folder), modeOf(folder)]).toEqual([true, 0o755])
})

describe('a folder of somebody else is refused and not changed', () => {
  it.each([
    { name: 'with a file', mode: 0o755, files: ['notes.txt'] },
    { name: 'with names like ours', mode: 0o755, files: ['server.log', 'identity.json', 'port'] },
    { name: 'with a mark that is not ours', mode: 0o755, files: ['embedded-azure.json'] },
    { name: 'for everyone, like the folder of temporary files', mode: 0o1777, files: ['notes.txt'] },
    { name: 'for everyone, while it is empty', mode: 0o1777, files: [] },
  ])('$name', async ({ mode, files }) => {
    const folder = folderWith(mode, ...files)
    expect(() => takeStateFolder(folder)).toThrow(/is not empty and does not belong|can be written to by everyone/)
    const deps = { processes: systemProcesses(), clock: systemClock, program: [], log: () => undefined }
    const erased = reset({ stateFolder: folder, ...deps })
    if (files.length > 0) await expect(erased).rejects.toThrow('does not belong to an embedded Azure')
    else await erased
    expect([modeOf(folder), readdirSync(folder).toSorted()]).toEqual([mode, files.toSorted()])
  })
})

it('a path where no folder can be is refused in a sentence', () => {
  writeFileSync(join(parent, 'file'), '')
  expect(() => takeStateFolder(join(parent, 'file'))).toThrow('cannot be used')
  expect(() => takeStateFolder(join(parent, 'file', 'below'))).toThrow('cannot be used')
  expect(() => takeStateFolder('/proc/no-such/folder')).toThrow('cannot be used')
})

it('a reset takes its own folder with the mark', async () => {
  const folder = join(parent, 'state')
  takeStateFolder(folder)
  writeFileSync(join(folder, 'port'), '1')
  await reset({
    stateFolder: folder,
    processes: systemProcesses(),
    clock: systemClock,
    program: [],
    log: () => undefined,
  })
  expect(existsSync(folder)).toBe(false)
})
