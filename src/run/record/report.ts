import { readFile, writeFile } from 'node:fs/promises'
import type { RunReport } from '../verdicts.ts'
import { runFolder } from './runFolder.ts'

/** Keeps main's report for post, which adds the verdict about teardown. */
export async function saveReport(folder: string, report: RunReport): Promise<void> {
  await writeFile(runFolder(folder).report, JSON.stringify(report), { mode: 0o600 })
}

/** What main saved, or undefined when it did not get that far. */
export async function loadReport(folder: string): Promise<RunReport | undefined> {
  const text = await readFile(runFolder(folder).report, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
