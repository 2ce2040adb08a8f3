import type { Command } from 'commander'
import { type InputDescription, type InputName, inputCatalog } from '../inputs/catalog.ts'

/** Adds a flag for each input. Values stay text; they are validated in one place, for flags and `with:` alike. */
export function withFlags(command: Command, catalog: Readonly<Record<string, InputDescription>>): Command {
  for (const [name, { description, default: value }] of Object.entries(catalog)) {
    command.option(`--${name} <value>`, value === '' ? description : `${description} Default: ${value}`)
  }
  return command
}

/** The named inputs of a run. */
export function inputsOf(names: readonly InputName[]): Readonly<Record<string, InputDescription>> {
  return Object.fromEntries(names.map((name) => [name, inputCatalog[name]]))
}

/** The values of the flags by input name: commander reports flags in camel case. */
export function saidBy<Name extends string = InputName>(
  command: Command,
  catalog: Readonly<Record<Name, InputDescription>>,
): Partial<Record<Name, string>> {
  const flags = command.opts<Record<string, string | boolean | undefined>>()
  const camel = (name: string) => name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
  const said = Object.keys(catalog).flatMap((name) => {
    const value = flags[camel(name)]
    return value === undefined ? [] : [[name, String(value).trim()] as const]
  })
  return Object.fromEntries(said) as Partial<Record<Name, string>>
}
