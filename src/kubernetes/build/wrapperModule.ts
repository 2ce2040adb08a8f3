import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../vocabulary/errors.ts'
import { mainSource } from './generatedMain.ts'
import type { DownloadedModule, GoClient } from './goClient.ts'
import type { GoFamily } from './goFamilies.ts'

/**
 * Writes the module in which a family is built. It is the component's own go.mod under another name, requiring the
 * component itself, so exactly the versions its authors test with are used, along with their `godebug` and `go` lines.
 *
 * Local `replace` directives of a dependency have no effect, and `go install package@version` refuses a module that has
 * any. That is why each of them becomes a published version here (without this, k8s.io/kubernetes cannot be built at all).
 */
export async function writeWrapperModule(
  go: GoClient,
  family: GoFamily,
  component: DownloadedModule,
  folder: string,
): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'go.mod'), await readFile(join(component.folder, 'go.mod')))
  // The component's go.sum saves a checksum database lookup for each of its dependencies.
  await writeFile(join(folder, 'go.sum'), await readFile(join(component.folder, 'go.sum')))
  const edit = async (...args: string[]) => {
    const result = await go.run(['mod', 'edit', ...args], { cwd: folder })
    if (result.exitCode !== 0) throw new SetupError(`go mod edit failed for ${family.module}: ${result.stderr.trim()}`)
    return result.stdout
  }
  const goMod: GoMod = JSON.parse(await edit('-json'))
  await edit(...wrapperEdits(family, goMod))

  for (const [name, main] of Object.entries(family.generatedMains ?? {})) {
    await mkdir(join(folder, name))
    await writeFile(join(folder, name, 'main.go'), await mainSource(main, family.module, component.folder))
  }
}

/** The part of `go mod edit -json` that is read here. */
export interface GoMod {
  readonly Require?: readonly { readonly Path: string; readonly Version: string }[] | null
  readonly Replace?:
    | readonly { readonly Old: { readonly Path: string }; readonly New: { readonly Path: string } }[]
    | null
}

/** The arguments of `go mod edit` that turn a component's go.mod into its wrapper's. */
export function wrapperEdits(family: GoFamily, goMod: GoMod): readonly string[] {
  const local = (goMod.Replace ?? []).filter((replace) => replace.New.Path.startsWith('.')).map(({ Old }) => Old.Path)
  const required = new Map((goMod.Require ?? []).map(({ Path, Version }) => [Path, Version]))
  const edits = local.flatMap((path) => {
    const version = family.stagingVersion ?? required.get(path)
    if (version === undefined) return [`-dropreplace=${path}`]
    // The component still requires its placeholder version; the replace keeps the client from looking for it.
    const replace = family.stagingVersion === undefined ? [] : [`-replace=${path}=${path}@${version}`]
    return [`-dropreplace=${path}`, `-require=${path}@${version}`, ...replace]
  })
  const own = Object.entries({ [family.module]: family.version, ...family.with })
  return [
    `-module=kube-e2e.invalid/${family.name}`,
    ...edits,
    ...own.map(([path, version]) => `-require=${path}@${version}`),
  ]
}
