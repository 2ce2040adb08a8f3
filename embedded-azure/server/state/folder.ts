import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileOfDraft, writeWholeSync } from '../../../src/system/files.ts'
import { type StateFile, stateFile, stateFiles } from '../../protocol/stateFiles.ts'

/** Deletes the state: our files in the folder, and when nothing else is in it the folder, with the mark that it is ours. */
export function removeState(folder: string): void {
  if (!existsSync(folder)) return
  const kept: readonly string[] = Object.values(stateFiles)
  for (const name of readdirSync(folder)) {
    if (name !== stateFiles.mark && kept.includes(fileOfDraft(name)))
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  if (readdirSync(folder).some((name) => name !== stateFiles.mark)) return
  rmSync(stateFile(folder, 'mark'), { force: true })
  rmdirSync(folder)
}

/** The content of a file in the state folder, created by `make` and kept when it is first requested. */
export async function keptFile(folder: string, name: StateFile, make: () => string | Promise<string>): Promise<string> {
  const file = stateFile(folder, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const content = await make()
  writeWholeSync(file, content)
  return content
}
