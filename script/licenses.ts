// Prints the licenses of every package that the bundles may contain: all that the lock file lists, except packages for
// development only and our own, which it lists as links. Packages with the same text are listed above it together.
// ncc's own list has only packages that are not ES modules, which are few.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false), link: z.boolean().default(false) })),
})

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() })

const root = join(import.meta.dirname, '..')
const { packages } = lockSchema.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')))
const folders = Object.keys(packages)
  .filter((path) => path.startsWith('node_modules/') && packages[path]?.dev === false && !packages[path].link)
  .map((path) => join(root, path))

const packagesOfText = Map.groupBy(folders.map(licenseOf), ({ text }) => text)
const sections = [...packagesOfText].map(([text, packages]) => [...headingsOf(packages), text].join('\n'))
process.stdout.write(sections.sort().join(`\n${'-'.repeat(80)}\n\n`))

interface License {
  /** Name, version and kind of license. */
  readonly heading: string
  /** The license file as published; empty if the package has none. */
  readonly text: string
}

function licenseOf(folder: string): License {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return { heading: `${name} ${version} (${license})`, text }
}

function headingsOf(packages: readonly License[]): string[] {
  return [...new Set(packages.map(({ heading }) => heading))].sort()
}
