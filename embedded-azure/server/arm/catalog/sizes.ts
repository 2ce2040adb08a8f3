/** Sizes of virtual machines, with the capabilities by which clients choose among them; as Azure listed them in 2025. */
export interface Size {
  readonly name: string
  /** Quota family; Azure's own case, which is not consistent. */
  readonly family: string
  readonly vcpus: number
  readonly memoryGiB: number
  readonly maxDataDisks: number
  readonly generations: 'V1,V2' | 'V2'
  /** From version 6 on disks are NVMe only; Azure does not list this capability for earlier sizes. */
  readonly diskControllers?: 'NVMe'
  /** Temporary disk in MiB; 0 where the size has none. */
  readonly temporaryDiskMiB: number
  readonly lowPriority: boolean
}

const v3 = { family: 'standardDSv3Family', generations: 'V1,V2', lowPriority: true } as const
const v5 = { family: 'standardDSv5Family', generations: 'V1,V2', temporaryDiskMiB: 0, lowPriority: true } as const
const amdV5 = { ...v5, family: 'standardDASv5Family' } as const
const v6 = { ...v5, family: 'StandardDsv6Family', generations: 'V2', diskControllers: 'NVMe' } as const
const amdV6 = { ...v6, family: 'standardDav6Family' } as const
const burst = { ...v5, family: 'standardBasv2Family', lowPriority: false } as const
const small = { vcpus: 2, memoryGiB: 8, maxDataDisks: 4 } as const
const medium = { vcpus: 4, memoryGiB: 16, maxDataDisks: 8 } as const

export const sizes: readonly Size[] = [
  { name: 'Standard_B2als_v2', ...burst, ...small, memoryGiB: 4 },
  { name: 'Standard_B2as_v2', ...burst, ...small },
  { name: 'Standard_D2s_v3', ...v3, ...small, temporaryDiskMiB: 16384 },
  { name: 'Standard_D4s_v3', ...v3, ...medium, temporaryDiskMiB: 32768 },
  { name: 'Standard_D2as_v5', ...amdV5, ...small },
  { name: 'Standard_D4as_v5', ...amdV5, ...medium },
  { name: 'Standard_D2s_v5', ...v5, ...small },
  { name: 'Standard_D4s_v5', ...v5, ...medium },
  { name: 'Standard_D2as_v6', ...amdV6, ...small },
  { name: 'Standard_D4as_v6', ...amdV6, ...medium },
  { name: 'Standard_D2s_v6', ...v6, ...small },
  { name: 'Standard_D4s_v6', ...v6, ...medium },
]

export function sizeNamed(name: string): Size | undefined {
  return sizes.find((size) => size.name.toLowerCase() === name.toLowerCase())
}

/** The sizes in their older, shorter form. */
export function vmSizes() {
  return sizes.map((size) => ({
    name: size.name,
    numberOfCores: size.vcpus,
    osDiskSizeInMB: 1_047_552,
    resourceDiskSizeInMB: size.temporaryDiskMiB,
    memoryInMB: size.memoryGiB * 1024,
    maxDataDiskCount: size.maxDataDisks,
  }))
}

/** One entry of the list of SKUs, for one location. */
export function skuOf(
  size: Size,
  location: string,
  zones: readonly string[],
  restrictions: readonly { readonly zones?: readonly string[] | undefined; readonly reason: string }[],
) {
  return {
    resourceType: 'virtualMachines',
    name: size.name,
    tier: 'Standard',
    size: size.name.slice('Standard_'.length),
    family: size.family,
    locations: [location],
    locationInfo: [{ location, zones, zoneDetails: [] }],
    capabilities: Object.entries(capabilitiesOf(size)).map(([name, value]) => ({ name, value })),
    restrictions: restrictions.map((restriction) => ({
      type: restriction.zones === undefined ? 'Location' : 'Zone',
      values: [location],
      restrictionInfo: {
        locations: [location],
        ...(restriction.zones === undefined ? {} : { zones: restriction.zones }),
      },
      reasonCode: restriction.reason,
    })),
  }
}

/** The kinds of availability sets, in the same list. */
export function availabilitySetSkus(location: string) {
  return ['Classic', 'Aligned'].map((name) => ({
    resourceType: 'availabilitySets',
    name,
    locations: [location],
    locationInfo: [{ location, zones: [], zoneDetails: [] }],
    capabilities: [{ name: 'MaximumPlatformFaultDomainCount', value: '3' }],
    restrictions: [],
  }))
}

function capabilitiesOf(size: Size): Record<string, string> {
  return {
    MaxResourceVolumeMB: String(size.temporaryDiskMiB),
    OSVhdSizeMB: '1047552',
    vCPUs: String(size.vcpus),
    HyperVGenerations: size.generations,
    ...(size.diskControllers === undefined ? {} : { DiskControllerTypes: size.diskControllers }),
    MemoryGB: String(size.memoryGiB),
    MaxDataDiskCount: String(size.maxDataDisks),
    CpuArchitectureType: 'x64',
    LowPriorityCapable: size.lowPriority ? 'True' : 'False',
    PremiumIO: 'True',
    VMDeploymentTypes: 'IaaS',
    vCPUsAvailable: String(size.vcpus),
    vCPUsPerCore: '2',
    EphemeralOSDiskSupported: 'False',
    AcceleratedNetworkingEnabled: 'True',
    RdmaEnabled: 'False',
    MaxNetworkInterfaces: '2',
  }
}
