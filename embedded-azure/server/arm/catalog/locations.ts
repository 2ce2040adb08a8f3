import { ArmError } from '../../wire/errors.ts'
import { normalLocation } from '../../wire/ids.ts'

/** A region of this Azure. The names are real; all regions are this machine. */
export interface Location {
  readonly name: string
  readonly displayName: string
  readonly geography: string
  /** Availability zones, as ARM names them within a subscription. */
  readonly zones: readonly string[]
}

const threeZones = ['1', '2', '3']

export const locations: readonly Location[] = [
  { name: 'westeurope', displayName: 'West Europe', geography: 'Europe', zones: threeZones },
  { name: 'northeurope', displayName: 'North Europe', geography: 'Europe', zones: threeZones },
  { name: 'swedencentral', displayName: 'Sweden Central', geography: 'Europe', zones: threeZones },
  { name: 'germanywestcentral', displayName: 'Germany West Central', geography: 'Europe', zones: threeZones },
  { name: 'francecentral', displayName: 'France Central', geography: 'Europe', zones: threeZones },
  { name: 'switzerlandnorth', displayName: 'Switzerland North', geography: 'Europe', zones: threeZones },
  { name: 'uksouth', displayName: 'UK South', geography: 'UK', zones: threeZones },
  { name: 'eastus', displayName: 'East US', geography: 'US', zones: threeZones },
  { name: 'eastus2', displayName: 'East US 2', geography: 'US', zones: threeZones },
  { name: 'southcentralus', displayName: 'South Central US', geography: 'US', zones: threeZones },
  { name: 'westus2', displayName: 'West US 2', geography: 'US', zones: threeZones },
  { name: 'westus3', displayName: 'West US 3', geography: 'US', zones: threeZones },
  { name: 'canadacentral', displayName: 'Canada Central', geography: 'Canada', zones: threeZones },
  { name: 'australiaeast', displayName: 'Australia East', geography: 'Australia', zones: threeZones },
  { name: 'centralindia', displayName: 'Central India', geography: 'India', zones: threeZones },
  { name: 'westus', displayName: 'West US', geography: 'US', zones: [] },
]

export function locationNamed(name: string): Location | undefined {
  return locations.find((location) => location.name === normalLocation(name))
}

/** The normalized name of a location in a request; refuses one that does not exist. */
export function locationGiven(name: string, type: string): string {
  const location = locationNamed(name)
  if (location) return location.name
  throw new ArmError(
    400,
    'LocationNotAvailableForResourceType',
    `The provided location '${name}' is not available for resource type '${type}'. List of available regions for the resource type is '${locations.map((one) => one.name).join(',')}'.`,
  )
}
