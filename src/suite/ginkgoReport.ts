import { readFile } from 'node:fs/promises'
import { stripVTControlCharacters } from 'node:util'
import { z } from 'zod'

/**
 * The parts we read of ginkgo's JSON report (github.com/onsi/ginkgo/v2/types, type Report). Fields that are not named here
 * are kept, so the report can be written back.
 */

const failure = z.looseObject({
  Message: z.string().default(''),
  Location: z.looseObject({ FileName: z.string().default(''), LineNumber: z.number().default(0) }).default({
    FileName: '',
    LineNumber: 0,
  }),
})

const texts = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? [])

const specReport = z.looseObject({
  ContainerHierarchyTexts: texts,
  ContainerHierarchyLabels: z
    .array(texts)
    .nullish()
    .transform((list) => list ?? []),
  LeafNodeType: z.string(),
  LeafNodeLabels: texts,
  LeafNodeText: z.string(),
  State: z.enum(['', 'pending', 'skipped', 'passed', 'failed', 'aborted', 'panicked', 'interrupted', 'timedout']),
  /** Nanoseconds. */
  RunTime: z.number(),
  Failure: failure.optional(),
  /** 0 for a spec that never started. */
  NumAttempts: z.number(),
  CapturedGinkgoWriterOutput: z.string().default(''),
})

const suiteReport = z.looseObject({
  SuiteDescription: z.string(),
  SuiteSucceeded: z.boolean(),
  SpecialSuiteFailureReasons: texts,
  PreRunStats: z.looseObject({ TotalSpecs: z.number(), SpecsThatWillRun: z.number() }),
  SpecReports: z
    .array(specReport)
    .nullish()
    .transform((list) => list ?? []),
})

export type SpecReport = z.infer<typeof specReport>
export type GinkgoReport = z.infer<typeof suiteReport>

/** Reads a report; ginkgo writes a list with one per suite, and e2e.test is one suite. */
export async function readGinkgoReport(file: string): Promise<GinkgoReport> {
  const [report] = z.tuple([suiteReport]).parse(JSON.parse(await readFile(file, 'utf8')))
  return report
}

/** The full name of a spec as logs and junit give it. */
export function fullName(spec: SpecReport): string {
  return [...spec.ContainerHierarchyTexts, spec.LeafNodeText].filter((text) => text !== '').join(' ')
}

export function labelsOf(spec: SpecReport): readonly string[] {
  return [...spec.ContainerHierarchyLabels.flat(), ...spec.LeafNodeLabels]
}

/** The specs themselves; a report also has nodes such as BeforeSuite. */
export function specsIn(report: GinkgoReport): readonly SpecReport[] {
  return report.SpecReports.filter((spec) => spec.LeafNodeType === 'It')
}

export function hasFailed(spec: SpecReport): boolean {
  return ['failed', 'aborted', 'panicked', 'interrupted', 'timedout'].includes(spec.State)
}

/** Failures outside specs, such as a BeforeSuite that found the cluster unhealthy: node and message, each once. */
export function suiteFailures(report: GinkgoReport): readonly string[] {
  const failures = report.SpecReports.filter((node) => node.LeafNodeType !== 'It' && hasFailed(node)).map((node) => {
    const message = stripVTControlCharacters(node.Failure?.Message ?? '').trim() || node.State
    return `${node.LeafNodeType} ${node.LeafNodeText}`.trim().concat(': ', message)
  })
  // When a node fails in one process, ginkgo repeats the failure for every other process.
  const causes = failures.filter((failure) => !failure.includes('failed on Ginkgo parallel process'))
  return [...new Set(causes.length > 0 ? causes : failures)]
}
