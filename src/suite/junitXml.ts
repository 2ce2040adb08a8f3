import { XMLBuilder } from 'fast-xml-parser'

export interface JunitCase {
  readonly name: string
  readonly seconds: number
  /** Our own word for it; readers of junit ignore it. */
  readonly status: string
  /** The text of the failure; absent for a case that did not fail. */
  readonly failure?: string
  /** Why the case is neither a pass nor a failure. */
  readonly skipped?: string
  readonly output?: string
}

/** A junit document with one suite, in the form that Prow and TestGrid read. */
export function junitDocument(suiteName: string, seconds: number, cases: readonly JunitCase[]): string {
  const totals = {
    tests: cases.length,
    failures: cases.filter((one) => one.failure !== undefined).length,
    skipped: cases.filter((one) => one.skipped !== undefined).length,
    errors: 0,
    time: seconds.toFixed(3),
  }
  const testcase = cases.map(({ name, status, seconds, failure, skipped, output }) => ({
    ...attributes({ name, classname: suiteName, status, time: seconds.toFixed(3) }),
    ...(failure === undefined ? {} : { failure: { ...attributes({ type: status }), '#text': printable(failure) } }),
    ...(skipped === undefined ? {} : { skipped: attributes({ message: skipped }) }),
    ...(output === undefined || output === '' ? {} : { 'system-err': printable(output) }),
  }))
  const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true })
  return builder.build({
    '?xml': attributes({ version: '1.0', encoding: 'UTF-8' }),
    testsuites: {
      ...attributes(totals),
      testsuite: { ...attributes({ name: suiteName, ...totals }), testcase },
    },
  })
}

function attributes(values: Readonly<Record<string, string | number>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`@${name}`, printable(String(value))]))
}

/** XML 1.0 cannot contain most control characters, not even escaped; what specs print may include them. */
function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed()
}
