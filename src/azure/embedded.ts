import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { get } from 'node:https'
import { BlockList } from 'node:net'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Clock } from '../system/clock.ts'
import { SetupError } from '../system/errors.ts'
import { type Processes, runOrThrow } from '../system/process.ts'
import { waitFor } from '../system/wait.ts'
import type { CredentialSource } from './credential.ts'
import type { CloudEndpoint } from './endpoint.ts'

/**
 * The embedded Azure, seen from outside: a server program that is started on demand and tells in `server.json` where it
 * listens. Once it runs, nothing but the endpoint differs from the public cloud.
 */

export interface EmbeddedAzureOptions {
  /** The server's own folder; its records survive a restart. */
  readonly stateFolder: string
  /** Where the image of its hosts is kept. */
  readonly cacheFolder: string
  /** How the server is run: program and arguments, with `sudo -n` in front where root is needed. */
  readonly command: readonly string[]
  /** `machine`: virtual machines are systems on this machine. `none`: they exist in ARM only. */
  readonly hosts: 'machine' | 'none'
  /** The server ends by itself when it has been empty and unasked for so long. */
  readonly idleExitSeconds: number
  /** Seconds that the server may take to answer. */
  readonly limitSeconds: number
}

export interface EmbeddedAzureDeps {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly processes: Processes
}

/** What a run needs to talk to it; the same three as for the public cloud. */
export interface EmbeddedAzure {
  readonly endpoint: CloudEndpoint
  readonly credential: CredentialSource
  readonly subscriptionId: string
}

const serverFile = z.object({
  pid: z.int().positive(),
  resourceManagerUrl: z.url(),
  authorityHost: z.url(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  subscriptionId: z.string(),
  caFile: z.string(),
})

type Server = z.infer<typeof serverFile>

/** A server that another run is starting or stopping keeps the folder for a moment: starting is tried so often. */
const launches = 3

/** Reuses the server of this state folder when it answers, or starts one that outlives this process. */
export async function startEmbeddedAzure(
  options: EmbeddedAzureOptions,
  deps: EmbeddedAzureDeps,
): Promise<EmbeddedAzure> {
  const stateFolder = resolve(options.stateFolder)
  const logFile = join(stateFolder, 'server.log')
  const wait = {
    what: 'the embedded Azure to answer',
    limitSeconds: options.limitSeconds,
    everySeconds: 0.1,
    clock: deps.clock,
    signal: deps.signal,
    nextStep: `Its log is ${logFile}.`,
  }
  let launched = 0
  let child: Child | undefined
  return waitFor(wait, async () => {
    const server = await findServer(stateFolder)
    if (server !== undefined) return { done: true, value: described(server) }
    const exitCode = child?.exitCode()
    if (child !== undefined && exitCode === undefined) return { done: false, seen: 'no answer yet' }
    if (launched === launches) throw didNotStart(exitCode, logFile)
    if (launched > 0) await deps.clock.sleep(1000, deps.signal)
    child = launch({ ...options, stateFolder }, logFile)
    launched += 1
    return { done: false, seen: 'starting it' }
  })
}

/** Stops the server of this state folder. Not running is success. */
export async function stopEmbeddedAzure(folder: string, deps: EmbeddedAzureDeps): Promise<void> {
  const stateFolder = resolve(folder)
  const server = readServerFile(stateFolder)
  if (server === undefined || !(await isServerProcess(server.pid, stateFolder))) return
  await terminate(server.pid, deps)
  const wait = {
    what: 'the embedded Azure to end',
    limitSeconds: 60,
    everySeconds: 0.1,
    clock: deps.clock,
    signal: deps.signal,
    nextStep: `Its log is ${join(stateFolder, 'server.log')}.`,
  }
  await waitFor(wait, async () =>
    (await isServerProcess(server.pid, stateFolder))
      ? { done: false, seen: `process ${server.pid} runs` }
      : { done: true, value: undefined },
  )
}

/** The range of the embedded Azure's public addresses; RFC 5737 sets it aside for documentation. */
const embeddedRange = new BlockList()
embeddedRange.addSubnet('203.0.113.0', 24)

/**
 * Refuses an address of the embedded Azure that does not lead into its own network device, which it would otherwise
 * leave this machine by.
 *
 * @throws SetupError that names the device instead
 */
export async function assertReachable(
  publicAddress: string,
  deps: Pick<EmbeddedAzureDeps, 'processes' | 'signal'>,
): Promise<void> {
  if (!embeddedRange.check(publicAddress)) return
  const options = { signal: deps.signal, limitSeconds: 10 }
  const route = await runOrThrow(deps.processes, 'ip', ['-o', 'route', 'get', publicAddress], options)
  const device = /\bdev (\S+)/.exec(route)?.[1] ?? 'none'
  if (device.startsWith('ke2e')) return
  throw new SetupError(
    `The address ${publicAddress} of the embedded Azure leads to the device ${device} and not into its network.`,
    { nextStep: 'The embedded Azure has ended or lost its route: run again, which starts it anew.' },
  )
}

interface Child {
  /** Undefined while it runs. */
  exitCode(): number | undefined
}

function launch(options: EmbeddedAzureOptions, logFile: string): Child {
  const [program, ...args] = options.command
  if (program === undefined) throw new Error('The command of the embedded Azure is empty.')
  mkdirSync(options.stateFolder, { recursive: true, mode: 0o700 })
  const log = openSync(logFile, 'a', 0o600)
  const { stateFolder, cacheFolder, hosts, idleExitSeconds } = options
  const folders = ['--state', stateFolder, '--cache', cacheFolder]
  const start = ['start', ...folders, '--hosts', hosts, '--idle-exit', String(idleExitSeconds)]
  const child = spawn(program, [...args, ...start], { detached: true, stdio: ['ignore', log, log] })
  closeSync(log)
  let exitCode: number | undefined
  child.on('error', () => {
    exitCode = 127
  })
  child.on('exit', (code) => {
    exitCode = code ?? 1
  })
  child.unref()
  return { exitCode: () => exitCode }
}

/** The server that `server.json` names, if it answers. */
async function findServer(stateFolder: string): Promise<Server | undefined> {
  const server = readServerFile(stateFolder)
  if (server === undefined || !(await isServerProcess(server.pid, stateFolder))) return undefined
  return (await answers(server)) ? server : undefined
}

function readServerFile(stateFolder: string): Server | undefined {
  try {
    return serverFile.parse(JSON.parse(readFileSync(join(stateFolder, 'server.json'), 'utf8')))
  } catch {
    // Missing, or half written by a server that starts in this moment.
    return undefined
  }
}

/** Process ids are used again, so that the command line must name the state folder too. It is readable across users. */
async function isServerProcess(pid: number, stateFolder: string): Promise<boolean> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0').includes(stateFolder)
  } catch {
    return false
  }
}

