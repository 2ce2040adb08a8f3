import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { accessOptions, packageSources, sourceLines } from '../../system/packageSources.ts'
import { type Processes, runOrThrow } from '../../system/process.ts'
import { asRoot, quoted } from '../../system/shell.ts'

/** What the shared userland layer is made of; part of its artefact's hash. */
export const userlandRecipe = {
  variant: 'essential',
  packages: [
    'bash',
    'bind9-dnsutils',
    'ca-certificates',
    'conntrack',
    'curl',
    'iperf',
    'iproute2',
    'iptables',
    'iputils-ping',
    'kmod',
    'netcat-openbsd',
    'nftables',
    'nginx',
    'procps',
    'socat',
    'util-linux',
  ],
  withoutPaths: ['/usr/share/doc/*', '/usr/share/man/*', '/usr/share/locale/*', '/usr/share/info/*'],
  emptied: ['/var/cache/apt', '/var/lib/apt/lists', '/var/log'],
} as const

/**
 * Creates `layer.tar`, a small Debian or Ubuntu system that most test images share, `packages.txt`, its packages with
 * their versions, and `distribution.txt`, the name it gives itself.
 * Bootstrapping a system needs root; sudo is used if this process is not root.
 */
export async function makeUserland(folder: string, processes: Processes, signal: AbortSignal): Promise<void> {
  const sources = await packageSources(processes, signal)
  const suite = sources[0]?.suite ?? ''
  const sourcesFile = join(folder, 'sources.list')
  await writeFile(sourcesFile, sourceLines(sources))
  const layer = join(folder, 'layer.tar')
  const args = [
    `--variant=${userlandRecipe.variant}`,
    `--include=${userlandRecipe.packages.join(',')}`,
    '--aptopt=Acquire::Languages "none"',
    '--aptopt=APT::Install-Recommends "false"',
    ...(await accessOptions(processes, signal)).map((option) => `--aptopt=${option}`),
    ...userlandRecipe.withoutPaths.map((path) => `--dpkgopt=path-exclude=${path}`),
    `--customize-hook=chroot "$1" dpkg-query --show > ${quoted(join(folder, 'packages.txt'))}`,
    `--customize-hook=(. "$1"/etc/os-release; printf %s "$PRETTY_NAME") > ${quoted(join(folder, 'distribution.txt'))}`,
    ...userlandRecipe.emptied.map((path) => `--customize-hook=find "$1"${path} -mindepth 1 -delete`),
    '--customize-hook=mkdir "$1"/var/log/nginx',
    suite,
    layer,
    sourcesFile,
  ]
  // The same time stamp on every file, as mmdebstrap makes of this variable, so equal packages give an equal layer.
  const environment = 'SOURCE_DATE_EPOCH=1577836800'
  const [command, ...rest] = asRoot('env', environment, 'mmdebstrap', ...args)
  await runOrThrow(processes, command, rest, { signal, limitSeconds: 1200, logFile: join(folder, 'log') })
}

/** The packages of a userland: name to version. */
export async function userlandPackages(folder: string): Promise<ReadonlyMap<string, string>> {
  const listing = await readFile(join(folder, 'packages.txt'), 'utf8')
  return new Map(
    listing
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
      .map(([name = '', version = '']) => [name.replace(/:.*/, ''), version]),
  )
}
