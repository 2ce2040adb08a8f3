import { readFile, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { processesWith } from '../../../src/system/liveProcess.ts'
import type { Inventory } from '../../protocol/inventory.ts'
import { publicRange } from './addresses.ts'
import { cgroupFolders, usedMemory } from './cgroups.ts'
import type { Context } from './context.ts'
import { mountsUnder } from './disk.ts'
import type { FabricCapacity } from './fabric.ts'
import type { HostRecord } from './host.ts'
import { type Ip, namespaces, type Route, routes } from './ip.ts'
import { hostCgroup, hostRecordFile, machineLink, namePrefix, refusalMetric } from './layout.ts'
import { nspawnFolders } from './nspawnFolders.ts'
import { promisedMemory } from './promisedCapacity.ts'
import { namesIn, readRecord } from './records.ts'
import { ownChanges } from './sysctls.ts'

/** What the machine holds of the fabric. Found by looking at the machine: records only say what should exist. */
export async function takeInventory(context: Pick<Context, 'layout' | 'processes'>): Promise<Inventory> {
  const { layout, processes } = context
  const prefix = namePrefix(layout)
  return {
    hosts: await namesIn(join(layout.folder, 'disks')),
    namespaces: (await namespaces(processes)).filter((name) => name.startsWith(prefix)),
    mounts: [...(await mountsUnder(layout.folder)), ...(await nspawnFolders((name) => name.startsWith(prefix)))],
    routes: await ownRoutes(context),
    cgroups: await cgroupFolders((name) => name.startsWith(prefix)),
    processes: await processesWith((argument) => argument.includes(`=${layout.folder}/`)),
    sysctls: await ownChanges(context),
  }
}

/** Memory that is not promised to any host, and the free space of the file system that holds their disks. */
export async function measureCapacity(context: Context, except: readonly string[]): Promise<FabricCapacity> {
  const files = await namesIn(dirname(hostRecordFile(context.layout, '')))
  const records = await Promise.all(
    files.map((file) => readRecord<HostRecord>(hostRecordFile(context.layout, file.replace(/\.json$/, '')))),
  )
  const owed = await Promise.all(
    records
      .flatMap((record) => (record === undefined || record.deallocated ? [] : [record]))
      .filter(({ id }) => !except.includes(id))
      .map(async ({ id, memoryBytes }) =>
        Math.max(0, promisedMemory(memoryBytes) - (await usedMemory(hostCgroup(context.layout, id)))),
      ),
  )
  const { bavail, bsize } = await statfs(context.layout.folder)
  return {
    freeMemoryBytes: Math.max(0, (await availableMemory()) - owed.reduce((sum, bytes) => sum + bytes, 0)),
    freeDiskBytes: bavail * bsize,
  }
}

export async function availableMemory(): Promise<number> {
  const memory = await readFile('/proc/meminfo', 'utf8')
  return Number(/^MemAvailable:\s+(\d+) kB$/m.exec(memory)?.[1] ?? 0) * 1024
}

async function ownRoutes(context: Pick<Context, 'layout' | 'processes'>): Promise<string[]> {
  const machine: Ip = { processes: context.processes, namespace: undefined }
  const link = machineLink(context.layout)
  const own = (route: Route) => route.dev === link || route.metric === refusalMetric(context.layout)
  const all = [...(await routes(machine)), ...(await routes(machine, 'type', 'unreachable', 'root', publicRange))]
  return [...new Set(all.filter(own).map((route) => `${route.type ?? 'unicast'} ${route.dst}`))]
}
