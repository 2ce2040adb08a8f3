import { createHash } from 'node:crypto'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../../system/files.ts'
import type { Tools } from '../../vocabulary/tools.ts'

/** One thing that is built once and then kept: all commands of a Go family, the userland, BusyBox. */
export interface Step {
  readonly name: string
  /** Plain data that decides the result. A different recipe is a different artefact. */
  readonly recipe: unknown
  /** Fills an empty folder. */
  readonly make: (folder: string) => Promise<void>
}

type StoreTools = Pick<Tools, 'clock' | 'voice'>

/**
 * Finished artefacts, each in a folder named by a hash of its recipe. A folder gets that name only when it is complete,
 * so an interrupted build resumes with the first missing artefact.
 */
export class ArtefactStore {
  private readonly folder: string
  private readonly tools: StoreTools

  constructor(folder: string, tools: StoreTools) {
    this.folder = folder
    this.tools = tools
  }

  /** The artefact's folder, built now if it does not exist yet. */
  async get(step: Step): Promise<string> {
    const finished = this.folderOf(step)
    if (await exists(finished)) return finished
    const started = this.tools.clock.now()
    const partial = `${finished}.partial`
    await rm(partial, { recursive: true, force: true })
    await mkdir(partial, { recursive: true })
    await step.make(partial)
    await rename(partial, finished)
    const seconds = (this.tools.clock.now() - started) / 1000
    this.tools.voice.note(`${step.name}: ${seconds.toFixed(1)} s`)
    return finished
  }

  async has(step: Step): Promise<boolean> {
    return await exists(this.folderOf(step))
  }

  private folderOf(step: Step): string {
    return join(this.folder, `${step.name}-${recipeHash(step.recipe)}`)
  }
}

/** A short hash of plain data, stable for equal data. */
export function recipeHash(recipe: unknown): string {
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12)
}
