import { ResourceManagementClient } from '@azure/arm-resources'
import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'

const azure = await withEmbeddedAzure()
const resources = new ResourceManagementClient(azure.credential, azure.endpoint.subscriptionId, azure.clientOptions)

test('a group is made with its tags, found by them, and gone after its deletion was polled to the end', async () => {
  const made = await resources.resourceGroups.createOrUpdate('Job-1', { location: 'West Europe', tags: { owner: 'a' } })
  expect(made).toMatchObject({
    name: 'Job-1',
    location: 'westeurope',
    tags: { owner: 'a' },
    properties: { provisioningState: 'Succeeded' },
  })
  await resources.resourceGroups.createOrUpdate('other', { location: 'westeurope' })

  const found = []
  for await (const group of resources.resourceGroups.list({ filter: "tagName eq 'owner' and tagValue eq 'a'" })) {
    found.push(group.name)
  }
  expect(found).toEqual(['Job-1'])

  expect(await resources.resourceGroups.checkExistence('JOB-1')).toEqual({ body: true })
  expect(await resources.resourceGroups.checkExistence('absent')).toEqual({ body: false })
  await resources.resourceGroups.delete('job-1')
  await expect(resources.resourceGroups.get('Job-1')).rejects.toMatchObject({
    code: 'ResourceGroupNotFound',
    statusCode: 404,
  })
})
