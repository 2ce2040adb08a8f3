import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The program's own folder. It runs from sources (src/) and from bundles (dist/NAME/), one or two levels below it. */
export const root: string = findRoot()

const fromSources = import.meta.dirname === join(root, 'src')

export const saltStates: string = join(root, 'salt-states')

export const toolVersion: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** Command and arguments that start the embedded Azure, a program of its own that needs root where it has hosts. */
export function embeddedProgram(hosts: 'machine' | 'none' = 'machine'): readonly string[] {
  const entry = fromSources ? join('src', 'embedded', 'main.ts') : join('dist', 'embedded', 'index.js')
  const sudo = hosts === 'none' || process.getuid?.() === 0 ? [] : ['sudo', '-n']
  return [...sudo, process.execPath, join(root, entry)]
}

function findRoot(): string {
  const above = [join(import.meta.dirname, '..'), join(import.meta.dirname, '..', '..')]
  const found = above.find((folder) => existsSync(join(folder, 'action.yml')))
  if (found === undefined) throw new Error(`No action.yml is above ${import.meta.dirname}; the program is not whole.`)
  return found
}
