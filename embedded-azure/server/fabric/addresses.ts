import { parseCidr } from 'cidr-tools'
import { stringifyIp } from 'ip-bigint'

/** Ranges and addresses that are the same in every fabric, and the arithmetic they need. */

/**
 * The public addresses of the embedded Azure: half of TEST-NET-3 (RFC 5737), so no real address is ever shadowed. The
 * other half is left to the machine, because closed networks put their proxies into such ranges.
 */
export const publicRange = '203.0.113.128/25'

/**
 * The link between the machine and the edge: each fabric takes four addresses of TEST-NET-2. A host sees the machine
 * (the runner) as a source address in this range, and network security rules can name it.
 */
export const machineLinkRange = '198.51.100.0/24'

/** Both ends of every link between the edge and a VNet; these links differ by interface, not by address. */
export const edgeEnd = '169.254.255.1'
export const networkEnd = '169.254.255.2'

/** Where hosts read their instance metadata and get tokens for their identities. */
export const metadataAddress = '169.254.169.254'

/** Azure's address for its own services inside every VNet: DNS here. */
export const platformAddress = '168.63.129.16'

/** The first host address of a subnet: its default gateway in Azure. */
export function gatewayOf(cidr: string): string {
  return addressAt(cidr, 1)
}

export function prefixLength(cidr: string): number {
  return Number(parseCidr(cidr).prefix)
}

/** The four-address links of `machineLinkRange`, as [machine's end, edge's end]. */
export function machineLinks(): (readonly [string, string])[] {
  return Array.from({ length: 64 }, (_, index) => [
    addressAt(machineLinkRange, 4 * index + 1),
    addressAt(machineLinkRange, 4 * index + 2),
  ])
}

function addressAt(range: string, offset: number): string {
  return stringifyIp({ number: parseCidr(range).start + BigInt(offset), version: 4 })
}
