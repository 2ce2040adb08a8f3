import { readFileSync } from 'node:fs'
import { containsCidr } from 'cidr-tools'
import { publicRange } from './addresses.ts'
import { type Layout, machineLink } from './layout.ts'

/** Public addresses that others on this machine use now. Read synchronously, because one is about to be assigned. */
export function addressesElsewhere(layout: Layout): ReadonlySet<string> {
  return foreignAddresses(readFileSync('/proc/net/route', 'utf8'), machineLink(layout))
}

/**
 * Public addresses of other fabrics on this machine: those in the range that the machine routes individually, to a link
 * other than ours.
 *
 * @param table the kernel's routes, as /proc/net/route shows them: addresses and masks in hexadecimal, last byte first
 */
export function foreignAddresses(table: string, ownLink: string): ReadonlySet<string> {
  const routes = table.split('\n').map((line) => line.split('\t'))
  const foreign = routes.filter(([link, , , , , , , mask]) => link !== ownLink && mask === 'FFFFFFFF')
  const addresses = foreign.map(([, destination = '']) => Buffer.from(destination, 'hex').reverse().join('.'))
  return new Set(addresses.filter((address) => containsCidr(publicRange, address)))
}
