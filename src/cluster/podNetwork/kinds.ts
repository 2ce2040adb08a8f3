import type { Plan } from '../../plan/plan.ts'
import { openVpn } from './openvpn/openVpn.ts'
import type { PodNetwork } from './podNetwork.ts'

/** The pod network of a plan. A second kind is chosen here. */
export function podNetworkOf(plan: Plan): PodNetwork {
  return openVpn(plan.podNetwork, plan)
}
