import { containsCidr, parseCidr } from 'cidr-tools'
import { parseIp, stringifyIp } from 'ip-bigint'

/** Azure keeps the first four addresses of a subnet and the last one for itself. */
const reservedAtStart = 4n
const reservedAtEnd = 1n

/** Where this Azure's public addresses come from: TEST-NET-3, which no network routes. */
const publicRange = '203.0.113.0/24'

/** The first address of a subnet that is free; undefined when it is full. */
export function freePrivateAddress(cidr: string, taken: ReadonlySet<string>): string | undefined {
  return firstFree(cidr, reservedAtStart, reservedAtEnd, taken)
}

/** The first public address that is free; undefined when there is none. The first ten are the fabric's own. */
export function freePublicAddress(taken: ReadonlySet<string>): string | undefined {
  return firstFree(publicRange, 10n, 1n, taken)
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

function firstFree(cidr: string, skipStart: bigint, skipEnd: bigint, taken: ReadonlySet<string>): string | undefined {
  const { start, end } = parseCidr(cidr)
  for (let number = start + skipStart; number <= end - skipEnd; number++) {
    const address = stringifyIp({ number, version: 4 })
    if (!taken.has(address)) return address
  }
  return undefined
}
