import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { clientsFor, makeNetwork, newSshKey } from '../../support/embeddedClients.ts'
import { scriptingFabric } from '../../support/scriptingFabric.ts'
import { follow, group, location, startExamples } from '../../support/specificationExamples.ts'

/**
 * Further examples of Microsoft.Compute (ComputeRP 2024-07-01, DiskRP 2024-03-02, Skus 2021-07-01): variants of machines
 * and disks, what is asked of them, and what is refused. Most examples of machines are Windows ones with a password; here
 * they are Linux with a key, and what the example adds to that is taken over.
 */
const compute = `${group}/providers/Microsoft.Compute`
const ofSubscription = '/providers/Microsoft.Compute'
const apiVersion = '2024-07-01'
const key = newSshKey()
const path = (name: string) => `${compute}/virtualMachines/${name}`

let started: Awaited<ReturnType<typeof startExamples>>
let subnet = ''

const azure = await withEmbeddedAzure({ fabric: async () => scriptingFabric('Hello\n') })
beforeAll(async () => {
  started = await startExamples(azure)
  subnet = await makeNetwork(clientsFor(azure.endpoint, azure.ca), 'network')
})

/** The properties that all examples of machines have, and an interface for this one. */
async function machine(name: string) {
  const nic = `${started.root}${group}/providers/Microsoft.Network/networkInterfaces/nic-${name}`
  const ipConfigurations = [{ name: 'primary', properties: { subnet: { id: subnet } } }]
  const { headers } = await started.send('PUT', nic, { body: { location, properties: { ipConfigurations } } })
  await started.send('GET', headers['azure-asyncoperation'] ?? '')
  const linuxConfiguration = {
    disablePasswordAuthentication: true,
    ssh: { publicKeys: [{ path: '/home/azureuser/.ssh/authorized_keys', keyData: key }] },
  }
  return {
    hardwareProfile: { vmSize: 'Standard_D2s_v5' },
    storageProfile: {
      imageReference: { sku: 'server', publisher: 'Canonical', version: 'latest', offer: 'ubuntu-24_04-lts' },
      osDisk: {
        caching: 'ReadWrite',
        managedDisk: { storageAccountType: 'Premium_LRS' },
        name: `${name}osdisk`,
        createOption: 'FromImage',
      },
    },
    osProfile: { adminUsername: 'azureuser', computerName: name, linuxConfiguration },
    networkProfile: { networkInterfaces: [{ id: nic, properties: { primary: true } }] },
  }
}

describe('a variant in the shape of the published example', () => {
  const followed = async (name: string, vm: string, more: object, answers: object = more) => {
    const body = { location, properties: { ...(await machine(vm)), ...more } }
    await follow({ name, apiVersion, path: path(vm), body, answers: { location, properties: answers } }, started)
  }

  test('VirtualMachine_Create_WithUefiSettings', async () => {
    const uefiSettings = { secureBootEnabled: true, vTpmEnabled: true }
    await followed('VirtualMachine_Create_WithUefiSettings', 'uefi', {
      securityProfile: { uefiSettings, securityType: 'TrustedLaunch' },
    })
  })

  test('VirtualMachine_Create_LinuxVmWithPatchSettingModesOfAutomaticByPlatform', async () => {
    const { osProfile } = await machine('patched')
    const patchSettings = { patchMode: 'AutomaticByPlatform', assessmentMode: 'AutomaticByPlatform' }
    const linuxConfiguration = { ...osProfile.linuxConfiguration, provisionVMAgent: true, patchSettings }
    await followed(
      'VirtualMachine_Create_LinuxVmWithPatchSettingModesOfAutomaticByPlatform',
      'patched',
      { osProfile: { ...osProfile, linuxConfiguration } },
      { osProfile: { secrets: [], linuxConfiguration: { provisionVMAgent: true, patchSettings } } },
    )
  })

  test('VirtualMachine_Create_WithExtensionsTimeBudget', async () => {
    await followed('VirtualMachine_Create_WithExtensionsTimeBudget', 'budget', {
      diagnosticsProfile: { bootDiagnostics: { enabled: true } },
      extensionsTimeBudget: 'PT30M',
    })
  })

  test('VirtualMachine_Create_WithNetworkInterfaceConfigurationDnsSettings, in Standard and without a DNS name', async () => {
    const publicIPAddressConfiguration = {
      name: 'publicip',
      sku: { name: 'Standard', tier: 'Regional' },
      properties: { deleteOption: 'Detach', publicIPAllocationMethod: 'Static' },
    }
    const ipConfiguration = { primary: true, subnet: { id: subnet }, publicIPAddressConfiguration }
    const configuration = {
      primary: true,
      deleteOption: 'Delete',
      ipConfigurations: [{ name: 'ipconfig', properties: ipConfiguration }],
    }
    const networkInterfaceConfigurations = [{ name: 'nicconfig', properties: configuration }]
    await followed(
      'VirtualMachine_Create_WithNetworkInterfaceConfigurationDnsSettings',
      'inline',
      { networkProfile: { networkApiVersion: '2020-11-01', networkInterfaceConfigurations } },
      { networkProfile: { networkInterfaces: [{ id: expect.any(String), properties: { primary: true } }] } },
    )
  })

  test('Disk_Create_WithSSDZRSAccountType', async () => {
    const properties = { creationData: { createOption: 'Empty' }, diskSizeGB: 200 }
    await follow(
      {
        name: 'Disk_Create_WithSSDZRSAccountType',
        apiVersion: '2024-03-02',
        path: `${compute}/disks/zrs`,
        body: { location: 'West Europe', sku: { name: 'Premium_ZRS' }, properties },
        answers: { properties, sku: { name: 'Premium_ZRS', tier: 'Premium' } },
      },
      started,
    )
  })
})

