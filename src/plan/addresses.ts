import { parseCidr } from 'cidr-tools'
import { stringifyIp } from 'ip-bigint'

/** The address `offset` places after the first of an IPv4 range: `addressAt('10.8.0.0/24', 1)` is `10.8.0.1`. */
export function addressAt(range: string, offset: number): string {
  return stringifyIp({ number: parseCidr(range).start + BigInt(offset), version: 4 })
}

/** The `index`th part of a range divided into parts of `prefix` bits: `partOf('10.244.0.0/16', 24, 2)` is `10.244.2.0/24`. */
export function partOf(range: string, prefix: number, index: number): string {
  return `${addressAt(range, index * 2 ** (32 - prefix))}/${prefix}`
}

export function prefixLength(range: string): number {
  return Number(parseCidr(range).prefix)
}

/** A range in the three forms that configuration files need. */
export function network(cidr: string) {
  return { cidr, address: addressAt(cidr, 0), netmask: netmask(cidr) }
}

/** The mask in dotted form: `255.255.255.0` for a /24. */
function netmask(range: string): string {
  const prefix = BigInt(prefixLength(range))
  return stringifyIp({ number: ((1n << prefix) - 1n) << (32n - prefix), version: 4 })
}
