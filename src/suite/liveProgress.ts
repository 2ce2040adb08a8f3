import { createServer, type Server } from 'node:http'
import { z } from 'zod'
import type { Clock } from '../system/clock.ts'

/**
 * What e2e.test posts to `--progress-report-url` after each spec (kubernetes, test/e2e/reporters/progress.go). With
 * several processes its counts are those of one process, so that only the message, which names the spec, is of use.
 */
const update = z.object({ msg: z.string() })

/** What is known of specs while they run. A lost post makes it lag; the report at the end is what is believed. */
export interface Tally {
  readonly passed: ReadonlySet<string>
  readonly failed: ReadonlySet<string>
}

export interface ProgressListener {
  /** Where e2e.test is to post; on the loopback interface. */
  readonly url: string
  readonly tally: Tally
  close(): Promise<void>
}

/** Takes the posts of all e2e.test processes and keeps count by spec name. `onSpec` hears each spec once, as it ends. */
export async function listenForProgress(
  onSpec: (outcome: 'passed' | 'failed', name: string, tally: Tally) => void,
): Promise<ProgressListener> {
  const passed = new Set<string>()
  const failed = new Set<string>()
  const tally: Tally = { passed, failed }
  const hear = (message: string) => {
    const [, word, name] = /^(PASSED|FAILED) (.+)$/s.exec(message) ?? []
    if (word === undefined || name === undefined || passed.has(name) || failed.has(name)) return
    const outcome = word === 'PASSED' ? 'passed' : 'failed'
    tallySet(outcome).add(name)
    onSpec(outcome, name, tally)
  }
  const tallySet = (outcome: 'passed' | 'failed') => (outcome === 'passed' ? passed : failed)

  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray()).toString()
    const parsed = update.safeParse(parseJson(body))
    if (parsed.success) hear(parsed.data.msg)
    response.writeHead(parsed.success ? 204 : 400).end()
  })
  const port = await listenOnLoopback(server)
  return {
    url: `http://127.0.0.1:${port}/`,
    tally,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/**
 * One line on how far a part is: `212 of 433 done, 1 failed, up to 12 running, 209 left, about 6 min at this pace`.
 *
 * Ginkgo does not tell when a spec starts, so that the number running is what its processes allow.
 */
export function progressLine(
  tally: Tally,
  part: { readonly selected: number; readonly procs: number; readonly startedAt: number },
  clock: Clock,
): string {
  const done = tally.passed.size + tally.failed.size
  const open = Math.max(0, part.selected - done)
  const running = Math.min(part.procs, open)
  const left = open - running
  const elapsed = (clock.now() - part.startedAt) / 1000
  const words = [`${done} of ${part.selected} done`, `${tally.failed.size} failed`]
  if (running > 0) words.push(`up to ${running} running`, `${left} left`)
  if (done >= 5 && open > 0) words.push(`about ${inWords((elapsed / done) * open)} at this pace`)
  return words.join(', ')
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds / 10) * 10} s` : `${Math.round(seconds / 60)} min`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function listenOnLoopback(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The progress listener has no port.')
  return address.port
}