describe('an answer in the shape of the published example', () => {
  const ask = async (asked: string) => (await started.send('GET', `${started.root}${asked}`, { apiVersion })).body

  test('VirtualMachine_Get and VirtualMachine_ListBySubscription_ByLocation', async () => {
    const shape = {
      id: `${started.root}${path('budget')}`,
      name: 'budget',
      type: 'Microsoft.Compute/virtualMachines',
      location,
      etag: expect.any(String),
      properties: {
        vmId: expect.any(String),
        hardwareProfile: { vmSize: 'Standard_D2s_v5' },
        storageProfile: {
          osDisk: {
            osType: 'Linux',
            managedDisk: { id: expect.stringMatching(/disks\/budgetosdisk$/) },
            diskSizeGB: expect.any(Number),
          },
          dataDisks: [],
        },
        osProfile: { computerName: 'budget', secrets: [], allowExtensionOperations: true },
        extensionsTimeBudget: 'PT30M',
        provisioningState: 'Succeeded',
        timeCreated: expect.any(String),
      },
    }
    expect(await ask(path('budget'))).toMatchObject(shape)
    const { value } = await ask(`${ofSubscription}/locations/${location}/virtualMachines`)
    expect(value).toEqual(expect.arrayContaining([expect.objectContaining({ id: shape.id })]))
  })

  test('VirtualMachine_ListAvailableVmSizes', async () => {
    const { value } = await ask(`${path('budget')}/vmSizes`)
    expect(value).toContainEqual({
      name: 'Standard_D2s_v5',
      numberOfCores: 2,
      osDiskSizeInMB: 1_047_552,
      resourceDiskSizeInMB: 0,
      memoryInMB: 8192,
      maxDataDiskCount: 4,
    })
  })

  test('Usage_List_MaximumSet_Gen', async () => {
    const { value } = await ask(`${ofSubscription}/locations/${location}/usages`)
    const name = { value: 'cores', localizedValue: expect.any(String) }
    expect(value).toContainEqual({ unit: 'Count', currentValue: expect.any(Number), limit: expect.any(Number), name })
  })

  test('ListAvailableResourceSkusForARegion', async () => {
    const { value } = await ask(`${ofSubscription}/skus?$filter=location eq '${location}'`)
    const text = expect.any(String)
    const named = (name: string) => expect.objectContaining({ name, value: text })
    const names = [
      ...['MaxResourceVolumeMB', 'OSVhdSizeMB', 'vCPUs', 'HyperVGenerations', 'MemoryGB', 'MaxDataDiskCount'],
      ...['LowPriorityCapable', 'PremiumIO', 'vCPUsAvailable', 'vCPUsPerCore', 'EphemeralOSDiskSupported'],
      ...['AcceleratedNetworkingEnabled', 'RdmaEnabled', 'MaxNetworkInterfaces'],
    ]
    const sku = (value as readonly { name: string }[]).find(({ name }) => name === 'Standard_D2s_v5')
    expect(sku).toMatchObject({
      resourceType: 'virtualMachines',
      locations: [location],
      locationInfo: [{ location, zones: ['1', '2', '3'], zoneDetails: [] }],
      name: 'Standard_D2s_v5',
      tier: 'Standard',
      size: 'D2s_v5',
      family: text,
      capabilities: expect.arrayContaining(names.map(named)),
    })
  })

  test('RunCommand_List and RunCommand_Get', async () => {
    const document = {
      $schema: expect.stringMatching(/runcommands\.json$/),
      id: 'RunShellScript',
      osType: 'Linux',
      label: expect.any(String),
      description: expect.any(String),
    }
    const commands = `${ofSubscription}/locations/${location}/runCommands`
    expect((await ask(commands)).value).toEqual([document])
    expect(await ask(`${commands}/RunShellScript`)).toMatchObject({
      ...document,
      script: expect.any(Array),
      parameters: [{ name: 'arg1', type: 'string' }, { name: 'arg2' }],
    })
  })

  test('VirtualMachine_Deallocate_MaximumSet_Gen, which ends at the address in Location', async () => {
    const post = await started.send('POST', `${started.root}${path('uefi')}/deallocate`, { apiVersion })
    expect(post.status).toBe(202)
    expect((await started.send('GET', post.headers.location ?? '')).status).toBe(200)
  })

  test('VirtualMachineRunCommand, in the form in which Linux machines answer', async () => {
    const body = { commandId: 'RunShellScript', script: ['echo Hello'] }
    const post = await started.send('POST', `${started.root}${path('budget')}/runCommand`, { apiVersion, body })
    expect(post.status).toBe(202)
    const { status, body: output } = await started.send('GET', post.headers.location ?? '')
    expect(status).toBe(200)
    expect(output).toMatchObject({
      value: [{ code: 'ProvisioningState/succeeded', level: 'Info', displayStatus: 'Provisioning succeeded' }],
    })
  })
})

