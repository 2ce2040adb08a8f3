import type { Plan } from './plan.ts'
import prices from './prices.json' with { type: 'json' }

/** What a plan is expected to cost. An estimate from a dated table, kept in prices.json: no bill, and no offer of Azure. */
export interface Cost {
  /** US dollars for each hour in which everything is there. */
  readonly usdPerHour: number
  /** Day of the table, `YYYY-MM-DD`. */
  readonly pricesOf: string
  /** True for spot machines, whose price changes: they cost less than this. */
  readonly atMost: boolean
}

/** The NAT gateway's and the hub's. */
const publicAddresses = 2

const ofMachines: Readonly<Record<string, Readonly<Record<string, number>>>> = prices.usdPerHour

/** What a price depends on; a plan has all of it. */
interface Priced {
  readonly cloud: Plan['cloud']
  readonly location: string
  readonly vm: Pick<Plan['vm'], 'size' | 'priority'>
  readonly hosts: readonly unknown[]
}

/** @returns undefined where nothing is paid for, or where the table lacks the size or the location */
export function costOf({ cloud, location, vm, hosts }: Priced): Cost | undefined {
  const machine = ofMachines[vm.size]?.[location]
  if (cloud === 'embedded' || machine === undefined) return undefined
  const { osDisk, publicAddress, natGateway } = prices.besides
  return {
    usdPerHour: hosts.length * (machine + osDisk) + publicAddresses * publicAddress + natGateway,
    pricesOf: prices.dated,
    atMost: vm.priority === 'Spot',
  }
}

/** In words, for so many seconds: `about 0.12 USD (prices of 2026-06-18)`. */
export function costInWords({ usdPerHour, pricesOf, atMost }: Cost, seconds = 3600): string {
  const usd = (usdPerHour * seconds) / 3600
  return `${atMost ? 'less than' : 'about'} ${usd.toFixed(2)} USD (prices of ${pricesOf})`
}
