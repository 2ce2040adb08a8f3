import { existsSync, readdirSync } from 'node:fs'
import { SetupError } from '../../src/vocabulary/errors.ts'
import { emptyInventory, type Inventory } from '../protocol/inventory.ts'
import { isStateFolder } from '../protocol/stateFolder.ts'
import { hasFabric, removeAll, stopAllHosts } from './fabric/removeAll.ts'
import { fabricContext, type SystemsFabricOptions } from './fabric/systemsFabric.ts'
import { removeState } from './state/folder.ts'
import { lockStateFolder } from './state/lock.ts'

/** Operations on a state folder whose server has ended. Each locks the folder, so no server starts meanwhile. */
type Options = Omit<SystemsFabricOptions, 'cacheFolder'>

/** Powers all hosts off; resolves with how many there are. */
export async function powerOff(options: Options): Promise<number> {
  return await withFolder(options, 0, async () =>
    hasFabric(options.stateFolder) ? await stopAllHosts(await fabricContext(options)) : 0,
  )
}

/**
 * Deletes everything, on the machine and in the folder. Resolves with what the machine still holds; if that is anything,
 * the records stay, so the next attempt knows what to look for.
 */
export async function reset(options: Options): Promise<Inventory> {
  return await withFolder(options, emptyInventory, async () => {
    const { stateFolder } = options
    const left = hasFabric(stateFolder) ? await removeAll(await fabricContext(options)) : emptyInventory
    if (Object.values(left).every((list) => list.length === 0)) removeState(stateFolder)
    return left
  })
}

async function withFolder<T>(options: Options, whenMissing: T, work: () => Promise<T>): Promise<T> {
  const { stateFolder } = options
  if (!existsSync(stateFolder) || readdirSync(stateFolder).length === 0) return whenMissing
  if (!isStateFolder(stateFolder)) {
    throw new SetupError(`The folder ${stateFolder} does not belong to an embedded Azure; nothing in it was changed.`, {
      nextStep: 'Name the folder with which the server was started.',
    })
  }
  const unlock = await lockStateFolder(stateFolder)
  try {
    return await work()
  } finally {
    await unlock()
  }
}
