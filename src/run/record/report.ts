import { readJson, writeWhole } from '../../system/files.ts'
import type { RunReport } from '../verdicts.ts'
import { runFolder } from './runFolder.ts'

/** Keeps main's report for post, which adds the verdict about teardown. */
export async function saveReport(folder: string, report: RunReport): Promise<void> {
  await writeWhole(runFolder(folder).report, JSON.stringify(report))
}

/** What main saved, or undefined when it did not get that far. */
export async function loadReport(folder: string): Promise<RunReport | undefined> {
  return (await readJson(runFolder(folder).report)) as RunReport | undefined
}
