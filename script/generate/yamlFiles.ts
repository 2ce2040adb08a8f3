import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { root } from '../../src/system/installation.ts'

/** The parts of an action's file that are read here. */
export interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

export function readYaml<T>(file: string): T {
  return parse(readText(file))
}

/**
 * The file's text with another `inputs:` section, and all else as it was.
 *
 * @param indent of the section, in blanks
 */
export function withInputsSection(file: string, inputs: Readonly<Record<string, object>>, indent = 0): string {
  const blanks = ' '.repeat(indent)
  const section = new RegExp(`^${blanks}inputs:\\n(?:${blanks} .*\\n)*`, 'm')
  const text = readText(file)
  if (!section.test(text)) throw new Error(`${file} has no section \`inputs:\` that is indented by ${indent}.`)
  const yaml = stringify({ inputs }, { lineWidth: 120 - indent })
  return text.replace(section, () => yaml.replaceAll(/^(?=.)/gm, blanks))
}
