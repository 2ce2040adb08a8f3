import { join } from 'node:path'
import { type InputName, inputNames } from '../inputs/catalog.ts'
import { cloudVariables } from '../inputs/environment.ts'
import { root } from '../system/installation.ts'

/** The action as the terminal program: `with: command: down --job e2e`, for jobs beside the one that made a cluster. */

/** Inputs that go along as flags, by the command that knows them. */
const flags: Readonly<Record<string, readonly InputName[]>> = {
  down: ['cloud', 'auth', 'resource-group', 'job-key'],
  sweep: ['cloud', 'auth'],
  list: ['cloud', 'auth'],
}

export interface CommandLine {
  /** For the Node that runs this. */
  readonly args: readonly string[]
  /** What must not be in a command line, and the ids beside it. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * What to run for the input `command`. Words are separated by blanks; there are no quotes.
 *
 * @param given the other inputs, of which those on cloud and sign-in go along; those not given do not
 */
export function commandLine(command: string, given: (name: InputName) => string): CommandLine {
  const words = command.split(/\s+/).filter((word) => word !== '')
  const wanted = flags[words[0] ?? ''] ?? []
  const said = wanted.filter((name) => given(name) !== '' && !words.includes(`--${name}`))
  const variables = inputNames.flatMap((name) => {
    const variable = cloudVariables[name]
    return variable === undefined || given(name) === '' ? [] : [[variable, given(name)] as const]
  })
  return {
    args: [join(root, 'dist', 'cli', 'index.js'), ...words, ...said.flatMap((name) => [`--${name}`, given(name)])],
    env: Object.fromEntries(variables),
  }
}
