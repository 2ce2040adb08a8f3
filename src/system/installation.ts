import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { asRoot } from './shell.ts'

/** The program's own folder, whether a checkout or fetched by `uses:`. It runs from sources (src/) and bundles (dist/). */
export const root: string = findRoot()

const fromSources = import.meta.dirname === join(root, 'src', 'system')

export const saltStates: string = join(root, 'salt-states')

export const toolVersion: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/** Command and arguments that start the embedded Azure, a separate program that needs root if it has hosts. */
export function embeddedProgram(hosts: 'systems' | 'none' = 'systems'): readonly string[] {
  const entry = fromSources ? join('embedded-azure', 'server', 'main.ts') : join('dist', 'embedded', 'index.js')
  const command = [process.execPath, join(root, entry)] as const
  return hosts === 'none' ? command : asRoot(...command)
}

function findRoot(): string {
  let folder = import.meta.dirname
  while (!existsSync(join(folder, 'package-lock.json'))) {
    if (folder === dirname(folder)) {
      throw new Error(`There is no package-lock.json above ${import.meta.dirname}; the installation is incomplete.`)
    }
    folder = dirname(folder)
  }
  return folder
}
