import { addressAt, network } from '../../../plan/addresses.ts'
import type { Host } from '../../../plan/hosts.ts'
import type { OpenVpnPlan } from '../../../plan/plan.ts'

/** What salt-states/pod-network/openvpn/ reads. */
export function pillarOf(plan: OpenVpnPlan, hosts: readonly Host[]) {
  return {
    kind: plan.kind,
    interface: 'tun0',
    range: network(plan.cidr),
    port: plan.port,
    topology: plan.topology,
    mtu: plan.mtu,
    ends: Object.fromEntries(hosts.map((host) => [host.name, endOf(plan, host)])),
  }
}

/** The address of a host in the tunnel; every host of a plan has one. */
export function addressIn(plan: OpenVpnPlan, host: string): string {
  const address = plan.addresses[host]
  if (address === undefined) throw new Error(`The plan has no address in the VPN for ${host}.`)
  return address
}

function endOf(plan: OpenVpnPlan, { name, role }: Host) {
  const address = addressIn(plan, name)
  // The far end of the point-to-point link that net30 gives a host: one address on for the hub, one back for workers.
  return { address, peer: addressAt(`${address}/32`, role === 'hub' ? 1 : -1) }
}
