// Writes every generated document; with --check it changes nothing, and fails when one is stale.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedReference } from '../../embedded-azure/reference/embeddedReference.ts'
import { root } from '../../src/system/installation.ts'
import { documents } from './documents.ts'
import { readText } from './yamlFiles.ts'

const check = process.argv.includes('--check')
const all = [...documents, { file: 'embedded-azure/docs/reference.md', text: embeddedReference }]

for (const { file, text } of all) {
  const wanted = await text()
  if (wanted === readText(file)) continue
  console.log(check ? `stale: ${file}` : `written: ${file}`)
  if (check) process.exitCode = 1
  else writeFileSync(join(root, file), wanted)
}
if (process.exitCode === 1) console.error('Run script/docs and commit what it writes.')
