import { readFile } from 'node:fs/promises'
import { XMLBuilder, XMLParser } from 'fast-xml-parser'
import { z } from 'zod'
import type { SpecResult, SuiteCounts } from './result.ts'

/** What a junit file of e2e.test says of the specs that ran. */
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
    // Failure texts are upstream's; nothing in them is to be expanded.
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
 * One junit file for the whole suite, with the selected specs alone and under the names that upstream's file gives
 * them. A known gap or a spec that was not run is neither pass nor failure, and is written as skipped with its reason.
 */
export function slimJunit(suite: SuiteCounts & { readonly seconds: number; readonly specs: readonly SpecResult[] }) {
  const totals = {
    tests: suite.selected,
    failures: suite.failed,
    skipped: suite.skipped + suite.knownGaps + suite.notRun,
    errors: 0,
    time: seconds(suite.seconds),
  }
  const testcase = [...suite.specs].sort(byName).map((spec) => ({
    ...attributes({
      name: `[It] ${spec.name}`,
      classname: 'Kubernetes e2e suite',
      status: spec.outcome,
      time: seconds(spec.seconds),
    }),
    ...verdictElement(spec),
  }))
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })
  return builder.build({
    '?xml': attributes({ version: '1.0', encoding: 'UTF-8' }),
    testsuites: {
      ...attributes(totals),
      testsuite: { ...attributes({ name: 'Kubernetes e2e suite', ...totals }), testcase },
    },
  })
}

function verdictElement(spec: SpecResult): Record<string, unknown> {
  switch (spec.outcome) {
    case 'failed':
      return {
        failure: { ...attributes({ type: 'failed' }), '#text': plain([spec.message, spec.location].join('\n')) },
        'system-err': plain(spec.output),
      }
    case 'skipped':
    case 'known gap':
    case 'not run':
      return { skipped: attributes({ message: `${spec.outcome}: ${spec.message}` }) }
    default:
      return {}
  }
}

function attributes(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`@${name}`, plain(String(value))]))
}

function seconds(value: number): string {
  return value.toFixed(3)
}

function byName(one: SpecResult, other: SpecResult): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0
}

/** XML 1.0 cannot carry most control characters, not even escaped; what specs print may hold them. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be taken out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
