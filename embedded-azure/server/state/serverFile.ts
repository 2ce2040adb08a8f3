import { chownSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { writeWholeSync } from '../../../src/system/files.ts'
import { liveProcess } from '../../../src/system/liveProcess.ts'

/** Where the server listens and what a client needs to use it. */
export interface Endpoint {
  /** Port on 127.0.0.1. */
  readonly port: number
  /** Of Azure Resource Manager; tokens are asked for with the scope `<resourceManagerUrl>/.default`. */
  readonly resourceManagerUrl: string
  /** Of the sign-in service; the same server. */
  readonly authorityHost: string
  readonly tenantId: string
  readonly clientId: string
  readonly clientSecret: string
  readonly subscriptionId: string
  /** PEM file with the authority that signed the server's certificate. */
  readonly caFile: string
}

/**
 * Tells clients of a server that listens: `server.json` in the state folder holds the {@link Endpoint}, `hosts` (what
 * virtual machines are), `startedAt` (ISO 8601), and `pid` and `startTime` of the server's process. It is there from
 * when the server answers until it stops; a client must check that the process lives and is still the same, because a
 * killed server leaves it behind.
 */
export async function writeServerFile(folder: string, endpoint: Endpoint, hosts: 'machine' | 'none'): Promise<void> {
  const startTime = (await liveProcess(process.pid))?.startTime
  const content = { pid: process.pid, startTime, startedAt: new Date().toISOString(), hosts, ...endpoint }
  handToOwner(folder, endpoint.caFile)
  const file = join(folder, 'server.json')
  writeWholeSync(file, `${JSON.stringify(content, null, 2)}\n`, {
    prepare: (draft) => handToOwner(folder, draft),
  })
}

export function removeServerFile(folder: string): void {
  rmSync(join(folder, 'server.json'), { force: true })
}

/** The server may run as root for a user who made the state folder: what that user needs to read is then theirs. */
function handToOwner(folder: string, file: string): void {
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0 && uid !== 0) chownSync(file, uid, gid)
}
