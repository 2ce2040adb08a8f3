import { podNetworkPackages } from '../../../../embedded-azure/protocol/hostPackages.ts'
import { type Host, hubOf } from '../../../plan/hosts.ts'
import type { OpenVpnPlan, Plan } from '../../../plan/plan.ts'
import { validFor } from '../../certificates.ts'
import type { PodNetwork } from '../podNetwork.ts'
import { issueCertificates } from './certificates.ts'
import { makeKeys } from './keys.ts'
import { addressIn, pillarOf } from './pillar.ts'

/** Pods of different hosts meet inside OpenVPN: the hub listens, every worker connects to it. */
export function openVpn(network: OpenVpnPlan, { hosts: planned, cluster }: Plan): PodNetwork {
  return {
    packages: podNetworkPackages.openvpn,
    hubAddresses: [addressIn(network, hubOf(planned).name)],
    units: ['openvpn-server@pods', 'openvpn-client@pods'],
    failure: 'vpn-down',
    pillar: (hosts) => pillarOf(network, hosts),
    async makeSecrets(hosts, hub, { clock, mask }) {
      const [certificates, keys] = await Promise.all([
        issueCertificates(hosts, validFor(cluster.certificateHours, clock), mask),
        makeKeys(hub, workersOf(hosts), mask),
      ])
      return new Map(
        [...keys].map(([name, key]) => [name, { openvpn: { ...certificates.get(name), 'tls-crypt-v2.key': key } }]),
      )
    },
  }
}

function workersOf(hosts: readonly Host[]): readonly string[] {
  const hub = hubOf(hosts)
  return hosts.filter((host) => host !== hub).map((host) => host.name)
}
