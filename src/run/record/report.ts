import { z } from 'zod'
import { readJson, writeWhole } from '../../system/files.ts'
import type { RunReport } from '../verdicts.ts'
import { runFolder } from './runFolder.ts'

/** Keeps main's report for post, which adds the verdict about teardown. */
export async function saveReport(folder: string, report: RunReport): Promise<void> {
  await writeWhole(runFolder(folder).report, JSON.stringify(report))
}

/** As much of a report as whoever reads it relies on. */
const saved = z.looseObject({
  plan: z.looseObject({ output: z.string() }),
  startedAt: z.number(),
  events: z.array(z.looseObject({ type: z.string(), phase: z.string() })),
  tests: z.looseObject({ outcome: z.string(), summary: z.string() }),
})

/** What main saved. Undefined when it did not get that far, or when the file cannot be read. */
export async function loadReport(folder: string): Promise<RunReport | undefined> {
  return saved.safeParse(await readJson(runFolder(folder).report)).data as RunReport | undefined
}
