import { describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'e2e-run'

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
const { resources, network, compute } = clients

const id = (type: string, name: string, child = '') =>
  `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers/${type}/${name}${child}`

const machine = (name: string, more = {}) =>
  machineIn(id('Microsoft.Network/virtualNetworks', 'vnet', '/subnets/nodes'), name, more)

/** What is in the group, as short names, such as `networkInterfaces/hub-nic-…`. */
async function contents(): Promise<string[]> {
  const found: string[] = []
  for await (const resource of resources.resources.listByResourceGroup(rg)) {
    found.push(`${resource.type?.split('/')[1]}/${resource.name}`)
  }
  return found
}

/** A machine's private and public address, found the way a client must: through its interface. */
async function addressesOf(name: string): Promise<{ private: string | undefined; public: string | undefined }> {
  const { networkProfile } = await compute.virtualMachines.get(rg, name)
  const nic = await network.networkInterfaces.get(
    rg,
    networkProfile?.networkInterfaces?.[0]?.id?.split('/').at(-1) ?? '',
  )
  const configuration = nic.ipConfigurations?.[0]
  const publicName = configuration?.publicIPAddress?.id?.split('/').at(-1)
  return {
    private: configuration?.privateIPAddress,
    public: publicName === undefined ? undefined : (await network.publicIPAddresses.get(rg, publicName)).ipAddress,
  }
}

describe('a group with a network and three machines', () => {
  test('the network is made: rules, NAT gateway with its address, subnet that refers to both', async () => {
    const subnet = await makeNetwork(clients, rg)
    expect(subnet).toBe(id('Microsoft.Network/virtualNetworks', 'vnet', '/subnets/nodes'))
    const [nsg, publicIp, nat] = await Promise.all([
      network.networkSecurityGroups.get(rg, 'nsg'),
      network.publicIPAddresses.get(rg, 'nat-ip'),
      network.natGateways.get(rg, 'nat'),
    ])
    expect(nsg.defaultSecurityRules?.map((rule) => rule.name)).toEqual([
      'AllowVnetInBound',
      'AllowAzureLoadBalancerInBound',
      'DenyAllInBound',
      'AllowVnetOutBound',
      'AllowInternetOutBound',
      'DenyAllOutBound',
    ])
    expect(publicIp).toMatchObject({
      provisioningState: 'Succeeded',
      ipAddress: expect.stringMatching(/^203\.0\.113\.\d+$/),
    })

    expect(publicIp.natGateway?.id).toBe(nat.id)
    expect(nat.subnets).toEqual([{ id: subnet }])
    expect(nsg.subnets?.[0]?.id).toBe(subnet)
    expect(await network.subnets.get(rg, 'vnet', 'nodes')).toMatchObject({
      addressPrefix: '10.240.0.0/24',
      provisioningState: 'Succeeded',
      natGateway: { id: nat.id },
      networkSecurityGroup: { id: nsg.id },
    })
  })

  test('three machines asked for at once get interfaces, addresses and disks; only the hub a public address', async () => {
    const names = ['hub', 'worker-1', 'worker-2']
    const made = await Promise.all(
      names.map((name) =>
        compute.virtualMachines.createOrUpdate(rg, name, machine(name, { publicAddress: name === 'hub' })),
      ),
    )
    expect(made.map((vm) => vm.provisioningState)).toEqual(['Succeeded', 'Succeeded', 'Succeeded'])
    expect(made[0]?.osProfile?.customData).toBeUndefined()
    expect(made[0]?.storageProfile?.imageReference?.exactVersion).toBe('1.0.0')

    const addresses = await Promise.all(names.map(addressesOf))
    expect(addresses.map((one) => one.private).sort()).toEqual(['10.240.0.4', '10.240.0.5', '10.240.0.6'])
    expect(addresses[0]?.public).toMatch(/^203\.0\.113\.\d+$/)
    expect(addresses.slice(1).map((one) => one.public)).toEqual([undefined, undefined])

    const { hosts } = await azure.server.arm.fabric.inventory()
    expect(hosts).toHaveLength(3)
  })

  test('the instance view tells that a machine runs, and the boot log is served without a token', async () => {
    const view = await compute.virtualMachines.instanceView(rg, 'hub')
    expect(view.statuses?.map((status) => status.code)).toEqual(['ProvisioningState/succeeded', 'PowerState/running'])
    const expanded = await compute.virtualMachines.get(rg, 'hub', { expand: 'instanceView' })
    expect(expanded.instanceView?.computerName).toBe('hub')
    const { serialConsoleLogBlobUri } = await compute.virtualMachines.retrieveBootDiagnosticsData(rg, 'hub')
    expect(serialConsoleLogBlobUri).toMatch(/^https:\/\/localhost:\d+\/bootdiagnostics\//)
  })

  test('what is in use cannot be deleted, and the refusal names the user', async () => {
    const nic = (await compute.virtualMachines.get(rg, 'hub')).networkProfile?.networkInterfaces?.[0]?.id
      ?.split('/')
      .at(-1)
    await expect(network.networkInterfaces.delete(rg, nic ?? '')).rejects.toMatchObject({
      code: 'NicInUse',
      statusCode: 400,
    })
    await expect(network.publicIPAddresses.delete(rg, 'nat-ip')).rejects.toMatchObject({
      code: 'PublicIPAddressCannotBeDeleted',
    })
    await expect(network.natGateways.delete(rg, 'nat')).rejects.toMatchObject({ code: 'NatGatewayInUseBySubnet' })
    await expect(network.networkSecurityGroups.delete(rg, 'nsg')).rejects.toMatchObject({
      code: 'InUseNetworkSecurityGroupCannotBeDeleted',
    })
    await expect(network.subnets.delete(rg, 'vnet', 'nodes')).rejects.toMatchObject({
      code: 'InUseSubnetCannotBeDeleted',
    })
    await expect(network.virtualNetworks.delete(rg, 'vnet')).rejects.toMatchObject({
      code: 'InUseSubnetCannotBeDeleted',
    })
    await expect(compute.disks.delete(rg, 'hub-disk')).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      statusCode: 409,
    })
  })

  test('after a restart of the server everything is as it was', async () => {
    const before = await contents()
    await azure.restart()
    expect(await contents()).toEqual(before)
    expect((await addressesOf('hub')).private).toMatch(/^10\.240\.0\./)
  })

  test('a machine takes its interface and disk with it, and its address is given again', async () => {
    const { private: address } = await addressesOf('worker-2')
    await compute.virtualMachines.delete(rg, 'worker-2', { forceDeletion: true })
    expect((await contents()).filter((name) => name.includes('worker-2'))).toEqual([])
    await compute.virtualMachines.createOrUpdate(rg, 'worker-3', machine('worker-3'))
    expect((await addressesOf('worker-3')).private).toBe(address)
  })

  test('the group goes with everything in it: machines, networks, records', async () => {
    await resources.resourceGroups.delete(rg, { forceDeletionTypes: 'Microsoft.Compute/virtualMachines' })
    await expect(resources.resourceGroups.get(rg)).rejects.toMatchObject({ statusCode: 404 })
    const left: string[] = []
    for await (const resource of resources.resources.list()) left.push(resource.id ?? '')
    expect(left).toEqual([])
    expect(await azure.server.arm.fabric.inventory()).toMatchObject({ hosts: [], namespaces: [] })
  })
})
