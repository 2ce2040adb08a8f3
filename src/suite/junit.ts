import { readFile } from 'node:fs/promises'
import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import { type JunitCase, junitDocument } from './junitXml.ts'
import type { SpecResult, SuiteResult } from './result.ts'

/** What a junit file of e2e.test says about the specs that ran. */
export interface JunitCounts {
  readonly passed: number
  readonly failed: number
}

const junitFile = z.object({
  testsuites: z.object({
    testsuite: z.array(z.object({ testcase: z.array(z.object({ name: z.string(), status: z.string() })).default([]) })),
  }),
})

/** Counts the specs in upstream's junit; its other entries are suite nodes and the thousands that were not selected. */
export async function readJunitCounts(file: string): Promise<JunitCounts> {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    isArray: (name) => name === 'testsuite' || name === 'testcase',
    // Failure texts are upstream's; nothing in them may be expanded.
    processEntities: false,
  })
  const parsed = junitFile.parse(parser.parse(await readFile(file, 'utf8')))
  const statuses = parsed.testsuites.testsuite
    .flatMap((suite) => suite.testcase)
    .filter((testcase) => testcase.name.startsWith('[It]'))
    .map((testcase) => testcase.status)
  return {
    passed: statuses.filter((status) => status === 'passed').length,
    failed: statuses.filter((status) => !['passed', 'skipped', 'pending'].includes(status)).length,
  }
}

/**
 * One junit file for the whole suite, with only the selected specs and with upstream's names for them. A known gap, or a
 * spec that did not run, is neither a pass nor a failure, and is written as skipped with its reason.
 */
export function slimJunit(suite: Pick<SuiteResult, 'seconds' | 'specs'>): string {
  const cases = [...suite.specs].sort(byName).map((spec) => ({
    name: `[It] ${spec.name}`,
    seconds: spec.seconds,
    status: spec.outcome,
    ...verdictOf(spec),
  }))
  return junitDocument('Kubernetes e2e suite', suite.seconds, cases)
}

function verdictOf(spec: SpecResult): Pick<JunitCase, 'failure' | 'skipped' | 'output'> {
  switch (spec.outcome) {
    case 'passed':
    case 'flaked':
      return {}
    case 'failed':
      return { failure: `${spec.message}\n${spec.location}`, output: spec.output }
    case 'skipped':
    case 'known gap':
    case 'not run':
      return { skipped: `${spec.outcome}: ${spec.message}` }
  }
}

function byName(one: SpecResult, other: SpecResult): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}
