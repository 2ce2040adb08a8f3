import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { GinkgoReport } from './ginkgoReport.ts'
import { slimJunit } from './junit.ts'
import type { SuiteResult } from './result.ts'

/** Where a suite writes; all absolute. The names under `artifacts/` are those that Prow and TestGrid look for. */
export interface ResultFiles {
  /** Reports of the single parts; removed once they are merged. */
  readonly work: string
  readonly junit: string
  readonly ginkgo: string
  readonly log: string
  readonly images: string
}

export async function prepareFiles(output: string): Promise<ResultFiles> {
  const artifacts = resolve(output, 'artifacts')
  const files = {
    work: resolve(output, 'suite'),
    junit: join(artifacts, 'junit_01.xml'),
    ginkgo: join(artifacts, 'ginkgo.json'),
    log: join(artifacts, 'e2e.log'),
    images: join(artifacts, 'images.json'),
  }
  await mkdir(artifacts, { recursive: true })
  await rm(files.work, { recursive: true, force: true })
  await mkdir(files.work, { recursive: true })
  await writeFile(files.log, '')
  return files
}

/** Writes one junit file, one ginkgo report and the table of images, and removes what they were merged from. */
export async function writeResults(
  result: SuiteResult,
  reports: readonly GinkgoReport[],
  files: ResultFiles,
): Promise<void> {
  await writeFile(files.junit, slimJunit(result))
  await writeFile(files.ginkgo, `${JSON.stringify(reports.map(slimReport))}\n`)
  await writeFile(files.images, `${JSON.stringify(result.images, null, 2)}\n`)
  await rm(files.work, { recursive: true, force: true })
}

/** A report without the thousands of specs that did not run, and without the output of passed specs, which is in the log. */
function slimReport(report: GinkgoReport): GinkgoReport {
  const ran = report.SpecReports.filter((spec) => spec.LeafNodeType !== 'It' || spec.NumAttempts > 0)
  return {
    ...report,
    SpecReports: ran.map((spec) =>
      spec.State === 'passed' ? { ...spec, CapturedGinkgoWriterOutput: '', SpecEvents: [] } : spec,
    ),
  }
}
