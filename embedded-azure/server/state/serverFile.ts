import { chownSync, rmSync, statSync } from 'node:fs'
import { writeWholeSync } from '../../../src/system/files.ts'
import { liveProcess } from '../../../src/system/liveProcess.ts'
import type { Endpoint, ServerFile } from '../../protocol/serverFile.ts'
import type { HostKind } from '../../protocol/startFlags.ts'
import { stateFile } from '../../protocol/stateFiles.ts'

/** Announces a listening server to clients. */
export async function writeServerFile(folder: string, endpoint: Endpoint, hosts: HostKind): Promise<void> {
  const self = await liveProcess(process.pid)
  if (self === undefined) throw new Error('The kernel does not show this process in /proc.')
  const content: ServerFile = { ...self, startedAt: new Date().toISOString(), hosts, ...endpoint }
  handToOwner(folder, endpoint.caFile)
  const text = `${JSON.stringify(content, null, 2)}\n`
  writeWholeSync(stateFile(folder, 'server'), text, { prepare: (draft) => handToOwner(folder, draft) })
}

export function removeServerFile(folder: string): void {
  rmSync(stateFile(folder, 'server'), { force: true })
}

/** The server may run as root for a user who created the state folder: what that user must read then belongs to them. */
function handToOwner(folder: string, file: string): void {
  const { uid, gid } = statSync(folder)
  if (process.getuid?.() === 0 && uid !== 0) chownSync(file, uid, gid)
}
