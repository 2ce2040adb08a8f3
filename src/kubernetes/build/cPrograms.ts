import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { packageSources } from '../../system/packageSources.ts'
import { type Processes, runOrThrow } from '../../system/process.ts'
import { busyboxSource } from '../versions.ts'

export const pauseFlags = ['-Os', '-Wall', '-Werror', '-static'] as const

/** Compiles `pause` from the release's own C source, as upstream's Makefile does. */
export async function makePause(
  folder: string,
  kubernetesFolder: string,
  version: string,
  processes: Processes,
  signal: AbortSignal,
): Promise<void> {
  const source = join(kubernetesFolder, 'build/pause/linux/pause.c')
  const args = [...pauseFlags, `-DVERSION=v${version}`, '-o', join(folder, 'pause'), source]
  await runOrThrow(processes, 'gcc', args, { signal, limitSeconds: 120 })
}

/**
 * Settings that differ from upstream's default configuration: a static binary, and without `tc`, which does not
 * compile with the headers of a Linux newer than 6.7.
 */
export const busyboxSettings = { CONFIG_STATIC: 'y', CONFIG_TC: 'n' } as const

/**
 * Builds upstream's BusyBox, and writes the names of its applets to `applets.txt`.
 *
 * The archive comes from the package pool of the machine's distribution, which keeps upstream's file as it is, and is
 * checked against a pinned hash. Debian's own binary does not work here: it carries a patch that drops environment
 * variables whose names are not identifiers, and conformance specs set some.
 */
export async function makeBusybox(folder: string, processes: Processes, signal: AbortSignal): Promise<void> {
  const { version, sha256 } = busyboxSource
  const work = join(folder, 'source')
  await mkdir(work)
  const options = { signal, cwd: work, limitSeconds: 600, logFile: join(folder, 'log') }
  const run = (command: string, ...args: string[]) => runOrThrow(processes, command, args, options)

  const pool = (await packageSources(processes, signal))[0]?.uri ?? ''
  const archive = `busybox_${version}.orig.tar.bz2`
  await run(
    '/usr/lib/apt/apt-helper',
    '-o',
    'APT::Sandbox::User=root',
    '-o',
    'Acquire::Retries=5',
    'download-file',
    `${pool}pool/main/b/busybox/${archive}`,
    archive,
    `SHA256:${sha256}`,
  )
  await run('tar', '--extract', '--strip-components=1', `--file=${archive}`)
  await run('make', 'defconfig')
  const config = join(work, '.config')
  await writeFile(config, withSettings(await readFile(config, 'utf8'), busyboxSettings))
  await run('make', `-j${availableParallelism()}`, 'busybox')
  await run('cp', 'busybox', folder)
  await writeFile(join(folder, 'applets.txt'), await run('./busybox', '--list'))
  await rm(work, { recursive: true })
}

/** A kernel-style configuration with some of its settings replaced. */
export function withSettings(config: string, settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings).reduce(
    (text, [name, value]) =>
      text.replace(
        new RegExp(`^(${name}=.*|# ${name} is not set)$`, 'm'),
        value === 'n' ? `# ${name} is not set` : `${name}=${value}`,
      ),
    config,
  )
}
