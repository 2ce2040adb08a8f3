import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel } from '../../system/parallel.ts'
import type { Processes, ProcessTools } from '../../system/process.ts'
import { busyboxSource } from '../versions.ts'
import { ArtefactStore, type Step } from './artefacts.ts'
import { busyboxSettings, makeBusybox, makePause, pauseFlags } from './cPrograms.ts'
import { buildCommands, downloadDependencies, type GoBuild } from './goBuild.ts'
import { type DownloadedModule, downloadModule, type GoClient, goClient } from './goClient.ts'
import type { GoFamily } from './goFamilies.ts'
import { type ProgressBoard, progressBoard } from './progressBoard.ts'
import { makeUserland, userlandRecipe } from './userland.ts'
import { writeWrapperModule } from './wrapperModule.ts'

/** What is to be built. Plain data; its hash names the artefacts. */
export interface PartsRecipe {
  /** Such as `1.26.8`. */
  readonly goToolchain: string
  /** Kubernetes first: it takes longer than all the others together. */
  readonly families: readonly GoFamily[]
  readonly pause: string
}

/** Finished artefacts on this machine. */
export interface Parts {
  /** The file of a built program, by its name. */
  readonly program: (name: string) => string
  readonly userlandFolder: string
  readonly busyboxFolder: string
  readonly kubernetes: DownloadedModule
}

/** Where finished steps are kept. */
export function artefactsFolder(cacheFolder: string): string {
  return join(cacheFolder, 'artefacts')
}

/**
 * Builds all parts of a release that are not yet finished, below `cacheFolder`.
 *
 * Kubernetes is built in one lane and the other Go modules in another, which keeps two cores busy even while one waits for
 * its linker; a third lane waits for packages of the distribution, and the modules of the second are downloaded ahead.
 */
export async function buildParts(recipe: PartsRecipe, cacheFolder: string, tools: ProcessTools): Promise<Parts> {
  const [first, ...others] = recipe.families
  if (first === undefined) throw new Error('A release has at least one Go module.')
  const store = new ArtefactStore(artefactsFolder(cacheFolder), tools)
  const board = progressBoard(tools.voice)
  const folders = new Map<string, string>()
  const make = async (step: Step) => folders.set(step.name, await store.get(step))

  board.show(first.name, `downloading ${first.module} ${first.version}`)
  const client = goClient(tools.processes, recipe.goToolchain, tools.signal)
  // Alone and before anything else: this refuses a version that does not exist.
  const kubernetes = await downloadModule(client, first.module, first.version)
  board.done(first.name)

  await inParallel(tools.signal, [
    async (signal) => {
      const go = goClient(tools.processes, recipe.goToolchain, signal)
      await make(familyStep(recipe, first, go, cacheFolder, board).step)
    },
    async (signal) => {
      const go = goClient(tools.processes, recipe.goToolchain, signal)
      const steps = others.map((family) => familyStep(recipe, family, go, cacheFolder, board))
      await inParallel(signal, [
        async () => {
          for (const { step, prepare } of steps) if (!(await store.has(step))) await prepare()
        },
        async () => {
          for (const { step } of steps) await make(step)
        },
      ])
    },
    async (signal) => {
      await make(userlandStep(tools.processes, signal, board))
      await make(pauseStep(recipe, kubernetes, tools.processes, signal))
      await make(busyboxStep(tools.processes, signal, board))
    },
  ])

  const folderOf = (step: string) => folders.get(step) ?? ''
  const programs = new Map([
    ...recipe.families.flatMap(({ name, commands, testBinaries }) =>
      Object.keys({ ...commands, ...testBinaries }).map((file) => [file, join(folderOf(name), file)] as const),
    ),
    ['pause', join(folderOf('pause'), 'pause')],
    ['busybox', join(folderOf('busybox'), 'busybox')],
  ])
  return {
    program: (name) => {
      const file = programs.get(name)
      if (file === undefined) throw new Error(`No step of the build produces a program called ${name}.`)
      return file
    },
    userlandFolder: folderOf('userland'),
    busyboxFolder: folderOf('busybox'),
    kubernetes,
  }
}

/** The step of one Go family, and its preparation (downloads), which may start ahead of the step. */
function familyStep(
  recipe: PartsRecipe,
  family: GoFamily,
  go: GoClient,
  cacheFolder: string,
  board: ProgressBoard,
): { readonly step: Step; readonly prepare: () => Promise<Prepared> } {
  const prepare = once(async (): Promise<Prepared> => {
    const component = await downloadModule(go, family.module, family.version)
    const folder = join(cacheFolder, 'modules', `${family.name}-${family.version}`)
    await writeWrapperModule(go, family, component, folder)
    const logs = join(cacheFolder, 'logs')
    await mkdir(logs, { recursive: true })
    const build: GoBuild = {
      go,
      family,
      component,
      folder,
      logFile: join(logs, `${family.name}-${family.version}.log`),
      onProgress: (text) => board.show(family.name, text),
    }
    const packageCount = await downloadDependencies(build)
    board.done(family.name)
    return { build, packageCount }
  })
  const step: Step = {
    name: family.name,
    recipe: { family, go: recipe.goToolchain },
    make: async (output) => {
      const { build, packageCount } = await prepare()
      await buildCommands(build, packageCount, output)
      board.done(family.name)
    },
  }
  return { step, prepare }
}

interface Prepared {
  readonly build: GoBuild
  readonly packageCount: number
}

function pauseStep(recipe: PartsRecipe, kubernetes: DownloadedModule, processes: Processes, signal: AbortSignal): Step {
  return {
    name: 'pause',
    recipe: { kubernetes: kubernetes.version, version: recipe.pause, pauseFlags },
    make: async (folder) => await makePause(folder, kubernetes.folder, recipe.pause, processes, signal),
  }
}

function busyboxStep(processes: Processes, signal: AbortSignal, board: ProgressBoard): Step {
  return {
    name: 'busybox',
    recipe: { busyboxSource, busyboxSettings },
    make: async (folder) => {
      board.show('busybox', `building ${busyboxSource.version}`)
      await makeBusybox(folder, processes, signal)
      board.done('busybox')
    },
  }
}

function userlandStep(processes: Processes, signal: AbortSignal, board: ProgressBoard): Step {
  return {
    name: 'userland',
    recipe: userlandRecipe,
    make: async (folder) => {
      board.show('userland', 'installing packages')
      await makeUserland(folder, processes, signal)
      board.done('userland')
    },
  }
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
