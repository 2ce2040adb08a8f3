import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../../src/system/installation.ts'
import { type Job, type Step, startJob } from '../../test/support/actionsRunner.ts'
import type { CountingAzure } from './azure.ts'
import type { Moment } from './server.ts'

/** When something is done to a step: at its nth request, or when it has printed this many lines after one that contains this text. */
export type When = { readonly nth: number; readonly moment: Moment } | Printed

interface Printed {
  readonly says: RegExp
  readonly linesLater: number
}

export interface Point {
  /** What is done: the runner's cancel, a kill, a kill with the whole machine, or an answer that never arrives. */
  readonly what: 'cancel' | 'kill' | 'machine gone' | 'answer lost' | 'random faults'
  /** Undefined if the step is left to end by itself. */
  readonly when?: When
  /** Which process it hits. */
  readonly step: 'main' | 'post'
  /** Whether Azure is slow to delete. */
  readonly slow?: boolean
  readonly seed?: number
}

export interface Result {
  readonly point: Point
  /** The phase in which the step was hit. */
  readonly phase: string
  /** Who cleaned up. */
  readonly cleaned: 'nothing was created' | 'post' | 'down' | 'sweep'
  /** Ids of what ARM still has, and processes of the job that still run. */
  readonly left: readonly string[]
  readonly orphans: readonly string[]
  /** Seconds of the last complete post step; undefined if none ran. */
  readonly postSeconds?: number
}

/** Longer than post may take after a cancel. */
const slowMilliseconds = 45_000

export async function runPoint(
  point: Point,
  azure: CountingAzure,
  inputs: Readonly<Record<string, string>>,
  environment: Readonly<Record<string, string>>,
): Promise<Result> {
  const env = { ...environment, KUBE_E2E_STATE: azure.state }
  const job = startJob(env)
  azure.tell({ do: 'empty' })
  azure.tell({ do: 'reset' })
  if (point.slow) azure.tell({ do: 'slow', milliseconds: slowMilliseconds })
  if (point.what === 'random faults') azure.tell({ do: 'faults', seed: point.seed })
  if (point.what === 'answer lost' && point.when && 'nth' in point.when) azure.tell({ do: 'lose', nth: point.when.nth })

  const main = job.main({ ...inputs, output: join(job.temp, 'results') })
  const endedItself = point.step === 'post' || point.what === 'answer lost' || point.when === undefined
  if (!endedItself) await hit(main, point, azure)
  const { output } = await main.ended
  const phase = point.step === 'post' ? 'teardown' : lastPhase(output)
  const made = (await azure.census()).census.length > 0

  let cleaned: Result['cleaned'] = made ? 'post' : 'nothing was created'
  let postSeconds: number | undefined
  if (point.what === 'machine gone') rmSync(join(job.temp, 'kube-e2e-azure'), { recursive: true, force: true })
  else {
    if (point.step === 'post') {
      azure.tell({ do: 'reset' })
      const first = job.post('cancelled')
      await hit(first, point, azure)
      await first.ended
    } else {
      const begun = Date.now()
      await job.post(endedItself ? 'failure' : 'cancelled').ended
      postSeconds = (Date.now() - begun) / 1000
    }
  }
  const leftByPost = (await azure.census()).census
  if (leftByPost.length > 0) {
    azure.tell({ do: 'reset' })
    cleaned = point.what === 'machine gone' ? 'sweep' : 'down'
    await tidy(cleaned, env)
  }
  const orphans = await orphansOf(job)
  rmSync(job.temp, { recursive: true, force: true })
  return {
    point,
    phase,
    cleaned,
    left: (await azure.census()).census,
    orphans,
    ...(postSeconds === undefined ? {} : { postSeconds }),
  }
}

/** Does to the step what the point says. A step that ends earlier counts as hit at its end. */
async function hit(step: Step, { when, what }: Point, azure: CountingAzure): Promise<void> {
  const ended = step.ended.then(() => undefined)
  if (when === undefined) return
  if ('nth' in when) {
    const fired = azure.fired()
    const signal = what === 'cancel' ? 'SIGINT' : 'SIGKILL'
    azure.tell({ do: 'arm', nth: when.nth, moment: when.moment, pid: step.pid, signal })
    await Promise.race([fired, ended])
    if (what === 'cancel') await step.goOnCancelling()
    return
  }
  await printed(step, when)
  if (what === 'cancel') await step.cancel()
  else step.kill('SIGKILL')
}

/** Resolves when the step has printed that, or has ended. */
export async function printed(step: Step, { says, linesLater }: Printed): Promise<void> {
  let over = false
  step.ended.then(() => {
    over = true
  })
  const isThere = () => {
    const lines = step.output().split('\n').slice(0, -1)
    const at = lines.findIndex((line) => says.test(line))
    return at !== -1 && lines.length > at + linesLater
  }
  while (!over && !isThere()) await sleep(5)
}

/** `kube-e2e down` without a name, or `sweep`, as another job of the workflow runs them. */
export async function tidy(command: 'down' | 'sweep', env: Readonly<Record<string, string>>): Promise<string> {
  const workflow = {
    GITHUB_REPOSITORY: 'octo/demo',
    GITHUB_RUN_ID: '4711',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_JOB: 'tidy',
  }
  const args = command === 'down' ? ['down', '--job', 'e2e'] : ['sweep']
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env, ...workflow },
  })
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
  return out + err
}

export function lastPhase(output: string): string {
  const phases = [...output.matchAll(/^::group::(\w+) \(limit/gm)].map(([, name = '']) => name)
  return phases.at(-1) ?? 'before the first'
}

/** Processes that have the job's temp folder in their environment; those that end by themselves are given a moment. */
export async function orphansOf(job: Job): Promise<readonly string[]> {
  const deadline = Date.now() + 5000
  for (;;) {
    const found = processesIn(job.temp)
    if (found.length === 0 || Date.now() > deadline) return found
    await sleep(100)
  }
}

function processesIn(temp: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        if (!readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`RUNNER_TEMP=${temp}`)) return []
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()]
      } catch {
        return []
      }
    })
}
