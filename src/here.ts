import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program's own files: it runs from sources (src/) and from bundles (dist/NAME/), each one level below the root. */
const root = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')].find((folder) =>
  existsSync(join(folder, 'action.yml')),
)
if (root === undefined) throw new Error(`No action.yml is found above ${import.meta.dirname}; the program is not whole.`)

const fromSources = import.meta.dirname === join(root, 'src')

/** Command and arguments that start the embedded Azure, a program of its own that runs as root. */
export function embeddedProgram(): readonly string[] {
  const entry = fromSources ? join('src', 'embedded', 'main.ts') : join('dist', 'embedded', 'index.js')
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  return [...sudo, process.execPath, join(root as string, entry)]
}

export const saltStates = join(root, 'salt-states')

export const toolVersion: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version
