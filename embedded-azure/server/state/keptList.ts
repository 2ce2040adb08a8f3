import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { writeWholeSync } from '../../../src/system/files.ts'
import { messageOf, SetupError } from '../../../src/vocabulary/errors.ts'
import { type StateFile, stateFile } from '../../protocol/stateFiles.ts'

/** A list in a JSON file of the state folder, which people may edit as well: validated at every read. */
export interface KeptList<Item> {
  read(folder: string): Item[]
  write(folder: string, items: readonly Item[]): void
}

/** @param name the file with the list */
export function keptList<Item>(name: StateFile, schema: z.ZodType<Item>): KeptList<Item> {
  const fileIn = (folder: string) => stateFile(folder, name)
  return {
    read(folder) {
      const file = fileIn(folder)
      if (!existsSync(file)) return []
      try {
        return z.array(schema).parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch (thrown) {
        throw new SetupError(`${file} is not a valid list of ${name}: ${messageOf(thrown)}`, { cause: thrown })
      }
    },
    write(folder, items) {
      writeWholeSync(fileIn(folder), `${JSON.stringify(items, null, 2)}\n`)
    },
  }
}
