import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonIn } from '../../system/files.ts'
import { InputError, messageOf } from '../../vocabulary/errors.ts'

/** Every run writes this file first. Prow writes one of the same name, so the mark in it says whose it is. */
export const startedFile = 'started.json'
export const outputMark = { tool: 'kube-e2e-azure' } as const

const artifacts = [
  'junit_01.xml',
  'junit_runner.xml',
  'ginkgo.json',
  'e2e.log',
  'images.json',
  'metadata.json',
  'scrubbed.json',
  'hosts',
]

/** All that runs write. The mark comes last: where something cannot be deleted, the folder stays known as ours. */
const ours = [
  ...artifacts.map((name) => join('artifacts', name)),
  'finished.json',
  'build-log.txt',
  'index.html',
  'suite',
  startedFile,
]

/**
 * Creates the folder for results, or clears it of an earlier run's, so no old result is taken for one of this run. What
 * runs do not write stays, whoever put it there.
 *
 * @throws InputError for a folder with files and without our mark, and for one that cannot be used
 */
export async function emptyOutput(folder: string): Promise<void> {
  const problem = (message: string) => new InputError([{ input: 'output', message }])
  try {
    await mkdir(folder, { recursive: true })
    if (holdsOthersFiles(folder)) {
      throw problem(`${folder} holds files that kube-e2e did not write; give an empty or a new folder.`)
    }
    for (const name of ours) await rm(join(folder, name), { recursive: true, force: true })
    // Only where nothing else is in it.
    await rmdir(join(folder, 'artifacts')).catch(() => {})
  } catch (thrown) {
    if (thrown instanceof InputError) throw thrown
    throw problem(`${folder} cannot be used for results: ${messageOf(thrown)}.`)
  }
}

/** Whether a folder that exists has files in it and lacks our mark. */
export function holdsOthersFiles(folder: string): boolean {
  const names = readdirSync(folder)
  return names.length > 0 && !(names.includes(startedFile) && isMarked(folder))
}

function isMarked(folder: string): boolean {
  const started = jsonIn(readFileSync(join(folder, startedFile), 'utf8'))
  return typeof started === 'object' && started !== null && 'tool' in started && started.tool === outputMark.tool
}
