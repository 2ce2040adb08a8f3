import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { stateFile } from '../../protocol/stateFiles.ts'

/**
 * Where a fabric keeps things and what it calls them. Everything that the machine's kernel holds for a fabric carries
 * the fabric's tag, a function of its state folder, so two fabrics on one machine never touch each other's things.
 */
export interface Layout {
  /** Six hexadecimal digits. */
  readonly tag: string
  /** `<stateFolder>/fabric`; its path also marks the fabric's processes, on their command lines. */
  readonly folder: string
}

export function layoutOf(stateFolder: string): Layout {
  return { tag: digest(stateFolder).slice(0, 6), folder: stateFile(stateFolder, 'fabric') }
}

/** The start of every name of a namespace or cgroup of this fabric. */
export const namePrefix = (layout: Layout): string => `ke2e-${layout.tag}-`

/** The namespace that plays the internet. */
export const edgeNamespace = (layout: Layout): string => `${namePrefix(layout)}edge`

export const networkNamespace = (layout: Layout, networkId: string): string => `${namePrefix(layout)}n-${networkId}`

export const hostNamespace = (layout: Layout, hostId: string): string => `${namePrefix(layout)}h-${hostId}`

/** The name of a host's cgroup in every hierarchy. */
export const hostCgroup = (layout: Layout, hostId: string): string => `${namePrefix(layout)}${hostId}`

/** The machine's one interface of this fabric: its end of the link to the edge. */
export const machineLink = (layout: Layout): string => `ke2e-${layout.tag}`

/**
 * The metric of the route that refuses unused public addresses. It is unique to the fabric, because each fabric on a
 * machine has such a route and must find its own again.
 */
export const refusalMetric = (layout: Layout): number => 0x4b00_0000 + Number.parseInt(layout.tag, 16)

/** A VNet's end of the link to one of its interfaces. Interface names have at most 15 characters, resource ids more. */
export const interfaceLink = (interfaceId: string): string => `v${digest(interfaceId).slice(0, 10)}`

/**
 * The number of the routing table, in the VNet's namespace, for packets that go to one interface whatever their
 * destination, and the mark of these packets.
 */
export const interfaceTable = (interfaceId: string): number =>
  0x0100_0000 + Number.parseInt(digest(interfaceId).slice(0, 6), 16)

/** The edge's end of the link to a VNet. */
export const networkLink = (networkId: string): string => `n${digest(networkId).slice(0, 10)}`

export const hostFolder = (layout: Layout, hostId: string): string => join(layout.folder, 'disks', hostId)

export const hostRecordFile = (layout: Layout, hostId: string): string => join(layout.folder, 'hosts', `${hostId}.json`)

export const networkFolder = (layout: Layout, networkId: string): string => join(layout.folder, 'networks', networkId)

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
