import type { Host } from '../../plan/hosts.ts'
import type { HostPlan, Plan } from '../../plan/plan.ts'
import { tagIn } from '../../plan/tags.ts'
import { CloudError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { complete, request, withinLimit } from '../sdk/operation.ts'
import { waitUntilGone } from '../teardown/deleteGroup.ts'
import { findGroup } from '../teardown/group.ts'
import { isOfAnotherStart, isOfStart } from '../teardown/ownership.ts'
import { addressesOf } from './addresses.ts'
import {
  type HostAccess,
  type NetworkIds,
  natGateway,
  natPublicIp,
  networkIds,
  networkSecurityGroup,
  virtualNetwork,
} from './bodies.ts'
import { createVirtualMachine } from './virtualMachine.ts'

/**
 * Creates everything the plan names: the group, the network, all virtual machines at once. What was created stays when it
 * fails or is aborted; teardown by the group's name deletes it.
 *
 * @returns the hosts in the order of the plan
 * @throws CloudError with Azure's code, and the class and next step that follow from it
 */
export async function provision(
  plan: Plan,
  azure: AzureConnection,
  access: HostAccess,
  tools: Tools,
): Promise<readonly Host[]> {
  const limit = {
    what: 'Provisioning',
    seconds: plan.limits.provision,
    signal: tools.signal,
    clock: tools.clock,
    nextStep: 'Azure was slow or out of capacity: run again, or choose another location.',
  }
  return withinLimit(limit, async (signal) => {
    const within = { ...tools, signal }
    const ids = networkIds(plan, azure.subscriptionId)
    await createGroup(plan, azure, within)
    await createNetwork(plan, azure, ids, within)
    return createHosts(plan, azure, ids, access, within)
  })
}

/** The tags are part of the call that creates the group, so there is no moment without an owner. */
async function createGroup(plan: Plan, azure: AzureConnection, tools: Tools): Promise<void> {
  const name = plan.resourceGroup
  // A group that was given exists already, and its tags are its owner's.
  if (!plan.ownsGroup) return
  if ((await existingGroup(plan, azure, tools)) === 'ours') return
  tools.voice.detail(`resource group ${name}`)
  await request(`Creating resource group ${name}`, tools.signal, () =>
    azure.resources.resourceGroups.createOrUpdate(
      name,
      { location: plan.location, tags: { ...plan.tags } },
      { abortSignal: tools.signal },
    ),
  )
  await refuseOtherStart(plan, azure, tools)
}

/** Azure has no create-only request for groups: two simultaneous starts both succeed, and the tags of the last one stay. */
async function refuseOtherStart(plan: Plan, azure: AzureConnection, tools: Tools): Promise<void> {
  const group = await findGroup(azure, plan.resourceGroup, tools.signal)
  if (group === undefined || !isOfAnotherStart(group, tagIn(plan.tags, 'startMark'))) return
  throw new CloudError('user', `This run was started twice, and the other start created ${plan.resourceGroup}.`, {
    nextStep: 'Give each of the two a different job-key.',
  })
}

/**
 * The group of an earlier placement is this very start's. Any other group of that name is never adopted: the create call
 * would put our tags on what someone else created.
 */
async function existingGroup(plan: Plan, azure: AzureConnection, tools: Tools): Promise<'ours' | 'none'> {
  const name = plan.resourceGroup
  const group = await findGroup(azure, name, tools.signal)
  if (group === undefined) return 'none'
  if (group.deleting) {
    await waitUntilGone(azure, name, plan.limits.provision, tools)
    return 'none'
  }
  if (isOfStart(group, tagIn(plan.tags, 'startMark'))) return 'ours'
  throw new CloudError('user', `The resource group ${name} already exists, and this run did not create it.`, {
    nextStep: `If it is left from an earlier run: \`kube-e2e down ${name}\`. Otherwise give this run a different job-key.`,
  })
}

/** Public address and security group in parallel, then the gateway, then the network that refers to both. */
async function createNetwork(plan: Plan, azure: AzureConnection, ids: NetworkIds, tools: Tools): Promise<void> {
  const { signal } = tools
  const { network, pollMilliseconds } = azure
  const { natGatewayName, natPublicIpName, nsgName, vnetName } = plan.network
  const options = { abortSignal: signal, updateIntervalInMs: pollMilliseconds }
  const group = plan.resourceGroup
  tools.voice.detail('network')

  const gateway = async () => {
    await complete(`Creating the public address ${natPublicIpName}`, signal, () =>
      network.publicIPAddresses.createOrUpdate(group, natPublicIpName, natPublicIp(plan), options),
    )
    await complete(`Creating the NAT gateway ${natGatewayName}`, signal, () =>
      network.natGateways.createOrUpdate(group, natGatewayName, natGateway(plan, ids), options),
    )
  }
  const securityGroup = () =>
    complete(`Creating the network security group ${nsgName}`, signal, () =>
      network.networkSecurityGroups.createOrUpdate(group, nsgName, networkSecurityGroup(plan), options),
    )
  await Promise.all([gateway(), securityGroup()])
  await complete(`Creating the virtual network ${vnetName}`, signal, () =>
    network.virtualNetworks.createOrUpdate(group, vnetName, virtualNetwork(plan, ids), options),
  )
}

/** All machines are requested at once; the first that fails ends the wait for the others. */
async function createHosts(
  plan: Plan,
  azure: AzureConnection,
  ids: NetworkIds,
  access: HostAccess,
  tools: Tools,
): Promise<readonly Host[]> {
  const total = plan.hosts.length
  let running = 0
  const tell = () => tools.voice.detail(`${running} of ${total} virtual machines run`)
  const createHost = async (host: HostPlan): Promise<Host> => {
    const machine = await createVirtualMachine(plan, host, azure, ids, access, tools)
    const made = { ...host, ...(await addressesOf(machine, azure, plan.resourceGroup, tools.signal)) }
    if (host.role === 'hub' && made.publicAddress === undefined) {
      throw new CloudError('cloud', `The hub runs, but Azure gave it no public address.`, { nextStep: 'Run again.' })
    }
    running += 1
    tools.voice.note(
      `${host.name} runs at ${[made.publicAddress, made.privateAddress].filter(Boolean).join(', inside ')}`,
    )
    tell()
    return made
  }
  tell()
  return Promise.all(plan.hosts.map(createHost))
}
