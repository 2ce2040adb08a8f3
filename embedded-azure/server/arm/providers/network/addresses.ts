import { containsCidr, parseCidr } from 'cidr-tools'
import { parseIp, stringifyIp } from 'ip-bigint'

/** Azure reserves the first four addresses of a subnet and the last one. */
const reservedAtStart = 4n
const reservedAtEnd = 1n

/** The range of this Azure's public addresses; the fabric routes the same range (fabric/addresses.ts). */
const publicRange = '203.0.113.128/25'

/** The fabric uses the first addresses of the range itself. */
const reservedForFabric = 10n

/** The first free address of a subnet; undefined when the subnet is full. */
export function freePrivateAddress(cidr: string, taken: ReadonlySet<string>): string | undefined {
  const { start, end } = parseCidr(cidr)
  for (let number = start + reservedAtStart; number <= end - reservedAtEnd; number++) {
    const address = stringifyIp({ number, version: 4 })
    if (!taken.has(address)) return address
  }
  return undefined
}

/**
 * A free public address; undefined when there is none. Servers on one machine share the range, and an address shows as
 * taken only once it is routed, so each server starts its search at a different place.
 */
export function freePublicAddress(taken: ReadonlySet<string>, subscriptionId: string): string | undefined {
  const { start, end } = parseCidr(publicRange)
  const first = start + reservedForFabric
  const count = end - first
  const offset = BigInt(`0x${subscriptionId.slice(0, 8)}`)
  for (let step = 0n; step < count; step++) {
    const address = stringifyIp({ number: first + ((offset + step) % count), version: 4 })
    if (!taken.has(address)) return address
  }
  return undefined
}

/** Whether a client may request this address in this subnet. */
export function isUsableAddress(address: string, cidr: string): boolean {
  if (!isAddress(address) || !containsCidr(cidr, address)) return false
  const { start, end } = parseCidr(cidr)
  const { number } = parseIp(address)
  return number >= start + reservedAtStart && number <= end - reservedAtEnd
}

export function isCidr(text: string): boolean {
  const [address = '', length, ...rest] = text.split('/')
  if (!isAddress(address) || length === undefined || rest.length > 0 || !/^\d{1,2}$/.test(length)) return false
  return Number(length) <= 32 && stringifyIp({ number: parseCidr(text).start, version: 4 }) === address
}

export function isAddress(text: string): boolean {
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(text) && text.split('.').every((part) => Number(part) <= 255)
}
