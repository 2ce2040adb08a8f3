import type { Asking } from './caller.ts'

/**
 * The public addresses and load balancers for a VM's inbound and outbound traffic; undefined when it has neither.
 * https://learn.microsoft.com/azure/load-balancer/instance-metadata-service-load-balancer
 */
export function loadBalancerDocument({ addresses, behind }: Asking) {
  const publicIpAddresses = addresses.flatMap(({ privateAddress, publicAddress }) =>
    publicAddress === undefined || publicAddress.sku === 'Basic'
      ? []
      : [{ frontendIpAddress: publicAddress.address, privateIpAddress: privateAddress }],
  )
  const own = addresses.map(({ privateAddress }) => privateAddress)
  const ofOwn = (others: readonly string[]) => own.filter((address) => others.includes(address))
  const inboundRules = behind.balancing.flatMap(({ frontend, protocol, frontendPort, backendPort, backends }) =>
    ofOwn(backends).map((privateIpAddress) => ({
      frontendIpAddress: frontend.address,
      protocol: protocol.toLowerCase(),
      frontendPort,
      backendPort,
      privateIpAddress,
    })),
  )
  const outboundRules = behind.outbound.flatMap(({ addresses: frontends, sources }) =>
    ofOwn(sources).flatMap((privateIpAddress) =>
      frontends.map((frontendIpAddress) => ({ frontendIpAddress, privateIpAddress })),
    ),
  )
  if (publicIpAddresses.length + inboundRules.length + outboundRules.length === 0) return undefined
  return { publicIpAddresses, inboundRules, outboundRules }
}
