import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAlive, type LiveProcess } from '../../../src/system/liveProcess.ts'
import { lastLines } from '../../../src/system/shell.ts'
import { waitFor } from '../../../src/system/wait.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { removeCgroups } from './cgroups.ts'
import { firstBootFiles, writeFirstBootFiles } from './cloudInit.ts'
import type { Context } from './context.ts'
import { deleteDisk, diskIn, mountDisk, unmountDisk } from './disk.ts'
import type { HostShape, HostState, StopOptions } from './fabric.ts'
import { hostCgroup, hostFolder, hostNamespace, hostRecordFile } from './layout.ts'
import { plugHost, unplugHost } from './network.ts'
import { initProcess, startNspawn, stopNspawn } from './nspawn.ts'
import { removeNspawnFolders } from './nspawnFolders.ts'
import { isMissing, readRecord, removeRecord, writeRecord } from './records.ts'
import { afterHost, beforeHost } from './sysctls.ts'

/**
 * What must be known to find a host again and to remove it. Written before the host is created and at every step, so a
 * server that is killed in between leaves nothing that the next one does not know.
 */
export interface HostRecord {
  readonly id: string
  readonly computerName: string
  readonly networkId: string
  readonly interfaceId: string
  readonly memoryBytes: number
  /** Its memory is not reserved while it is stopped. */
  readonly deallocated?: boolean
  /** Absolute path of the root file system under its disk. */
  readonly image: string
  /** Its disk is complete: first-boot files are written. */
  readonly made: boolean
  /** Its init system has run at least once. */
  readonly booted: boolean
  /** The keeper of its last start. */
  readonly process?: LiveProcess
}

/** Seconds for an orderly power-off; Azure gives a guest minutes, but nothing here needs that long. */
const powerOffSeconds = 30
const bootSeconds = 60

export async function createHost(context: Context, image: string, host: HostShape): Promise<void> {
  const known = await hostRecord(context, host.id)
  if (known !== undefined && !known.made) await removeHost(context, host.id, { force: true })
  if (known?.made !== true) await makeHost(context, image, host)
  else if (known.memoryBytes !== host.memoryBytes) await resizeHost(context, host)
  await startHost(context, host.id)
}

/** Starts a host that was created, unless it runs already. Resolves when its init system accepts commands. */
export async function startHost(context: Context, hostId: string): Promise<void> {
  const record = await existingRecord(context, hostId)
  if (await runningProcess(record)) return awaitInit(context, record)
  const disk = diskIn(hostFolder(context.layout, hostId))
  // A server may have been killed after it started the system and before it recorded that.
  await stopNspawn(context, disk, 0)
  await removeLeftovers(context, hostId)
  await mountDisk(context.processes, disk, record.image)
  await context.networkTurn(() => plugHost(context, hostId, record.networkId, record.interfaceId))
  await beforeHost(context)
  const process = await startNspawn(context, {
    name: hostCgroup(context.layout, hostId),
    hostname: record.computerName,
    namespace: hostNamespace(context.layout, hostId),
    disk,
    memoryBytes: record.memoryBytes,
  })
  const started: HostRecord = { ...record, deallocated: false, process }
  await save(context, started)
  await awaitInit(context, started)
  await save(context, { ...started, booted: true })
}

/** Powers a host off, or cuts it off with `force`. Its disk stays. */
export async function stopHost(context: Context, hostId: string, options: StopOptions): Promise<void> {
  const record = await existingRecord(context, hostId)
  const disk = diskIn(hostFolder(context.layout, hostId))
  await stopNspawn(context, disk, options.force ? 0 : powerOffSeconds)
  await context.networkTurn(() => unplugHost(context, hostId, record.networkId, record.interfaceId))
  await removeLeftovers(context, hostId)
  await unmountDisk(context.processes, disk)
  await afterHost(context)
  if (options.deallocate) await save(context, { ...record, deallocated: true })
}

/** Removes whatever exists of its process, network, cgroups, mounts and disk, from the record alone. */
export async function removeHost(
  context: Context,
  hostId: string,
  options: { readonly force: boolean },
): Promise<void> {
  const record = await hostRecord(context, hostId)
  if (record === undefined) return
  await stopHost(context, hostId, options)
  await deleteDisk(context.processes, diskIn(hostFolder(context.layout, hostId)))
  await removeRecord(hostRecordFile(context.layout, hostId))
}

