import { createHash, randomUUID } from 'node:crypto'
import { chmod, glob, mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exists } from '../../../src/system/files.ts'
import { liveProcess } from '../../../src/system/liveProcess.ts'
import { accessOptions, packageSources, sourceLines } from '../../../src/system/packageSources.ts'
import { type Processes, runOrThrow } from '../../../src/system/process.ts'
import { imageFiles, installSalt, maskedUnits, packages, removedAtTheEnd } from './imageRecipe.ts'
import { namesIn } from './records.ts'

export interface ImageOptions {
  /** Contains `images/<hash of the recipe>/`. */
  readonly cacheFolder: string
  /** The pinned list of Salt and its requirements. */
  readonly saltRequirements: string
  readonly processes: Processes
  readonly log: (line: string) => void
  readonly signal?: AbortSignal
}

/**
 * The read-only root file system under the disks of all hosts: the machine's own release of Debian or Ubuntu, built once
 * from the machine's own package sources and then kept.
 *
 * @returns the absolute path of the root file system.
 */
export async function ensureImage(options: ImageOptions): Promise<string> {
  const codename = await machineCodename()
  const folder = join(options.cacheFolder, 'images', await recipeHash(codename, options.saltRequirements))
  if (await exists(join(folder, 'rootfs'))) return join(folder, 'rootfs')

  // Built next to its place and renamed when complete, so an interrupted build is never taken for an image.
  await removeAbandonedBuilds(join(options.cacheFolder, 'images'))
  const partial = `${folder}.${process.pid}-${randomUUID().slice(0, 8)}.partial`
  const started = Date.now()
  options.log(`Building the image of the hosts (${codename}); this happens once and takes a few minutes.`)
  await mkdir(partial, { recursive: true })
  try {
    await debootstrap(options, codename, partial)
    await writeImageFiles(join(partial, 'rootfs'))
    await runOrThrow(
      options.processes,
      'unshare',
      [
        '--mount',
        'sh',
        '-c',
        installSalt,
        'sh',
        join(partial, 'rootfs'),
        options.saltRequirements,
        join(partial, 'salt'),
      ],
      { ...logged(options, partial), limitSeconds: 900 },
    )
    await rm(join(partial, 'salt'), { recursive: true, force: true })
    await removeTraces(join(partial, 'rootfs'))
    await putInPlace(partial, folder)
    await rm(`${partial}.log`, { force: true })
  } finally {
    await rm(partial, { recursive: true, force: true })
  }
  options.log(`The image of the hosts was built in ${Math.round((Date.now() - started) / 1000)} s.`)
  return join(folder, 'rootfs')
}

/** Removes builds of killed processes. Their names begin with the hash and the id of that process. */
async function removeAbandonedBuilds(images: string): Promise<void> {
  for (const name of await namesIn(images)) {
    const builder = /\.(\d+)-[0-9a-f]+\.partial$/.exec(name)?.[1]
    if (builder === undefined || (await liveProcess(Number(builder))) !== undefined) continue
    await rm(join(images, name), { recursive: true, force: true })
  }
}

async function debootstrap(options: ImageOptions, codename: string, partial: string): Promise<void> {
  const sources = await packageSources(options.processes, options.signal)
  const ownRelease = sources.filter(({ suite }) => suite.startsWith(codename))
  const access = await accessOptions(options.processes, options.signal)
  await runOrThrow(
    options.processes,
    // In a separate mount namespace: its mounts in the image disappear with it, even when it is killed.
    'unshare',
    [
      '--mount',
      'mmdebstrap',
      '--mode=root',
      '--variant=minbase',
      `--include=${packages.join(',')}`,
      ...access.map((option) => `--aptopt=${option}`),
      ...['doc', 'man', 'info', 'locale'].map((kind) => `--dpkgopt=path-exclude=/usr/share/${kind}/*`),
      codename,
      join(partial, 'rootfs'),
      '-',
    ],
    { ...logged(options, partial), input: sourceLines(ownRelease), limitSeconds: 1800 },
  )
}

async function writeImageFiles(rootfs: string): Promise<void> {
  for (const [path, content] of Object.entries(imageFiles)) {
    await mkdir(dirname(join(rootfs, path)), { recursive: true })
    await writeFile(join(rootfs, path), content)
  }
  const units = join(rootfs, 'etc/systemd/system')
  for (const unit of maskedUnits) {
    await rm(join(units, unit), { force: true })
    await symlink('/dev/null', join(units, unit))
  }
  await mkdir(join(units, 'sysinit.target.wants'), { recursive: true })
  await symlink('../writable-cgroups.service', join(units, 'sysinit.target.wants', 'writable-cgroups.service'))
}

async function removeTraces(rootfs: string): Promise<void> {
  for await (const path of glob(removedAtTheEnd, { cwd: rootfs })) {
    await rm(join(rootfs, path), { recursive: true, force: true })
  }
  // These must exist, because something is bound over them or written into them.
  await mkdir(join(rootfs, 'etc/apt/sources.list.d'), { recursive: true })
  await mkdir(join(rootfs, 'var/lib/apt/lists/partial'), { recursive: true })
  await mkdir(join(rootfs, 'var/cache/apt/archives/partial'), { recursive: true })
  await chmod(rootfs, 0o755)
}

/** Another server may have built the same image meanwhile; then its image stays and ours is deleted. */
async function putInPlace(partial: string, folder: string): Promise<void> {
  try {
    await rename(partial, folder)
  } catch (thrown) {
    if (!(await exists(join(folder, 'rootfs')))) throw thrown
  }
}

async function machineCodename(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8')
  return /^VERSION_CODENAME="?([a-z]+)"?$/m.exec(release)?.[1] ?? 'unknown'
}

async function recipeHash(codename: string, saltRequirements: string): Promise<string> {
  const requirements = await readFile(saltRequirements, 'utf8')
  const recipe = [codename, process.arch, packages, maskedUnits, imageFiles, removedAtTheEnd, installSalt, requirements]
  return createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 16)
}

function logged(options: ImageOptions, partial: string) {
  return {
    // Next to the folder, so it outlives a failed build.
    logFile: `${partial}.log`,
    ...(options.signal === undefined ? {} : { signal: options.signal }),
  }
}