/** The metadata document is what every ARM client may ask for without a token. */
function answers(server: Server): Promise<boolean> {
  return new Promise((resolve) => {
    const url = new URL('/metadata/endpoints?api-version=2019-05-01', server.resourceManagerUrl)
    const request = get(url, { ca: readFileSync(server.caFile), timeout: 2000, agent: false }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
    request.on('close', () => resolve(false))
  })
}

/** A server that was started through sudo is root's, and can be ended through sudo only. */
async function terminate(pid: number, deps: EmbeddedAzureDeps): Promise<void> {
  try {
    process.kill(pid, 'SIGTERM')
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) return
    await runOrThrow(deps.processes, 'sudo', ['-n', 'kill', '-TERM', String(pid)], { signal: deps.signal })
  }
}

function described(server: Server): EmbeddedAzure {
  const { tenantId, clientId, clientSecret } = server
  return {
    endpoint: {
      resourceManagerUrl: server.resourceManagerUrl.replace(/\/$/, ''),
      authorityHost: server.authorityHost,
      scope: `${server.resourceManagerUrl.replace(/\/$/, '')}/.default`,
      caFile: server.caFile,
      disableInstanceDiscovery: true,
      // It is on this machine: looking often costs nothing and saves seconds in every phase.
      pollMilliseconds: 200,
    },
    credential: { kind: 'client-secret', tenantId, clientId, clientSecret },
    subscriptionId: server.subscriptionId,
  }
}

function didNotStart(exitCode: number | undefined, logFile: string): SetupError {
  const last = readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ')
  return new SetupError(`The embedded Azure ended with exit code ${exitCode} before it answered: ${last}`, {
    nextStep: `Its full log is ${logFile}.`,
  })
}
