import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { lockHolder, tryLock } from '../../src/system/kernelLock.ts'
import { isAlive } from '../../src/system/liveProcess.ts'
import type { Processes } from '../../src/system/process.ts'
import { type Wait, waitFor } from '../../src/system/wait.ts'
import type { Clock } from '../../src/vocabulary/tools.ts'
import { readServerFile, type ServerFile } from '../protocol/serverFile.ts'
import { findServer, signalServer } from './find.ts'
import { type Child, didNotStart, type EmbeddedAzureOptions, launch, logOf } from './launch.ts'

/**
 * The embedded Azure, seen from outside: a server program that is started on demand and writes where it listens to
 * `server.json`. Once it runs, only the endpoint differs from the public cloud.
 */

export type { EmbeddedAzureOptions } from './launch.ts'

export interface EmbeddedAzureDeps {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly processes: Processes
}

/**
 * Reuses the server of this state folder when it answers, or starts one that outlives this process. When several runs
 * start it at the same moment, one does so and the others wait for it.
 */
export async function startEmbeddedAzure(options: EmbeddedAzureOptions, deps: EmbeddedAzureDeps): Promise<ServerFile> {
  const stateFolder = resolve(options.stateFolder)
  const wait = waitingFor('the embedded Azure to answer', options.limitSeconds, stateFolder, deps)
  const turn = await waitFor<{ server: ServerFile } | { unlock: () => Promise<void> }>(wait, async () => {
    const server = await findServer(stateFolder)
    if (server !== undefined) return { done: true, value: { server } }
    const lock = `kube-e2e start ${createHash('sha256').update(stateFolder).digest('hex')}`
    const unlock = await tryLock(lock)
    if (unlock !== undefined) return { done: true, value: { unlock } }
    return { done: false, seen: `process ${await lockHolder(lock)} is starting it, or only has its lock` }
  })
  if ('server' in turn) return turn.server
  try {
    return await launchUntilItAnswers({ ...options, stateFolder }, wait)
  } finally {
    await turn.unlock()
  }
}

/** Seconds that an orderly end may take: the server lets what is under way finish, for up to 20 seconds. */
const orderlySeconds = 40

/**
 * Stops the server of this state folder. Not running is success. A server that does not end when asked is killed; at its
 * next start it resumes what it left undone.
 *
 * @returns whether there was one
 */
export async function stopEmbeddedAzure(folder: string, deps: EmbeddedAzureDeps): Promise<boolean> {
  const stateFolder = resolve(folder)
  const server = readServerFile(stateFolder)
  if (server === undefined || !(await isAlive(server))) return false
  await signalServer(server, 'SIGTERM', deps)
  const toldAt = deps.clock.now()
  let killed = false
  await waitFor(waitingFor('the embedded Azure to end', orderlySeconds + 10, stateFolder, deps), async () => {
    if (!(await isAlive(server))) return { done: true, value: undefined }
    if (!killed && deps.clock.now() - toldAt > orderlySeconds * 1000) {
      killed = true
      await signalServer(server, 'SIGKILL', deps)
    }
    return { done: false, seen: `process ${server.pid} runs` }
  })
  return true
}

/** A server that is just stopping keeps the folder for a moment, so starting is tried this many times. */
const launches = 3

/** Looks before each launch: whoever had the lock before us may just have succeeded. */
async function launchUntilItAnswers(options: EmbeddedAzureOptions, wait: Wait): Promise<ServerFile> {
  let launched = 0
  let child: Child | undefined
  return waitFor(wait, async () => {
    const server = await findServer(options.stateFolder)
    if (server !== undefined) return { done: true, value: server }
    const exitCode = child?.exitCode()
    if (child !== undefined && exitCode === undefined) return { done: false, seen: 'no answer yet' }
    if (launched === launches) throw didNotStart(exitCode, logOf(options.stateFolder))
    if (launched > 0) await wait.clock.sleep(1000, wait.signal)
    child = launch(options)
    launched += 1
    return { done: false, seen: 'starting it' }
  })
}

function waitingFor(what: string, limitSeconds: number, stateFolder: string, deps: EmbeddedAzureDeps): Wait {
  const { clock, signal } = deps
  return { what, limitSeconds, everySeconds: 0.1, clock, signal, nextStep: `Its log is ${logOf(stateFolder)}.` }
}
