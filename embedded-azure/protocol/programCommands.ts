import { z } from 'zod'
import type { Flags } from './flags.ts'
import { inventorySchema } from './inventory.ts'
import { folderFlags } from './startFlags.ts'

/** A command of the server's program that ends by itself: it answers on standard output in JSON, and speaks on standard error. */
export interface ProgramCommand<Declared extends Flags, Answer> {
  readonly name: string
  readonly description: string
  /** Its arguments in order, each with what it is. */
  readonly arguments?: Readonly<Record<string, string>>
  readonly flags: Declared
  readonly answer: z.ZodType<Answer>
}

const { state, cache } = folderFlags

export const checkCommand = {
  name: 'check',
  description: 'print what keeps this machine from having hosts, as a JSON list of sentences',
  flags: { state },
  answer: z.array(z.string()),
}

export const imageCommand = {
  name: 'image',
  description: "make the hosts' image unless it is there, and print its path",
  flags: { cache },
  answer: z.string(),
}

export const inventoryCommand = {
  name: 'inventory',
  description: 'print what this machine holds of hosts and networks, as JSON; found by looking, not by records',
  flags: { state },
  answer: inventorySchema,
}

export const powerOffCommand = {
  name: 'power-off',
  description: 'stop all hosts of a server that has ended, and print how many there are; their disks stay',
  flags: { state },
  answer: z.int(),
}

export const resetCommand = {
  name: 'reset',
  description: 'delete everything of a server that has ended, and print the inventory that is left, as JSON',
  flags: { state },
  answer: inventorySchema,
}
