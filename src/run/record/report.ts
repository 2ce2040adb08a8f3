import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RunReport } from '../verdicts.ts'

const reportFile = 'report.json'

/** Keeps main's report for post, which adds the verdict about teardown. */
export async function saveReport(folder: string, report: RunReport): Promise<void> {
  await writeFile(join(folder, reportFile), JSON.stringify(report), { mode: 0o600 })
}

/** What main saved, or undefined when it did not get that far. */
export async function loadReport(folder: string): Promise<RunReport | undefined> {
  const text = await readFile(join(folder, reportFile), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : JSON.parse(text)
}
