import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeWholeSync } from '../../../src/system/files.ts'
import { messageOf, SetupError } from '../../../src/vocabulary/errors.ts'

/** A list in a JSON file of the state folder, which people may write too: checked at every look. */
export interface KeptList<Item> {
  read(folder: string): Item[]
  write(folder: string, items: readonly Item[]): void
}

/** @param name of the file, and what the list is of: `applications` */
export function keptList<Item>(name: string, schema: z.ZodType<Item>): KeptList<Item> {
  const fileIn = (folder: string) => join(folder, `${name}.json`)
  return {
    read(folder) {
      const file = fileIn(folder)
      if (!existsSync(file)) return []
      try {
        return z.array(schema).parse(JSON.parse(readFileSync(file, 'utf8')))
      } catch (thrown) {
        throw new SetupError(`${file} is no list of ${name}: ${messageOf(thrown)}`, { cause: thrown })
      }
    },
    write(folder, items) {
      writeWholeSync(fileIn(folder), `${JSON.stringify(items, null, 2)}\n`)
    },
  }
}
