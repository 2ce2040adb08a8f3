import type { Inputs } from '../inputs/inputs.ts'
import { addressAt } from './addresses.ts'
import { hostNames } from './names.ts'
import type { OpenVpnPlan } from './plan.ts'

/** Pods of different hosts reach each other through OpenVPN: one range in which every host has an address. */
export function planOpenVpn(inputs: Inputs): OpenVpnPlan {
  return {
    kind: 'openvpn',
    cidr: inputs['vpn-cidr'],
    addresses: Object.fromEntries(hostNames(inputs.nodes).map((name, index) => [name, addressOf(inputs, index)])),
    port: 1194,
    topology: inputs['vpn-topology'],
    mtu: inputs['vpn-mtu'],
  }
}

/**
 * The hub has the first address. With `subnet`, workers follow from the eleventh; with `net30`, each worker has a block of
 * four addresses and uses the second usable one, as OpenVPN's point-to-point addressing requires.
 */
function addressOf(inputs: Inputs, index: number): string {
  const range = inputs['vpn-cidr']
  if (index === 0) return addressAt(range, 1)
  return addressAt(range, inputs['vpn-topology'] === 'net30' ? 4 * index + 2 : 10 + index)
}