describe('what the embedded Azure does not have of a published example is refused by its name', () => {
  const scheduledEventsProfile = { terminateNotificationProfile: { notBeforeTimeout: 'PT10M', enable: true } }
  const dataDisks = [0, 1].map((lun) => ({ diskSizeGB: 1023, createOption: 'Empty', lun }))
  const osDisk = { diffDiskSettings: { option: 'Local' } }
  type Properties = Awaited<ReturnType<typeof machine>>
  test.each<[string, string, (made: Properties) => object]>([
    [
      'VirtualMachine_Create_WithEmptyDataDisks',
      'dataDisks',
      (made) => ({ storageProfile: { ...made.storageProfile, dataDisks } }),
    ],
    [
      'VirtualMachine_Create_WithADiffOsDisk',
      'diffDiskSettings',
      ({ storageProfile }) => ({
        storageProfile: { ...storageProfile, osDisk: { ...storageProfile.osDisk, ...osDisk } },
      }),
    ],
    ['VirtualMachine_Create_WithScheduledEventsProfile', 'scheduledEventsProfile', () => ({ scheduledEventsProfile })],
    [
      'VirtualMachine_Create_WithEncryptionAtHost',
      'encryptionAtHost',
      () => ({ securityProfile: { encryptionAtHost: true } }),
    ],
    [
      'VirtualMachine_Create_WithVMSizeProperties',
      'vmSizeProperties',
      ({ hardwareProfile: { vmSize } }) => ({
        hardwareProfile: { vmSize, vmSizeProperties: { vCPUsAvailable: 1, vCPUsPerCore: 1 } },
      }),
    ],
    [
      'a password, which most examples have',
      'adminPassword',
      ({ osProfile }) => ({ osProfile: { ...osProfile, adminPassword: newSshKey() } }),
    ],
  ])('%s', async (_, gap, more) => {
    const made = await machine('refused')
    const body = { location, properties: { ...made, ...more(made) } }
    const answer = await started.send('PUT', `${started.root}${path('refused')}`, { apiVersion, body })
    expect([400, 501]).toContain(answer.status)
    expect(answer.body.error).toMatchObject({
      code: expect.any(String),
      message: expect.stringMatching(/the embedded Azure/i),
    })
    expect(JSON.stringify(answer.body)).toContain(gap)
    expect((await started.send('GET', `${started.root}${path('refused')}`)).status).toBe(404)
  })
})
