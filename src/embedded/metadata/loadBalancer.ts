import type { Asking } from './caller.ts'

/**
 * The public addresses of a machine, with which it is reached and goes out; undefined when it has none.
 * https://learn.microsoft.com/azure/load-balancer/instance-metadata-service-load-balancer
 */
export function loadBalancerDocument({ addresses }: Asking) {
  const publicIpAddresses = addresses.flatMap(({ privateAddress, publicAddress }) =>
    publicAddress === undefined || publicAddress.sku === 'Basic'
      ? []
      : [{ frontendIpAddress: publicAddress.address, privateIpAddress: privateAddress }],
  )
  if (publicIpAddresses.length === 0) return undefined
  return { publicIpAddresses, inboundRules: [], outboundRules: [] }
}
