import { z } from 'zod'
import type { Flags } from './flags.ts'
import { inventorySchema } from './inventory.ts'
import { folderFlags } from './startFlags.ts'

/** A command of the server's program that ends by itself. It prints its answer as JSON, and progress to standard error. */
export interface ProgramCommand<Declared extends Flags, Answer> {
  readonly name: string
  readonly description: string
  /** Its arguments in order, each with its description. */
  readonly arguments?: Readonly<Record<string, string>>
  readonly flags: Declared
  readonly answer: z.ZodType<Answer>
}

const { state, cache } = folderFlags

export const checkCommand = {
  name: 'check',
  description: 'print what prevents this machine from running hosts, as a JSON list of sentences',
  flags: { state },
  answer: z.array(z.string()),
}

export const imageCommand = {
  name: 'image',
  description: 'build the image of the hosts unless it exists, and print its path',
  flags: { cache },
  answer: z.string(),
}

export const inventoryCommand = {
  name: 'inventory',
  description: 'print the hosts and networks that exist on this machine, as JSON; found by looking, not from records',
  flags: { state },
  answer: inventorySchema,
}

export const powerOffCommand = {
  name: 'power-off',
  description: 'power off all hosts of a server that has ended, and print how many there are; their disks stay',
  flags: { state },
  answer: z.int(),
}

export const resetCommand = {
  name: 'reset',
  description: 'delete everything of a server that has ended, and print the inventory of what is left, as JSON',
  flags: { state },
  answer: inventorySchema,
}
