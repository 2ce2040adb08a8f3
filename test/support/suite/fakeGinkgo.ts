import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Processes, RunOptions, RunResult } from '../../../src/system/process.ts'

/** A spec as the fake knows it, and how it will go. */
export interface FakeSpec {
  readonly name: string
  readonly labels?: readonly string[]
  /** `never started` is what ginkgo reports of specs behind its own end. */
  readonly goes?: 'passed' | 'failed' | 'skipped' | 'timedout' | 'never started'
  readonly attempts?: number
  readonly message?: string
}

export interface FakeGinkgoOptions {
  /** Runs when ginkgo would run specs; default: all go as they are told to. */
  readonly exitCode?: number
  /** Ginkgo is killed before it can write its report. */
  readonly noReport?: boolean
  /** What ginkgo says of the suite beside its specs, such as `Suite Timeout Elapsed`. */
  readonly reasons?: readonly string[]
  /** What ginkgo says of the suite as a whole, where that does not follow from its specs. */
  readonly succeeded?: boolean
  /** A spec that nobody selected, and that is in the report as failed. */
  readonly stranger?: FakeSpec
  /** The message of a BeforeSuite that fails. */
  readonly beforeSuite?: string
  /** Passed specs that junit leaves out. */
  readonly junitForgets?: number
  /** Ginkgo runs until it is stopped, after it told of its specs and began its report. */
  readonly hangs?: boolean
}

/** Plays e2e.test and the ginkgo CLI: reads their real flags, writes their real files, prints their real lines. */
export function fakeGinkgo(specs: readonly FakeSpec[], options: FakeGinkgoOptions = {}) {
  const calls: { readonly command: string; readonly args: readonly string[]; readonly options?: RunOptions }[] = []
  const processes: Processes = {
    async run(command, args, runOptions = {}) {
      calls.push({ command: basename(command), args, options: runOptions })
      const flag = (name: string) => args.find((arg) => arg.startsWith(`${name}=`))?.slice(name.length + 1)
      const reportFile = flag('--ginkgo.json-report') ?? ''
      if (basename(command) === 'e2e.test') {
        await writeFile(reportFile, report(specs.map((spec) => ({ ...spec, goes: 'passed', attempts: 0 }))))
        return ended(0)
      }
      const serial = flag('--label-filter')?.includes('!Serial') === false
      const own = specs.filter((spec) => (spec.labels?.includes('Serial') ?? false) === serial)
      const lines = own.flatMap((spec) => printed(spec, flag('--procs') === '1'))
      for (const line of lines) runOptions.onLine?.(line, 'stdout')
      if (options.hangs) {
        await writeFile(reportFile, '')
        await untilStopped(runOptions.signal)
      }
      if (!options.noReport) {
        await writeFile(reportFile, report(own, options))
        await writeFile(
          join(flag('--report-dir') ?? '', 'junit_01.xml'),
          junit([...own, ...(options.stranger === undefined ? [] : [options.stranger])], options.junitForgets ?? 0),
        )
      }
      const failed = options.beforeSuite !== undefined || own.some((spec) => spec.goes === 'failed')
      return ended(options.exitCode ?? (failed ? 1 : 0))
    },
  }
  return { processes, calls }
}

function ended(exitCode: number): RunResult {
  return { exitCode, stdout: '', stderr: '', seconds: 1 }
}

function report(specs: readonly FakeSpec[], options: FakeGinkgoOptions = {}): string {
  const beforeSuite = {
    LeafNodeType: 'SynchronizedBeforeSuite',
    LeafNodeText: '',
    State: options.beforeSuite === undefined ? 'passed' : 'failed',
    RunTime: 0,
    NumAttempts: 1,
    ...(options.beforeSuite === undefined ? {} : { Failure: { Message: options.beforeSuite } }),
  }
  const failed = options.beforeSuite !== undefined || specs.some((spec) => spec.goes === 'failed')
  return JSON.stringify([
    {
      SuiteDescription: 'Kubernetes e2e suite',
      SuiteSucceeded: options.succeeded ?? (!failed && options.reasons === undefined),
      SpecialSuiteFailureReasons: options.reasons ?? null,
      PreRunStats: { TotalSpecs: 3206, SpecsThatWillRun: specs.length },
      SpecReports: [
        beforeSuite,
        { ...specReport({ name: '[sig-none] not selected' }), State: 'skipped', NumAttempts: 0 },
        ...specs.map(specReport),
        ...(options.stranger === undefined ? [] : [specReport(options.stranger)]),
      ],
    },
  ])
}

function specReport(spec: FakeSpec) {
  const [container = '', ...rest] = spec.name.split(' ')
  const never = spec.goes === 'never started'
  return {
    ContainerHierarchyTexts: [container],
    ContainerHierarchyLabels: [[]],
    LeafNodeType: 'It',
    LeafNodeLabels: spec.labels ?? null,
    LeafNodeText: rest.join(' '),
    State: never ? 'skipped' : (spec.goes ?? 'passed'),
    RunTime: 2_500_000_000,
    NumAttempts: spec.attempts ?? (never ? 0 : 1),
    ...(spec.message === undefined
      ? {}
      : { Failure: { Message: spec.message, Location: { FileName: 'test/e2e/x.go', LineNumber: 7 } } }),
    ...(spec.goes === 'failed' ? { CapturedGinkgoWriterOutput: 'STEP: it wrote <this> & "that"\u001b[0m' } : {}),
  }
}

function junit(specs: readonly FakeSpec[], forget: number): string {
  const cases = specs
    .filter((spec) => spec.goes !== 'never started')
    .slice(forget)
    .map((spec) => `<testcase name="[It] ${spec.name.replaceAll('"', '&quot;')}" status="${spec.goes ?? 'passed'}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?><testsuites><testsuite name="Kubernetes e2e suite">
<testcase name="[SynchronizedBeforeSuite]" status="passed"/>
<testcase name="[It] [sig-none] not selected" status="skipped"><skipped message="skipped"/></testcase>
${cases.join('\n')}</testsuite></testsuites>`
}

/** What ginkgo prints of a spec that has ended: its name behind the outcome, or before it when there is one process. */
function printed(spec: FakeSpec, oneProcess: boolean): string[] {
  const marks = { passed: '•', failed: '• [FAILED]', skipped: 'S [SKIPPED]', timedout: '• [TIMEDOUT]' }
  if (spec.goes === 'never started') return []
  const [container = '', ...rest] = spec.name.split(' ')
  const header = `${marks[spec.goes ?? 'passed']} [2.500 seconds]`
  const marked = `${container} ${spec.goes === 'failed' ? '[It] ' : ''}${rest.join(' ')} [${container.slice(1, -1)}, Conformance]`
  const plain = `${spec.name} [${container.slice(1, -1)}, Conformance]`
  const delimiter = '------------------------------'
  return oneProcess
    ? [
        delimiter,
        plain,
        'test/e2e/x.go:7',
        `  • indented: ${spec.name}`,
        header,
        ...(spec.goes === 'failed' ? [marked] : []),
      ]
    : [delimiter, header, marked, 'test/e2e/x.go:7', `  • indented: ${spec.name}`]
}

async function untilStopped(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
    if (signal?.aborted) reject(signal.reason)
  })
}
