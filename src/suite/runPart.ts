import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pastProxies } from '../system/environment.ts'
import type { ProcessTools } from '../system/process.ts'
import { withShortFolder } from '../system/shortFolder.ts'
import { type GinkgoReport, readGinkgoReport } from './ginkgoReport.ts'
import { type JunitCounts, readJunitCounts } from './junit.ts'
import { type OutputReader, outputReader, progressLine, type Tally } from './liveProgress.ts'
import { both, type Selection } from './presets.ts'
import type { PartName, StopReason } from './result.ts'
import { selectionFlags } from './select.ts'

/** One run of the ginkgo CLI over the specs of one part. */
export interface PartOrder {
  readonly name: PartName
  readonly selection: Selection
  /** Full names of the specs that the dry run found for this part. */
  readonly names: readonly string[]
  readonly procs: number
  /** Contains `e2e.test`, `ginkgo` and `kubectl` of one release. */
  readonly binaries: string
  readonly kubeconfigFile: string
  /** Where the API server is; it is reached without a proxy. */
  readonly apiHost?: string | undefined
  /** Where e2e.test and ginkgo write their reports; created if missing. */
  readonly folder: string
  /** Where all output is appended. */
  readonly logFile: string
  readonly limitSeconds: number
}

/** What a part produced, however it ended. */
export interface PartRun {
  readonly seconds: number
  /** Absent when ginkgo was stopped. */
  readonly exitCode?: number
  /** Absent when ginkgo was killed before it could write it. */
  readonly report?: GinkgoReport
  readonly junit?: JunitCounts
  /** What was read from its output while it ran. */
  readonly tally: Tally
  readonly stopped?: StopReason
}

/** Ginkgo stops by itself this long before it would be killed: time to clean up and write its report. */
const reserveSeconds = 45

/** Runs one part to its end, its time limit or the signal. It is an error only if ginkgo cannot be started. */
export async function runPart(part: PartOrder, tools: ProcessTools): Promise<PartRun> {
  await mkdir(part.folder, { recursive: true })
  const startedAt = tools.clock.now()
  const shape = { selected: part.names.length, procs: part.procs, startedAt }
  const output = outputReader(part, (name, spec, tally) => {
    if (spec.outcome === 'failed') tools.voice.note(`failed: ${name}`)
    tools.voice.detail(`${part.name}: ${progressLine(tally, shape, tools.clock)}`)
  })
  tools.voice.detail(`${part.name}: starting, ${part.names.length} specs, processes: ${part.procs}`)
  const ended = await withShortFolder((folder) => runGinkgo(part, folder, output, tools))
  // The reports of a stopped ginkgo may be incomplete; its output then says what ran.
  const unfinished = ended.stopped !== undefined
  const report = await ifReadable(readGinkgoReport(reportFile(part)), unfinished)
  const junit = await ifReadable(readJunitCounts(join(part.folder, 'junit_01.xml')), unfinished)
  const outOfTime = report?.SpecialSuiteFailureReasons.includes('Suite Timeout Elapsed')
  return {
    ...ended,
    ...(outOfTime ? { stopped: 'time limit' } : {}),
    ...(report === undefined ? {} : { report }),
    ...(junit === undefined ? {} : { junit }),
    tally: output.tally(),
    seconds: (tools.clock.now() - startedAt) / 1000,
  }
}

async function runGinkgo(
  part: PartOrder,
  temporaryFolder: string,
  output: OutputReader,
  tools: ProcessTools,
): Promise<Pick<PartRun, 'exitCode' | 'stopped'>> {
  const limit = AbortSignal.timeout(Math.round(part.limitSeconds * 1000))
  try {
    const { exitCode } = await tools.processes.run(join(part.binaries, 'ginkgo'), ginkgoArguments(part), {
      cwd: part.folder,
      env: {
        PATH: `${part.binaries}:${process.env.PATH ?? ''}`,
        KUBECONFIG: part.kubeconfigFile,
        // Each process of e2e.test leaves a folder there, and specs bind sockets in theirs.
        TMPDIR: temporaryFolder,
        ...(part.apiHost === undefined ? {} : pastProxies(process.env, part.apiHost)),
      },
      signal: AbortSignal.any([tools.signal, limit]),
      logFile: part.logFile,
      onLine: (line, stream) => {
        if (stream === 'stdout') output.read(line)
      },
    })
    return { exitCode }
  } catch (thrown) {
    if (tools.signal.aborted) return { stopped: 'cancelled' }
    if (limit.aborted) return { stopped: 'time limit' }
    throw thrown
  }
}

/** Flags before `--` are ginkgo's, those after it are e2e.test's. */
function ginkgoArguments(part: PartOrder): string[] {
  const ofThisPart = part.name === 'serial' ? 'Serial' : '!Serial'
  const selection = { ...part.selection, labelFilter: both(part.selection.labelFilter, ofThisPart) }
  return [
    `--procs=${part.procs}`,
    `--timeout=${Math.max(1, Math.floor(part.limitSeconds - reserveSeconds))}s`,
    '--no-color',
    '--silence-skips',
    '-v',
    ...selectionFlags(selection, '--'),
    join(part.binaries, 'e2e.test'),
    '--',
    '--provider=skeleton',
    `--kubeconfig=${part.kubeconfigFile}`,
    `--kubectl-path=${join(part.binaries, 'kubectl')}`,
    `--report-dir=${part.folder}`,
    // The ginkgo CLI's flag of the same name would resolve the path below the folder of e2e.test.
    `--ginkgo.json-report=${reportFile(part)}`,
    // The cluster was verified; what is not ready within this time never will be, and upstream would wait 30 minutes.
    '--node-schedulable-timeout=3m',
    '--system-pods-startup-timeout=3m',
    '--disable-log-dump',
  ]
}

function reportFile(part: PartOrder): string {
  return join(part.folder, 'ginkgo.json')
}

/** Undefined for a missing file, and for one that may be incomplete and cannot be parsed. */
async function ifReadable<T>(reading: Promise<T>, unfinished: boolean): Promise<T | undefined> {
  try {
    return await reading
  } catch (thrown) {
    if (unfinished || (thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT')) return undefined
    throw thrown
  }
}
