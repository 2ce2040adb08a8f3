import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { clientsFor, makeNetwork, newSshKey } from '../../support/embeddedClients.ts'
import { scriptingFabric } from '../../support/scriptingFabric.ts'
import { type Example, group, location, startExamples, testExamples } from '../../support/specificationExamples.ts'

const compute = `${group}/providers/Microsoft.Compute`
const machinePath = `${compute}/virtualMachines/myVM`
const key = newSshKey()

/** `root` is `/subscriptions/{id}`. */
function examples(root: string): readonly Example[] {
  const ssh = { publicKeys: [{ path: '/home/azureuser/.ssh/authorized_keys', keyData: key }] }
  const nic = {
    id: `${root}${group}/providers/Microsoft.Network/networkInterfaces/existing-nic`,
    properties: { primary: true },
  }
  const machine = {
    hardwareProfile: { vmSize: 'Standard_D2s_v5' },
    storageProfile: {
      imageReference: { sku: 'server', publisher: 'Canonical', version: 'latest', offer: 'ubuntu-24_04-lts' },
      osDisk: {
        caching: 'ReadWrite',
        managedDisk: { storageAccountType: 'Standard_LRS' },
        name: 'myVMosdisk',
        createOption: 'FromImage',
      },
    },
    osProfile: {
      adminUsername: 'azureuser',
      computerName: 'myVM',
      linuxConfiguration: { ssh, disablePasswordAuthentication: true },
    },
    networkProfile: { networkInterfaces: [nic] },
  }
  const answered = {
    osProfile: { ...machine.osProfile, secrets: [] },
    networkProfile: machine.networkProfile,
    storageProfile: {
      imageReference: machine.storageProfile.imageReference,
      osDisk: { ...machine.storageProfile.osDisk, osType: 'Linux' },
      dataDisks: [],
    },
    vmId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
    hardwareProfile: machine.hardwareProfile,
  }
  return [
    {
      name: 'AvailabilitySet_Create',
      apiVersion: '2024-07-01',
      path: `${compute}/availabilitySets/myAvailabilitySet`,
      body: { location, properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 20 } },
      answers: {
        type: 'Microsoft.Compute/availabilitySets',
        location,
        sku: { name: 'Classic' },
        properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 20 },
      },
    },
    {
      name: 'Disk_Create_Empty',
      apiVersion: '2024-03-02',
      path: `${compute}/disks/myDisk`,
      body: { location: 'West Europe', properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 200 } },
      answers: {
        location,
        properties: {
          creationData: { createOption: 'Empty' },
          diskSizeGB: 200,
          provisioningState: expect.any(String),
        },
      },
    },
    {
      name: 'VirtualMachine_Create_WithSshAuthentication',
      apiVersion: '2024-07-01',
      path: machinePath,
      body: { location, properties: machine },
      answers: {
        type: 'Microsoft.Compute/virtualMachines',
        location,
        properties: { ...answered, provisioningState: 'Creating' },
      },
    },
    {
      // The example is a Windows machine; only what it adds is taken over.
      name: 'VirtualMachine_Create_WithManagedBootDiagnostics',
      apiVersion: '2024-07-01',
      path: machinePath,
      body: { location, properties: { ...machine, diagnosticsProfile: { bootDiagnostics: { enabled: true } } } },
      answers: { properties: { ...answered, diagnosticsProfile: { bootDiagnostics: { enabled: true } } } },
    },
  ]
}

let started: Awaited<ReturnType<typeof startExamples>>

const azure = await withEmbeddedAzure({ fabric: async () => scriptingFabric('Hello\n') })
const clients = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  started = await startExamples(azure)
  const subnet = await makeNetwork(clients, 'network')
  await clients.network.networkInterfaces.createOrUpdate('rg1', 'existing-nic', {
    location,
    ipConfigurations: [{ name: 'primary', subnet: { id: subnet } }],
  })
})

describe('a request in the shape of the published example', () => {
  testExamples(examples, () => started)
})

describe('an answer in the shape of the published example', () => {
  const aTime = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
  const succeeded = {
    code: 'ProvisioningState/succeeded',
    level: 'Info',
    displayStatus: 'Provisioning succeeded',
    time: aTime,
  }

  // Without osName and osVersion, which the agent in the machine tells Azure.
  test('VirtualMachine_Get_InstanceView', async () => {
    const { body } = await started.send('GET', `${started.root}${machinePath}/instanceView`, {
      apiVersion: '2024-07-01',
    })
    expect(body).toMatchObject({
      computerName: 'myVM',
      vmAgent: {
        vmAgentVersion: expect.any(String),
        statuses: [
          {
            code: 'ProvisioningState/succeeded',
            level: 'Info',
            displayStatus: 'Ready',
            message: expect.any(String),
            time: aTime,
          },
        ],
        extensionHandlers: [],
      },
      disks: [{ name: 'myVMosdisk', statuses: [succeeded] }],
      // Addresses of blobs are only there when the log is in a storage account of one's own.
      bootDiagnostics: {},
      hyperVGeneration: 'V2',
      statuses: [succeeded, { code: 'PowerState/running', level: 'Info', displayStatus: 'VM running' }],
    })
  })
})
