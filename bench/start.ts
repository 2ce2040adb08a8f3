/**
 * How long steps of the action take from the start of Node to their first line in the log. Nothing is created: each step is
 * stopped at that line. Writes docs/benchmarks/start.md.
 *
 * usage: script/bench start [RUNS]   (20 by default)
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../src/system/installation.ts'
import { type Job, type Step, startJob } from '../test/support/actionsRunner.ts'

interface Measured {
  /** The first line. */
  readonly says: string
  readonly milliseconds: number
  /** For how much of that the main thread ran, whatever else the machine was doing. */
  readonly cpuMilliseconds: number
}

const runs = Number(process.argv[2] ?? 20)

const steps: readonly { readonly name: string; readonly start: (job: Job) => Step }[] = [
  { name: 'main', start: (job) => job.main({}) },
  { name: 'post', start: (job) => job.post('cancelled') },
  { name: 'down', start: (job) => job.down({}) },
]

async function measure(start: (job: Job) => Step): Promise<Measured> {
  const temp = mkdtempSync(join(tmpdir(), 'ke2e-start-'))
  const begun = performance.now()
  const step = start(startJob({ KUBE_E2E_STATE: temp }, temp))
  while (!step.output().includes('\n')) await sleep(1)
  const milliseconds = performance.now() - begun
  const cpuNanoseconds = Number(readFileSync(`/proc/${step.pid}/schedstat`, 'utf8').split(' ')[0])
  step.kill('SIGKILL')
  await step.ended
  rmSync(temp, { recursive: true, force: true })
  return { says: step.output().split('\n')[0] ?? '', milliseconds, cpuMilliseconds: cpuNanoseconds / 1e6 }
}

const rows: string[] = []
for (const { name, start } of steps) {
  const measured: Measured[] = []
  for (let run = 0; run < runs; run += 1) measured.push(await measure(start))
  const sorted = (of: (one: Measured) => number) => measured.map(of).toSorted((a, b) => a - b)
  const times = sorted((one) => one.milliseconds)
  const cpu = sorted((one) => one.cpuMilliseconds)
  const middle = Math.floor(runs / 2)
  const cells = [times[0], times[middle], times.at(-1), cpu[middle]].map((value) => (value ?? 0).toFixed(0))
  rows.push(`| ${name} | ${cells.join(' | ')} | \`${measured[0]?.says}\` |`)
}

const text = [
  '# First output of a step',
  '',
  'Milliseconds from the start of Node to the first line in the log of the job; the last number is for how much of it the main',
  `thread ran. ${runs} runs each, of the bundles in dist/. Written by \`script/bench start\`.`,
  '',
  `Machine: ${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB. ${new Date().toISOString().slice(0, 10)}.`,
  '',
  '| step | least | median | most | main thread, median | first line |',
  '| --- | --: | --: | --: | --: | --- |',
  ...rows,
  '',
].join('\n')
writeFileSync(join(root, 'docs', 'benchmarks', 'start.md'), text)
console.log(text)
