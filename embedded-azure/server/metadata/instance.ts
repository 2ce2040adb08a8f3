import { z } from 'zod'
import { parseResourceId } from '../wire/ids.ts'
import type { Asking } from './caller.ts'

/**
 * The metadata of a VM: the superset of all versions, in which every value is text.
 * https://learn.microsoft.com/azure/virtual-machines/instance-metadata-service
 */
export function instanceDocument(asking: Asking) {
  return { compute: compute(asking), network: network(asking) }
}

const uefi = z.object({
  uefiSettings: z.object({ secureBootEnabled: z.boolean().optional(), vTpmEnabled: z.boolean().optional() }),
})

function compute({ vm }: Asking) {
  const { osProfile, hardwareProfile, priority, evictionPolicy, securityProfile, vmId } = vm.properties
  const { imageReference } = vm.properties.storageProfile
  const id = parseResourceId(vm.id)
  const tags = Object.entries(vm.tags ?? {})
  const { secureBootEnabled, vTpmEnabled } = uefi.safeParse(securityProfile).data?.uefiSettings ?? {}
  return {
    azEnvironment: 'AzurePublicCloud',
    customData: '',
    evictionPolicy: evictionPolicy ?? '',
    isHostCompatibilityLayerVm: 'false',
    licenseType: '',
    location: vm.location,
    name: vm.name,
    offer: imageReference.offer,
    osProfile: {
      adminUsername: osProfile.adminUsername,
      computerName: osProfile.computerName,
      disablePasswordAuthentication: 'true',
    },
    osType: 'Linux',
    placementGroupId: '',
    plan: { name: '', product: '', publisher: '' },
    platformFaultDomain: '0',
    platformSubFaultDomain: '',
    platformUpdateDomain: '0',
    priority: priority ?? '',
    provider: 'Microsoft.Compute',
    publicKeys: osProfile.linuxConfiguration.ssh.publicKeys,
    publisher: imageReference.publisher,
    resourceGroupName: id?.resourceGroup ?? '',
    resourceId: vm.id,
    securityProfile: {
      encryptionAtHost: 'false',
      secureBootEnabled: String(secureBootEnabled ?? false),
      securityType: securityProfile?.securityType === 'TrustedLaunch' ? 'TrustedLaunch' : '',
      virtualTpmEnabled: String(vTpmEnabled ?? false),
    },
    sku: imageReference.sku,
    storageProfile: storageProfile(vm),
    subscriptionId: id?.subscriptionId ?? '',
    tags: tags.map(([name, value]) => `${name}:${value}`).join(';'),
    tagsList: tags.map(([name, value]) => ({ name, value })),
    userData: vm.secrets.userData ?? '',
    version: imageReference.exactVersion ?? imageReference.version,
    virtualMachineScaleSet: { id: '' },
    vmId: vmId ?? '',
    vmScaleSetName: '',
    vmSize: hardwareProfile.vmSize,
    zone: zonesOf.parse(vm.envelope)[0] ?? '',
  }
}

const zonesOf = z.object({ zones: z.array(z.string()).default([]) }).transform(({ zones }) => zones)

function storageProfile(vm: Asking['vm']) {
  const { imageReference, osDisk } = vm.properties.storageProfile
  const { publisher, offer, sku, version } = imageReference
  return {
    dataDisks: [],
    imageReference: { id: '', offer, publisher, sku, version },
    osDisk: {
      caching: osDisk.caching,
      createOption: osDisk.createOption,
      diffDiskSettings: { option: '' },
      diskSizeGB: String(osDisk.diskSizeGB),
      encryptionSettings: { enabled: 'false' },
      image: { uri: '' },
      managedDisk: { id: osDisk.managedDisk.id ?? '', storageAccountType: osDisk.managedDisk.storageAccountType },
      name: osDisk.name ?? '',
      osType: 'Linux',
      vhd: { uri: '' },
      writeAcceleratorEnabled: 'false',
    },
    resourceDisk: { size: '' },
  }
}

function network({ macAddress, addresses }: Asking) {
  const subnets = [...new Set(addresses.map(({ subnet }) => subnet))].map((cidr) => cidr.split('/'))
  return {
    interface: [
      {
        ipv4: {
          ipAddress: addresses.map(({ privateAddress, publicAddress }) => ({
            privateIpAddress: privateAddress,
            // Only the load balancer endpoint reports addresses of SKU Standard.
            publicIpAddress: publicAddress?.sku === 'Basic' ? publicAddress.address : '',
          })),
          subnet: subnets.map(([address, prefix]) => ({ address, prefix })),
        },
        ipv6: { ipAddress: [] },
        macAddress,
      },
    ],
  }
}
