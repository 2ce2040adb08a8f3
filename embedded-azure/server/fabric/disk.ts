import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Processes, runOrThrow } from '../../../src/system/process.ts'

/** A host's disk: everything that the host can change, in one folder. */
export interface Disk {
  readonly folder: string
  /** Where the whole disk is mounted. */
  readonly root: string
  /** Folders of the machine's own file system, by their place in the host. */
  readonly state: Readonly<Record<string, string>>
  readonly consoleLog: string
}

/**
 * The disk in a folder: an overlay over the image, and next to it the folders where container runtime, kubelet and etcd
 * keep their data, because an overlay cannot be stacked on an overlay.
 */
export function diskIn(folder: string): Disk {
  return {
    folder,
    root: join(folder, 'root'),
    state: {
      '/var/lib/containerd': join(folder, 'containerd'),
      '/var/lib/kubelet': join(folder, 'kubelet'),
      '/var/lib/etcd': join(folder, 'etcd'),
    },
    consoleLog: join(folder, 'console.log'),
  }
}

/** Creates the folders if they are missing, and mounts the overlay if it is not mounted. */
export async function mountDisk(processes: Processes, disk: Disk, image: string): Promise<void> {
  const [upper, work] = [join(disk.folder, 'upper'), join(disk.folder, 'work')]
  for (const folder of [upper, work, disk.root, ...Object.values(disk.state)]) await mkdir(folder, { recursive: true })
  if ((await mountsUnder(disk.folder)).includes(disk.root)) return
  const options = `lowerdir=${image},upperdir=${upper},workdir=${work}`
  await runOrThrow(processes, 'mount', ['-t', 'overlay', 'overlay', '-o', options, disk.root], { limitSeconds: 30 })
}

export async function unmountDisk(processes: Processes, disk: Disk): Promise<void> {
  const mounted = await mountsUnder(disk.folder)
  for (const mountPoint of mounted.reverse()) {
    await runOrThrow(processes, 'umount', [mountPoint], { limitSeconds: 30 })
  }
}

export async function deleteDisk(processes: Processes, disk: Disk): Promise<void> {
  await unmountDisk(processes, disk)
  await rm(disk.folder, { recursive: true, force: true })
}

/** Mount points in a folder, in the order in which they were mounted. */
export async function mountsUnder(folder: string): Promise<string[]> {
  const mounts = await readFile('/proc/self/mounts', 'utf8')
  return mounts
    .split('\n')
    .map((line) => unescapeMount(line.split(' ')[1] ?? ''))
    .filter((mountPoint) => mountPoint === folder || mountPoint.startsWith(`${folder}/`))
}

/** The kernel writes blanks and similar characters in octal. */
function unescapeMount(text: string): string {
  return text.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
}
