import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { join } from 'node:path'
import { z } from 'zod'
import { isAlive, signalProcess } from '../../src/system/liveProcess.ts'
import { type Processes, runOrThrow } from '../../src/system/process.ts'
import { asRoot } from '../../src/system/shell.ts'

/** The process that is the embedded Azure: found by what it wrote down, and seen to be the one that did. */

/** `server.json` in the state folder, there from when the server answers until it stops. */
const serverFile = z.object({
  pid: z.int().positive(),
  startTime: z.string(),
  startedAt: z.string(),
  hosts: z.enum(['machine', 'none']),
  resourceManagerUrl: z.url(),
  authorityHost: z.url(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  subscriptionId: z.string(),
  caFile: z.string(),
})

export type Server = z.infer<typeof serverFile>

/** The server that `server.json` names, if it answers. */
export async function findServer(stateFolder: string): Promise<Server | undefined> {
  const server = readServerFile(stateFolder)
  if (server === undefined || !(await isAlive(server))) return undefined
  return (await answers(server)) ? server : undefined
}

export function readServerFile(stateFolder: string): Server | undefined {
  try {
    return serverFile.parse(JSON.parse(readFileSync(join(stateFolder, 'server.json'), 'utf8')))
  } catch {
    // Missing, or half written by a server that starts in this moment.
    return undefined
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

/** Sends the signal, unless the process has ended. One that was started through sudo is root's, and needs sudo. */
export async function signalServer(
  server: Pick<Server, 'pid' | 'startTime'>,
  signal: 'SIGTERM' | 'SIGKILL',
  deps: { readonly processes: Processes; readonly signal: AbortSignal },
): Promise<void> {
  try {
    await signalProcess(server, signal)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) throw thrown
    const [command, ...args] = asRoot('kill', `-${signal.slice(3)}`, String(server.pid))
    await runOrThrow(deps.processes, command, args, { signal: deps.signal, limitSeconds: 10 })
  }
}
