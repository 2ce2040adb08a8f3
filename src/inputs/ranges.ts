import { isIPv4 } from 'node:net'
import { containsCidr, overlapCidr, parseCidr } from 'cidr-tools'
import type { InputProblem } from '../vocabulary/errors.ts'

/** Ranges by the name of the input that gave them, such as `{ 'pod-cidr': '10.244.0.0/16' }`. */
export type NamedRanges = Readonly<Record<string, string>>

/** Ranges that no machine of a network can have (RFC 6890), or that Azure keeps for itself on every one. */
const reserved: NamedRanges = {
  '"this network"': '0.0.0.0/8',
  loopback: '127.0.0.0/8',
  'link-local and metadata': '169.254.0.0/16',
  "Azure's platform": '168.63.129.16/32',
  multicast: '224.0.0.0/4',
  'reserved and broadcast': '240.0.0.0/4',
}

/** Whether the text is an IPv4 range in CIDR form whose address is the first of the range. */
export function isRange(text: string): boolean {
  const [, address = '', prefix = ''] = /^([\d.]+)\/(0|[1-9]\d?)$/.exec(text) ?? []
  if (!isIPv4(address) || Number(prefix) > 32) return false
  return parseCidr(text).start === parseCidr(`${address}/32`).start
}

/** The reserved range that this one overlaps, in words; undefined where it is free of them. */
export function reservedIn(range: string): string | undefined {
  return inWords(Object.entries(reserved).find(([, other]) => overlapCidr(range, other)))
}

/** The reserved range in which this one lies as a whole: nobody can come from there. */
export function reservedAround(range: string): string | undefined {
  return inWords(Object.entries(reserved).find(([, other]) => containsCidr(other, range)))
}

function inWords(found: readonly [string, string] | undefined): string | undefined {
  return found === undefined ? undefined : `${found[1]} (${found[0]})`
}

/** The ranges without those that another one contains: Azure refuses rules whose ranges overlap. */
export function withoutOverlaps(ranges: readonly string[]): string[] {
  const distinct = [...new Set(ranges)]
  return distinct.filter((range) => !distinct.some((other) => other !== range && containsCidr(other, range)))
}

/**
 * A problem for each range that shares an address with others. Of a pair, it is under the input that the user set.
 *
 * @param isDefault whether the user left this input at its default
 */
export function overlaps(ranges: NamedRanges, isDefault: (input: string) => boolean): InputProblem[] {
  // What the user set comes first, and is compared with all that comes after it.
  const ordered = Object.entries(ranges).sort(([one], [other]) => Number(isDefault(one)) - Number(isDefault(other)))
  return ordered.flatMap(([input, range], index) =>
    overlapsWith(Object.fromEntries(ordered.slice(index + 1)), input, range),
  )
}

/** One problem where the range that an input gave shares an address with others. */
export function overlapsWith(ranges: NamedRanges, input: string, range: string): InputProblem[] {
  const others = Object.entries(ranges).filter(([, other]) => overlapCidr(range, other))
  if (others.length === 0) return []
  const named = others.map((other) => other.join(' ')).join(' and ')
  return [{ input, message: `${range} overlaps ${named}; give ranges that share no address.` }]
}

/** Number of addresses in the range, first and last included. */
export function sizeOf(range: string): number {
  const { start, end } = parseCidr(range)
  return Number(end - start) + 1
}

/** Number of bits that all addresses of the range share. */
export function prefixOf(range: string): number {
  return Number(range.split('/')[1])
}
