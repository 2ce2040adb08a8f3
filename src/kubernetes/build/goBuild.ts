import { join } from 'node:path'
import { ProcessError } from '../../system/process.ts'
import type { DownloadedModule, GoClient } from './goClient.ts'
import type { GoFamily } from './goFamilies.ts'

/** Where a family is built, and who hears about its progress. */
export interface GoBuild {
  readonly go: GoClient
  readonly family: GoFamily
  readonly component: DownloadedModule
  /** Of the wrapper module. */
  readonly folder: string
  /** Receives everything the Go client prints. */
  readonly logFile: string
  /** Hears the progress, such as `812 of at most 2790 packages compiled`. */
  readonly onProgress: (text: string) => void
}

/** Downloads every module that the family's packages need and counts these packages, including those of the standard library. */
export async function downloadDependencies(build: GoBuild): Promise<number> {
  let downloads = 0
  const hear = (line: string) => {
    if (!line.startsWith('go: downloading ')) return
    downloads += 1
    build.onProgress(`${downloads} modules downloaded`)
  }
  const { commands, testBinaries = {} } = build.family
  const flags = ['-tools', ...tagFlags(build.family)]
  const listings = [await goOrThrow(build, ['list', ...flags, ...Object.values(commands)], hear)]
  for (const path of Object.values(testBinaries)) {
    listings.push(await goOrThrow(build, ['list', ...flags, '-test', path], hear))
  }
  return new Set(listings.flatMap((listing) => listing.split('\n')).filter((line) => line !== '')).size
}

/**
 * Builds all commands and test binaries of the family into `output`.
 *
 * @param packageCount what {@link downloadDependencies} returned. The Go client names the packages that it compiles, not
 *   those that its cache has, so this is an upper bound, exact when the cache is empty.
 */
export async function buildCommands(build: GoBuild, packageCount: number, output: string): Promise<void> {
  let compiled = 0
  const count = (line: string) => {
    if (line.startsWith('go: ') || line.startsWith('#') || line.includes(' ')) return
    compiled += 1
    build.onProgress(`${compiled} of at most ${packageCount} packages compiled`)
  }
  const flags = ['-v', ...compileFlags(build.family, build.component)]
  // One call for all commands, so packages of one are compiled while another is linked. It can name a binary only
  // after its package; where the name differs (etcd's server), a separate call does.
  const [asNamed, renamed] = partition(Object.entries(build.family.commands), ([file, path]) => goesBy(path) === file)
  if (asNamed.length > 0) {
    await goOrThrow(build, ['build', ...flags, '-o', `${output}/`, ...asNamed.map(([, path]) => path)], count)
  }
  for (const [file, path] of renamed) {
    await goOrThrow(build, ['build', ...flags, '-o', join(output, file), path], count)
  }
  for (const [file, path] of Object.entries(build.family.testBinaries ?? {})) {
    // vet would type-check every package of the graph again.
    await goOrThrow(build, ['test', '-c', '-vet=off', ...flags, '-o', join(output, file), path], count)
  }
}

/** The same for all families, so they share the compiled standard library. */
function compileFlags(family: GoFamily, component: DownloadedModule): readonly string[] {
  const stamps = Object.entries(family.stamps ?? {}).map(
    ([variable, value]) => `-X ${variable}=${value.replace('{buildDate}', component.time)}`,
  )
  const linker = ['-s', '-w', ...stamps, ...(family.cgo ? ['-linkmode=external', '-extldflags=-static'] : [])]
  // No one debugs these programs; without debug information there is less to compile, link, send and cache.
  return ['-trimpath', '-gcflags=all=-dwarf=false', ...tagFlags(family), `-ldflags=${linker.join(' ')}`]
}

function tagFlags(family: GoFamily): readonly string[] {
  return family.tags === undefined ? [] : ['-tags', family.tags.join(',')]
}

/** The name `go build` gives the binary of a package: its last path element that is not a major version. */
function goesBy(packagePath: string): string | undefined {
  return packagePath
    .split('/')
    .filter((element) => !/^v\d+$/.test(element))
    .at(-1)
}

async function goOrThrow(build: GoBuild, args: readonly string[], onLine: (line: string) => void): Promise<string> {
  const result = await build.go.run(args, {
    cwd: build.folder,
    logFile: build.logFile,
    limitSeconds: 3600,
    onLine: (line, stream) => {
      if (stream === 'stderr') onLine(line)
    },
    ...(build.family.cgo ? { env: { CGO_ENABLED: '1' } } : {}),
  })
  if (result.exitCode === 0) return result.stdout
  const said = result.stderr.split('\n').filter((line) => line.includes(' ') && !line.startsWith('go: downloading'))
  throw new ProcessError(
    `Building ${build.family.name} ${build.family.version} failed: ${said.slice(-5).join(' | ').slice(0, 1000)}`,
    { nextStep: `The full output is in ${build.logFile}. Run the same command again to continue from here.` },
  )
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  return [values.filter(test), values.filter((value) => !test(value))]
}
