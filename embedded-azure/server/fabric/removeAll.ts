import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { messageOf } from '../../../src/vocabulary/errors.ts'
import type { Inventory } from '../../protocol/inventory.ts'
import { stateFile } from '../../protocol/stateFiles.ts'
import type { Context } from './context.ts'
import { removeEdge } from './edge.ts'
import { removeHost, stopHost } from './host.ts'
import { takeInventory } from './inventory.ts'
import { deleteNamespace, namespaces } from './ip.ts'
import { hostCgroup, hostRecordFile, namePrefix, networkFolder } from './layout.ts'
import { removeNetwork } from './network.ts'
import { removeStrayNspawnFolders } from './nspawnFolders.ts'
import { namesIn } from './records.ts'
import { afterHost } from './sysctls.ts'

/** Operations on everything of a fabric, for when no server runs. */

/** Whether a state folder ever had a fabric on this machine. */
export function hasFabric(stateFolder: string): boolean {
  return existsSync(stateFile(stateFolder, 'fabric'))
}

/** Powers all hosts off; their disks stay. Resolves with how many there are. */
export async function stopAllHosts(context: Context): Promise<number> {
  const hosts = await hostIds(context)
  await Promise.all(hosts.map((id) => stopHost(context, id, { force: false })))
  return hosts.length
}

/**
 * Removes all hosts and networks and returns what the machine still holds afterwards: nothing, if all went well. What
 * cannot be removed does not prevent the rest from being removed; the log says why, the inventory what.
 */
export async function removeAll(context: Context): Promise<Inventory> {
  const tell = (what: string) => (thrown: unknown) => context.log(`${what} could not be removed: ${messageOf(thrown)}`)
  await Promise.all(
    (await hostIds(context)).map((id) => removeHost(context, id, { force: true }).catch(tell(`host ${id}`))),
  )
  for (const id of await networkIds(context)) await removeNetwork(context, id).catch(tell(`network ${id}`))
  // A server may have been killed between the last network and the edge.
  await removeEdge(context).catch(tell('the edge'))
  // Of hosts whose records are lost.
  const { processes, layout } = context
  for (const name of (await namespaces(processes)).filter((one) => one.startsWith(namePrefix(layout)))) {
    await deleteNamespace(processes, name).catch(tell(`namespace ${name}`))
  }
  await removeStrays(context).catch(tell('what lost hosts left'))
  await afterHost(context).catch(tell('the changes of sysctls'))
  return await takeInventory(context)
}

/** Removes what systems that have no record left on this machine; hosts that exist are not touched. */
export async function removeStrays(context: Context): Promise<void> {
  const { processes, layout } = context
  const known = (await hostIds(context)).map((id) => hostCgroup(layout, id))
  await removeStrayNspawnFolders(processes, namePrefix(layout), known)
}

async function hostIds(context: Context): Promise<string[]> {
  const names = await namesIn(dirname(hostRecordFile(context.layout, '')))
  // A killed server may have left a draft of a record.
  return names.filter((name) => /^[a-z0-9]+\.json$/.test(name)).map((name) => name.replace(/\.json$/, ''))
}

function networkIds(context: Context): Promise<string[]> {
  return namesIn(dirname(networkFolder(context.layout, 'any')))
}