export async function hostState(context: Context, hostId: string): Promise<HostState> {
  const record = await hostRecord(context, hostId)
  if (record === undefined) return 'missing'
  const process = await runningProcess(record)
  if (process !== undefined) return (await initProcess(process)) === undefined ? 'starting' : 'running'
  if (record.booted) return 'stopped'
  return record.process === undefined ? 'starting' : 'failed'
}

/** The init process of a host, once it accepts commands; undefined until then. */
export async function hostInit(context: Context, hostId: string): Promise<LiveProcess | undefined> {
  const record = await hostRecord(context, hostId)
  const keeper = record && (await runningProcess(record))
  return keeper && (await initProcess(keeper))
}

export async function consoleLog(context: Context, hostId: string): Promise<string> {
  try {
    return await readFile(diskIn(hostFolder(context.layout, hostId)).consoleLog, 'utf8')
  } catch (thrown) {
    if (isMissing(thrown)) return ''
    throw thrown
  }
}

export async function hostRecord(context: Context, hostId: string): Promise<HostRecord | undefined> {
  return readRecord<HostRecord>(hostRecordFile(context.layout, hostId))
}

/** What the system of a host leaves on the machine, unless it ends by itself. */
async function removeLeftovers(context: Context, hostId: string): Promise<void> {
  const name = hostCgroup(context.layout, hostId)
  await removeCgroups(name, context.clock)
  await removeNspawnFolders(context.processes, name)
}

async function makeHost(context: Context, image: string, host: HostShape): Promise<void> {
  const { id, computerName, networkId, interfaceId, memoryBytes } = host
  const record: HostRecord = {
    id,
    computerName,
    networkId,
    interfaceId,
    memoryBytes,
    image,
    made: false,
    booted: false,
  }
  await save(context, record)
  const disk = diskIn(hostFolder(context.layout, id))
  await mountDisk(context.processes, disk, image)
  await writeFirstBootFiles(disk.root, firstBootFiles(host, machineIdOf(context, id)))
  await save(context, { ...record, made: true })
}

/** A size takes effect when the host starts, because its cgroups are created then. */
async function resizeHost(context: Context, host: HostShape): Promise<void> {
  await stopHost(context, host.id, { force: false })
  await save(context, { ...(await existingRecord(context, host.id)), memoryBytes: host.memoryBytes })
}

async function awaitInit(context: Context, record: HostRecord): Promise<void> {
  await waitFor(
    {
      what: `the init system of ${record.computerName}`,
      limitSeconds: bootSeconds,
      everySeconds: 0.05,
      clock: context.clock,
      signal: new AbortController().signal,
      nextStep: 'Read the console log of the host.',
    },
    async () => {
      const process = await runningProcess(record)
      if (process === undefined) throw await startFailure(context, record)
      const init = await initProcess(process)
      return init === undefined
        ? { done: false, seen: 'it does not accept commands yet' }
        : { done: true, value: undefined }
    },
  )
}

async function startFailure(context: Context, record: HostRecord): Promise<SetupError> {
  const last = lastLines(await consoleLog(context, record.id), 3)
  return new SetupError(`The host ${record.computerName} exited while it was starting: ${last}`, {
    nextStep: 'Read the console log of the host.',
  })
}

async function runningProcess(record: HostRecord): Promise<LiveProcess | undefined> {
  return record.process !== undefined && (await isAlive(record.process)) ? record.process : undefined
}

async function existingRecord(context: Context, hostId: string): Promise<HostRecord> {
  const record = await hostRecord(context, hostId)
  if (record === undefined) throw new SetupError(`The fabric has no host ${hostId}.`)
  return record
}

async function save(context: Context, record: HostRecord): Promise<void> {
  await writeRecord(hostRecordFile(context.layout, record.id), record)
}

/** Unique and stable across restarts, and different in two fabrics with equal host ids. */
function machineIdOf(context: Context, hostId: string): string {
  return createHash('sha256').update(`${context.layout.folder}/${hostId}`).digest('hex').slice(0, 32)
}
