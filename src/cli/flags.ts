import type { Command } from 'commander'
import { describe, type InputName, inputNames } from '../inputs/catalog.ts'
import type { RawInputs } from '../inputs/inputs.ts'

/** Adds a flag for each input. Values stay text; what they may be is told by one place, for flags and `with:` alike. */
export function withInputs(command: Command, names: readonly InputName[]): Command {
  for (const name of names) {
    const { description, default: value } = describe(name)
    command.option(`--${name} <value>`, value === '' ? description : `${description} Default: ${value}`)
  }
  return command
}

/** Commander hands flags over in camel case, and other things beside them. */
export function saidBy(command: Command): RawInputs {
  const flags = command.opts<Record<string, string>>()
  const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(
    inputNames.map((name) => [name, flags[camel(name)]]).filter(([, value]) => value !== undefined),
  )
}
