import { readFileSync } from 'node:fs'
import { get } from 'node:https'
import { isAlive, signalProcess } from '../../src/system/liveProcess.ts'
import { type Processes, runOrThrow } from '../../src/system/process.ts'
import { asRoot } from '../../src/system/shell.ts'
import { readServerFile, type ServerFile } from '../protocol/serverFile.ts'

/** The process of the embedded Azure: found by the file it wrote, and verified to be the process that wrote it. */

/** The server that `server.json` names, if it answers. */
export async function findServer(stateFolder: string): Promise<ServerFile | undefined> {
  const server = readServerFile(stateFolder)
  if (server === undefined || !(await isAlive(server))) return undefined
  return (await answers(server)) ? server : undefined
}

/** Every ARM client may ask for the metadata document without a token. */
function answers(server: ServerFile): Promise<boolean> {
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

/** Sends the signal, unless the process has ended. A server started through sudo belongs to root and needs sudo. */
export async function signalServer(
  server: Pick<ServerFile, 'pid' | 'startTime'>,
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
