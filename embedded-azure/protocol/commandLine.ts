import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Flag, type Flags, flagName, type Told } from './flags.ts'
import type { ProgramCommand } from './programCommands.ts'

/** Adds a declared command to a program: the server's own, or one that passes it on. */
export function addCommand<Declared extends Flags>(
  program: Command,
  declared: Omit<ProgramCommand<Declared, unknown>, 'answer'>,
  act: (told: Told<Declared>, args: readonly string[]) => Promise<void>,
): void {
  const command = program.command(declared.name).description(declared.description)
  for (const [name, description] of Object.entries(declared.arguments ?? {})) command.argument(`<${name}>`, description)
  withFlags(command, declared.flags).action(() => act(command.opts<Told<Declared>>(), command.args))
}

export function withFlags(command: Command, flags: Flags): Command {
  for (const [property, declared] of Object.entries(flags)) command.addOption(optionFor(property, declared))
  return command
}

function optionFor(property: string, { takes, description, choices, parse, ...declared }: Flag<unknown>): Option {
  const name = flagName(property)
  const option = new Option(takes === undefined ? name : `${name} <${takes}>`, description)
  if (parse !== undefined) option.argParser((text) => parsed(parse, text))
  if (choices !== undefined) option.choices(choices)
  if (declared.default !== undefined) option.default(declared.default)
  return option.makeOptionMandatory(declared.required ?? false)
}

function parsed<Value>(parse: (text: string) => Value, text: string): Value {
  try {
    return parse(text)
  } catch (thrown) {
    throw new InvalidArgumentError(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
