import type { VirtualMachine } from '@azure/arm-compute'
import type { NetworkInterface, PublicIPAddress } from '@azure/arm-network'
import { CloudError } from '../../vocabulary/errors.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request } from '../sdk/operation.ts'

export interface Addresses {
  readonly privateAddress: string
  readonly publicAddress?: string
}

/**
 * The addresses that Azure gave a machine, found by following machine, interface and public address: when the interface is
 * created together with the machine, Azure chooses the names of the latter two itself.
 */
export async function addressesOf(
  machine: VirtualMachine,
  azure: AzureConnection,
  resourceGroup: string,
  signal: AbortSignal,
): Promise<Addresses> {
  const doing = `Looking up the addresses of ${machine.name}`
  const read = { abortSignal: signal }
  return request(doing, signal, async () => {
    const nic: NetworkInterface = await azure.network.networkInterfaces.get(
      resourceGroup,
      nameIn(machine.networkProfile?.networkInterfaces?.[0]?.id, doing),
      read,
    )
    const configuration = nic.ipConfigurations?.[0]
    const privateAddress = configuration?.privateIPAddress
    if (privateAddress === undefined) throw incomplete(doing)
    if (configuration?.publicIPAddress === undefined) return { privateAddress }

    const publicIp: PublicIPAddress = await azure.network.publicIPAddresses.get(
      resourceGroup,
      nameIn(configuration.publicIPAddress.id, doing),
      read,
    )
    if (publicIp.ipAddress === undefined) throw incomplete(doing)
    return { privateAddress, publicAddress: publicIp.ipAddress }
  })
}

function nameIn(id: string | undefined, doing: string): string {
  const name = id?.split('/').at(-1)
  if (name === undefined) throw incomplete(doing)
  return name
}

function incomplete(doing: string): CloudError {
  return new CloudError('cloud', `${doing} failed: Azure reports that the machine runs, but not its address.`, {
    nextStep: 'Run again.',
  })
}
