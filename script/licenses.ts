// Prints the licences of every package that the bundles may hold: all that the lock file lists and that are not for
// development alone, but for our own, to which the list has links. ncc's own list knows only packages that are not ES modules, which are few.
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

const sections = folders.map(licenseOf)
process.stdout.write([...new Set(sections)].sort().join(`\n${'-'.repeat(80)}\n\n`))

/** Name, version and licence of an installed package, then its licence file as it came; some packages come without one. */
function licenseOf(folder: string): string {
  const { name, version, license } = manifestSchema.parse(
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')),
  )
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry))
  const text = file === undefined ? '' : `\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
  return `${name} ${version} (${license})\n${text}`
}
