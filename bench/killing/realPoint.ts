import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldersFrom } from '../../src/run/record/folders.ts'
import { root } from '../../src/system/installation.ts'
import { startJob } from '../../test/support/actionsRunner.ts'
import { lastPhase, orphansOf, type Point, printed, type Result, tidy } from './point.ts'

/** A run of a few specs on two real hosts takes about a minute; points are spread over its phases. */
const inputs = {
  nodes: '1',
  focus: 'Pods should be submitted and removed|Services should provide secure master service',
  procs: '2',
}

/** Phases that only real hosts reach, and some moments in each. A working phase prints a line every few seconds. */
const moments = [
  { says: /::group::provision \(limit/, linesLater: 1 },
  { says: /::group::converge \(limit/, linesLater: 0 },
  { says: /::group::converge \(limit/, linesLater: 2 },
  { says: /::group::converge \(limit/, linesLater: 4 },
  { says: /::group::verify \(limit/, linesLater: 0 },
  { says: /::group::verify \(limit/, linesLater: 1 },
  { says: /::group::test \(limit/, linesLater: 1 },
  { says: /::group::test \(limit/, linesLater: 3 },
]
const ways = ['kill', 'cancel', 'machine gone'] as const

/**
 * One point on real hosts. What is left is what the machine itself shows: hosts, namespaces, mounts, routes, cgroups and
 * processes of the fabric.
 */
export async function runRealPoint(
  index: number,
  all: number,
  environment: Readonly<Record<string, string>>,
): Promise<Result> {
  const when = moments[Math.floor((index * moments.length) / all) % moments.length] ?? moments[0]
  if (when === undefined) throw new Error('There are moments.')
  const what = ways[index % ways.length] ?? 'kill'
  const point: Point = { what, when, step: 'main' }
  const state = mkdtempSync(join(tmpdir(), 'ke2e-kill-real-'))
  const env = { ...environment, KUBE_E2E_STATE: state }
  const job = startJob(env)

  const main = job.main({ ...inputs, output: join(job.temp, 'results') })
  await printed(main, when)
  if (what === 'cancel') await main.cancel()
  else main.kill('SIGKILL')
  const phase = lastPhase((await main.ended).output)

  const begun = Date.now()
  let cleaned: Result['cleaned'] = 'post'
  if (what === 'machine gone') {
    rmSync(join(job.temp, 'kube-e2e-azure'), { recursive: true, force: true })
    await tidy('sweep', env)
    cleaned = 'sweep'
  } else {
    const { summary, output } = await job.post('cancelled').ended
    if (!(summary + output).includes('left: 0')) {
      await tidy('down', env)
      cleaned = 'down'
    }
  }
  const postSeconds = what === 'machine gone' ? undefined : (Date.now() - begun) / 1000
  const left = inventory(state)
  // The server outlives every run on purpose; it would end by itself after being empty for half a minute.
  stopServer(state)
  const orphans = await orphansOf(job)
  rmSync(job.temp, { recursive: true, force: true })
  rmSync(state, { recursive: true, force: true })
  return { point, phase, cleaned, left, orphans, ...(postSeconds === undefined ? {} : { postSeconds }) }
}

function inventory(state: string): string[] {
  const program = join(root, 'dist', 'embedded', 'index.js')
  const { embeddedAzure } = foldersFrom({ KUBE_E2E_STATE: state })
  const take = [program, 'inventory', '--state', embeddedAzure]
  const answer = execFileSync(process.execPath, take, { encoding: 'utf8' })
  return Object.values(JSON.parse(answer) as Record<string, unknown[]>)
    .flat()
    .map(String)
}

function stopServer(state: string): void {
  const stop = [join(root, 'dist', 'cli.js'), 'embedded', 'stop']
  execFileSync(process.execPath, stop, { stdio: 'ignore', env: { ...process.env, KUBE_E2E_STATE: state } })
}
