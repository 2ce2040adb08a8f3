import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GeneratedMain } from './goFamilies.ts'

/**
 * The text of a main package around a component's library.
 *
 * @param moduleFolder the unpacked module of the component.
 */
export async function mainSource(main: GeneratedMain, module: string, moduleFolder: string): Promise<string> {
  if (main.kind === 'registry') return goMain(main.drivers, `${module}/registry`, 'registry.RootCmd.Execute()')
  const pluginConfig = await readFile(join(moduleFolder, 'plugin.cfg'), 'utf8')
  return goMain(corednsPlugins(pluginConfig, main.withoutPlugins), `${module}/coremain`, 'coremain.Run()')
}

/**
 * The import paths of CoreDNS' plugins, from its own list of `name:package` lines. A package that is only a word lies
 * below CoreDNS' plugin folder.
 */
export function corednsPlugins(pluginConfig: string, without: readonly string[]): readonly string[] {
  return pluginConfig
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(':'))
    .filter(([name = '']) => !without.includes(name))
    .map(([, path = '']) => (path.includes('/') ? path : `github.com/coredns/coredns/plugin/${path}`))
}

function goMain(sideEffects: readonly string[], library: string, call: string): string {
  const imports = [...sideEffects.map((path) => `\t_ "${path}"`), `\t"${library}"`].join('\n')
  return `package main\n\nimport (\n${imports}\n)\n\nfunc main() {\n\t${call}\n}\n`
}
