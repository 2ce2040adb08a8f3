import { setTimeout as sleep } from 'node:timers/promises'
import { machineIn } from './embeddedClients.ts'
import type { Answer, KillableServer } from './killableServer.ts'
import type { Moment } from './moments.ts'

const location = 'westeurope'
const standard = { name: 'Standard' }

/** Refusals that pass by themselves: a client waits and sends the same request again. */
const passing = ['AnotherOperationInProgress', 'RetryableError']

/** What the story says when something is not as a client must be able to rely on. */
export class Broken extends Error {}

export interface Story {
  readonly server: KillableServer
  readonly group: string
  /** Hears that all machines are there, before the group is deleted. */
  readonly allThere: () => Promise<void>
  /** Seconds for which each state is waited for. */
  readonly limitSeconds: number
}

/**
 * Creates a group with three machines and deletes it. What the server acknowledged must be there, and come to its end by
 * itself: nothing is asked for twice, unless its answer never came or was a refusal that passes by itself.
 */
export async function makeAndDeleteGroup(story: Story): Promise<void> {
  const { server, group } = story
  const groupPath = server.inSubscription(`/resourceGroups/${group}`)
  const resource = (type: string, name: string) => `${groupPath}/providers/${type}/${name}`
  const id = (type: string, name: string) => ({ id: resource(type, name) })

  await acknowledged(story, 'PUT', groupPath, { location })
  await Promise.all([
    make(story, resource('Microsoft.Network/networkSecurityGroups', 'nsg'), { location }),
    make(story, resource('Microsoft.Network/publicIPAddresses', 'nat-ip'), {
      location,
      sku: standard,
      properties: { publicIPAllocationMethod: 'Static' },
    }),
  ])
  await make(story, resource('Microsoft.Network/natGateways', 'nat'), {
    location,
    sku: standard,
    properties: { publicIpAddresses: [id('Microsoft.Network/publicIPAddresses', 'nat-ip')] },
  })
  await make(story, resource('Microsoft.Network/virtualNetworks', 'vnet'), {
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
      make(story, resource('Microsoft.Compute/virtualMachines', name), machineBody(subnet, name)),
    ),
  )
  await story.allThere()
  await removeGroup(story, groupPath)
}

/**
 * The same on a server that is not running yet, kills itself at the given moment and is started again.
 *
 * @param died hears when it has
 */
export async function makeAndDeleteGroupKilledAt(moment: Moment, story: Story, died = () => {}): Promise<void> {
  await story.server.start(moment)
  const told = makeAndDeleteGroup(story)
  const tooEarly = told.then(() => {
    throw new Broken(`The story ended before its moment, number ${moment.nth} of '${moment.event}'.`)
  })
  await Promise.race([story.server.ended(), tooEarly])
  died()
  await story.server.start()
  await told
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

async function make(story: Story, path: string, body: unknown): Promise<void> {
  await acknowledged(story, 'PUT', path, body)
  await until(story, `${path} is there`, async () => {
    const answer = await story.server.ask('GET', path)
    if (answer.status !== 200) throw new Broken(`${path} was acknowledged and then lost: ${said(answer)}`)
    const state = answer.json.properties?.provisioningState
    if (state === 'Failed') throw new Broken(`${path} was acknowledged and then failed.`)
    return state === 'Succeeded'
  })
}

async function removeGroup(story: Story, path: string): Promise<void> {
  await acknowledged(story, 'DELETE', path)
  await until(story, `${path} is gone`, async () => {
    const seen = await story.server.ask('GET', path)
    if (seen.status === 404) return true
    const state = seen.json.properties?.provisioningState
    if (state !== 'Deleting') throw new Broken(`The deletion of ${path} was acknowledged and then undone: ${state}`)
    return false
  })
}

/** Sends a write until it is taken. Of a deletion whose answer was lost, nothing may be left to delete. */
async function acknowledged(story: Story, method: 'PUT' | 'DELETE', path: string, body?: unknown): Promise<void> {
  const taken = method === 'PUT' ? [200, 201] : [202, 404]
  await until(story, `${method} ${path} is accepted`, async () => {
    const answer = await story.server.ask(method, path, body)
    if (taken.includes(answer.status)) return true
    if (passing.includes(answer.json.error?.code ?? '')) return false
    throw new Broken(`${method} ${path} was refused: ${said(answer)}`)
  })
}

async function until({ limitSeconds }: Story, what: string, look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + limitSeconds * 1000
  while (!(await look())) {
    if (Date.now() > deadline) throw new Broken(`Waited ${limitSeconds} s until ${what}.`)
    await sleep(30)
  }
}

function said({ status, json }: Answer): string {
  return `${status} ${json.error?.code ?? ''} ${json.error?.message ?? ''}`
}
