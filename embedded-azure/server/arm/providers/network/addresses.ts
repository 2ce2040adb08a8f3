import { containsCidr, parseCidr } from 'cidr-tools'
import { parseIp, stringifyIp } from 'ip-bigint'

/** Azure keeps the first four addresses of a subnet and the last one for itself. */
const reservedAtStart = 4n
const reservedAtEnd = 1n

/** Where this Azure's public addresses come from; the fabric routes the same range (fabric/addresses.ts). */
const publicRange = '203.0.113.128/25'

/** Its first addresses are the fabric's own. */
const reservedForFabric = 10n

/** The first address of a subnet that is free; undefined when it is full. */
export function freePrivateAddress(cidr: string, taken: ReadonlySet<string>): string | undefined {
  const { start, end } = parseCidr(cidr)
  for (let number = start + reservedAtStart; number <= end - reservedAtEnd; number++) {
    const address = stringifyIp({ number, version: 4 })
    if (!taken.has(address)) return address
  }
  return undefined
}

/**
 * A public address that is free; undefined when there is none. Servers side by side on one machine share the range, so
 * that each begins to look at a place of its own: an address is only seen to be taken once it is routed.
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

/** Whether a client may ask for this address in this subnet. */
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
