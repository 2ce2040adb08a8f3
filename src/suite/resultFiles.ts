import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fullName, type GinkgoReport } from './ginkgoReport.ts'
import { slimJunit } from './junit.ts'
import type { SuiteResult } from './result.ts'

/** Where a suite writes; all absolute. The names under `artifacts/` are those that Prow and TestGrid look for. */
export interface ResultFiles {
  /** Reports of the single parts; removed when they have become one. */
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

/** Writes one junit file, one ginkgo report and the table of images, and removes what they were made from. */
export async function writeResults(
  result: SuiteResult,
  reports: readonly GinkgoReport[],
  files: ResultFiles,
): Promise<void> {
  const selected = new Set(result.specs.map((spec) => spec.name))
  const slimReports = reports.map((report) => ({
    ...report,
    SpecReports: report.SpecReports.filter((spec) => spec.LeafNodeType !== 'It' || selected.has(fullName(spec))),
  }))
  await writeFile(files.junit, slimJunit(result))
  await writeFile(files.ginkgo, `${JSON.stringify(slimReports)}\n`)
  await writeFile(files.images, `${JSON.stringify(result.images, null, 2)}\n`)
  await rm(files.work, { recursive: true, force: true })
}
