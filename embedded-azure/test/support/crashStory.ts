import { setTimeout as sleep } from 'node:timers/promises'
import { machineIn } from './embeddedClients.ts'
import type { Answer, KillableServer } from './killableServer.ts'

const location = 'westeurope'
const standard = { name: 'Standard' }

/** Seconds for which a state is waited for; hosts that start at once share two cores. */
const limitSeconds = 180

/** What the story says when something is not as a client must be able to rely on. */
export class Broken extends Error {}

/**
 * Makes a group with three machines and deletes it. What the server acknowledged must be there, and come to its end by
 * itself: nothing is asked for twice unless its answer never came.
 *
 * @param made hears that all machines are made, before the group is deleted
 */
export async function makeAndDeleteGroup(
  server: KillableServer,
  group: string,
  made: () => Promise<void> = async () => {},
): Promise<void> {
  const groupPath = server.inSubscription(`/resourceGroups/${group}`)
  const resource = (type: string, name: string) => `${groupPath}/providers/${type}/${name}`
  const id = (type: string, name: string) => ({ id: resource(type, name) })

  await acknowledged(server, groupPath, { location })
  await Promise.all([
    make(server, resource('Microsoft.Network/networkSecurityGroups', 'nsg'), { location }),
    make(server, resource('Microsoft.Network/publicIPAddresses', 'nat-ip'), {
      location,
      sku: standard,
      properties: { publicIPAllocationMethod: 'Static' },
    }),
  ])
  await make(server, resource('Microsoft.Network/natGateways', 'nat'), {
    location,
    sku: standard,
    properties: { publicIpAddresses: [id('Microsoft.Network/publicIPAddresses', 'nat-ip')] },
  })
  await make(server, resource('Microsoft.Network/virtualNetworks', 'vnet'), {
    location,
    properties: {
      addressSpace: { addressPrefixes: ['10.240.0.0/16'] },
      subnets: [
        {
          name: 'nodes',
          properties: {
            addressPrefix: '10.240.0.0/24',
            networkSecurityGroup: id('Microsoft.Network/networkSecurityGroups', 'nsg'),
            natGateway: id('Microsoft.Network/natGateways', 'nat'),
          },
        },
      ],
    },
  })
  const subnet = `${resource('Microsoft.Network/virtualNetworks', 'vnet')}/subnets/nodes`
  await Promise.all(
    ['hub', 'worker-1', 'worker-2'].map((name) =>
      make(server, resource('Microsoft.Compute/virtualMachines', name), machineBody(subnet, name)),
    ),
  )
  await made()
  await removeGroup(server, groupPath)
}

/** The SDK writes a machine flat; on the wire most of it is in `properties`, at each level. */
export function machineBody(subnet: string, name: string) {
  const { location: place, networkProfile, ...properties } = machineIn(subnet, name, { publicAddress: name === 'hub' })
  const configurations = networkProfile.networkInterfaceConfigurations.map(
    ({ name: own, ipConfigurations, ...rest }) => ({
      name: own,
      properties: { ...rest, ipConfigurations: ipConfigurations.map(wireIpConfiguration) },
    }),
  )
  return {
    location: place,
    properties: {
      ...properties,
      networkProfile: { networkApiVersion: '2022-11-01', networkInterfaceConfigurations: configurations },
    },
  }
}

type IpConfiguration = ReturnType<
  typeof machineIn
>['networkProfile']['networkInterfaceConfigurations'][number]['ipConfigurations'][number]

function wireIpConfiguration({ name, publicIPAddressConfiguration: address, ...properties }: IpConfiguration) {
  const { name: addressName, sku, ...addressProperties } = address ?? { name: '', sku: undefined }
  const publicAddress = { name: addressName, sku, properties: addressProperties }
  return {
    name,
    properties: { ...properties, ...(address ? { publicIPAddressConfiguration: publicAddress } : {}) },
  }
}

async function make(server: KillableServer, path: string, body: unknown): Promise<void> {
  await acknowledged(server, path, body)
  await until(`${path} is made`, async () => {
    const answer = await server.ask('GET', path)
    if (answer.status !== 200) throw new Broken(`${path} was acknowledged and then lost: ${said(answer)}`)
    const state = answer.json.properties?.provisioningState
    if (state === 'Failed') throw new Broken(`${path} was acknowledged and then failed.`)
    return state === 'Succeeded'
  })
}

async function acknowledged(server: KillableServer, path: string, body: unknown): Promise<void> {
  const answer = await server.ask('PUT', path, body)
  if (answer.status !== 200 && answer.status !== 201) throw new Broken(`PUT ${path} was refused: ${said(answer)}`)
}

async function removeGroup(server: KillableServer, path: string): Promise<void> {
  const answer = await server.ask('DELETE', path)
  if (answer.status !== 202 && answer.status !== 404) throw new Broken(`DELETE ${path} was refused: ${said(answer)}`)
  await until(`${path} is gone`, async () => {
    const seen = await server.ask('GET', path)
    if (seen.status === 404) return true
    const state = seen.json.properties?.provisioningState
    if (state !== 'Deleting') throw new Broken(`The deletion of ${path} was acknowledged and then undone: ${state}`)
    return false
  })
}

async function until(what: string, look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limitSeconds * 1000
  while (!(await look())) {
    if (Date.now() > deadline) throw new Broken(`Waited ${limitSeconds} s until ${what}.`)
    await sleep(30)
  }
}

function said({ status, json }: Answer): string {
  return `${status} ${json.error?.code ?? ''} ${json.error?.message ?? ''}`
}
