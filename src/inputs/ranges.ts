import { isIPv4 } from 'node:net'
import { overlapCidr, parseCidr } from 'cidr-tools'
import type { InputProblem } from '../vocabulary/errors.ts'

/** Ranges by the name of the input that gave them, such as `{ 'pod-cidr': '10.244.0.0/16' }`. */
export type NamedRanges = Readonly<Record<string, string>>

/** Whether the text is an IPv4 range in CIDR form whose address is the first of the range. */
export function isRange(text: string): boolean {
  const [address = '', prefix = ''] = text.split('/')
  if (!isIPv4(address) || !/^\d{1,2}$/.test(prefix) || Number(prefix) > 32) return false
  return parseCidr(text).start === parseCidr(`${address}/32`).start
}

/** A problem for each pair of ranges that share an address. */
export function overlaps(ranges: NamedRanges): InputProblem[] {
  const entries = Object.entries(ranges)
  return entries.flatMap(([input, range], index) =>
    overlapsWith(Object.fromEntries(entries.slice(index + 1)), input, range),
  )
}

/** A problem for each of the ranges that shares an address with the one that the input gave. */
export function overlapsWith(ranges: NamedRanges, input: string, range: string): InputProblem[] {
  return Object.entries(ranges)
    .filter(([, other]) => overlapCidr(range, other))
    .map(([otherInput, other]) => ({
      input,
      message: `${range} overlaps ${otherInput} ${other}; give ranges that share no address.`,
    }))
}

/** Number of addresses in the range, first and last included. */
export function sizeOf(range: string): number {
  const { start, end } = parseCidr(range)
  return Number(end - start) + 1
}
