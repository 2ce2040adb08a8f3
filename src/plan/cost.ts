import type { Plan } from './plan.ts'
import prices from './prices.json' with { type: 'json' }

/** What a plan is expected to cost: an estimate from the dated table in prices.json, neither a bill nor an Azure offer. */
export interface Cost {
  /** US dollars per hour while everything exists. */
  readonly usdPerHour: number
  /** Date of the table, `YYYY-MM-DD`. */
  readonly pricesOf: string
  /** True for spot machines: their price varies, but is below this. */
  readonly atMost: boolean
}

/** Those of the NAT gateway and the hub. */
const publicAddresses = 2

const ofMachines: Readonly<Record<string, Readonly<Record<string, number>>>> = prices.usdPerHour

/** What a price depends on; a `Plan` has all of it. */
interface Priced {
  readonly cloud: Plan['cloud']
  readonly location: string
  readonly vm: Pick<Plan['vm'], 'size' | 'priority'>
  readonly hosts: readonly unknown[]
}

/** @returns undefined if nothing is billed, or if the table lacks the size or the location */
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

/** The cost of that many seconds in words: `about 0.12 USD (prices of 2026-06-18)`. */
export function costInWords({ usdPerHour, pricesOf, atMost }: Cost, seconds = 3600): string {
  const usd = (usdPerHour * seconds) / 3600
  return `${atMost ? 'less than' : 'about'} ${usd.toFixed(2)} USD (prices of ${pricesOf})`
}
