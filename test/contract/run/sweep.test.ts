import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from '@azure/core-rest-pipeline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addApplication } from '../../../embedded-azure/server/state/applications.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import type { AzureConnection } from '../../../src/azure/sdk/connection.ts'
import { visibleSubscriptions } from '../../../src/azure/sdk/subscriptions.ts'
import { requestDelete, waitUntilGone } from '../../../src/azure/teardown/deleteGroup.ts'
import { findGroup, listResources } from '../../../src/azure/teardown/group.ts'
import { foreignAmong } from '../../../src/azure/teardown/ownership.ts'
import { parseSweepInputs } from '../../../src/inputs/sweepInputs.ts'
import { sweepAsTold } from '../../../src/run/janitor/janitor.ts'
import { listCloudRuns } from '../../../src/run/janitor/list.ts'
import { sweep } from '../../../src/run/janitor/sweep.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'
import { runDependencies } from '../../support/runDependencies.ts'

let server: EmbeddedAzure
let azure: AzureConnection
beforeEach(async () => {
  server = await runEmbeddedAzure()
  azure = openEmbedded(server)
})
afterEach(() => server.stop())

const signal = new AbortController().signal
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
const ours = (tags: Record<string, string>) => ({ 'kube-e2e-azure': '0.1.0', ...tags })
const make = (name: string, tags: Record<string, string> = {}) =>
  azure.resources.resourceGroups.createOrUpdate(name, { location: 'westeurope', tags })
const isThere = async (name: string) => (await findGroup(azure, name, signal)) !== undefined

const unknown = async () => undefined
const options = { dryRun: false, limitSeconds: 30 }
const sweepAll = async (
  more: Partial<typeof options> = {},
  runHasEnded: () => Promise<boolean | undefined> = unknown,
) => {
  const lines = await sweep([azure], { ...contractDeps(), runHasEnded }, { ...options, ...more })
  return Object.fromEntries(lines.map(({ name, outcome, why }) => [name, `${outcome}: ${why}`]))
}

describe('a sweep', () => {
  test('deletes what has expired, and nothing that belongs to others', async () => {
    await make('ke2e-old', ours({ DeleteAfter: hours(-1) }))
    await make('ke2e-young', ours({ DeleteAfter: hours(1) }))
    await make('ke2e-unmarked', { DeleteAfter: hours(-1) })
    await make('production', ours({ DeleteAfter: hours(-1) }))
    await make('theirs', { DeleteAfter: hours(-1) })
    expect(await sweepAll()).toEqual({
      'ke2e-old': expect.stringMatching(/^deleted: expired at /),
      'ke2e-young': expect.stringMatching(/^skipped: may live until /),
      'ke2e-unmarked': 'skipped: only looks like ours: it does not carry the tag kube-e2e-azure',
      production: 'skipped: only looks like ours: it does not begin with ke2e-',
    })
    expect(await isThere('ke2e-old')).toBe(false)
    for (const name of ['ke2e-young', 'ke2e-unmarked', 'production', 'theirs']) expect(await isThere(name)).toBe(true)
  })

  test('takes a whole cluster with it', async () => {
    const plan = examplePlan({}, { runId: 'swept' })
    await provision(plan, azure, contractAccess, contractDeps())
    expect(await sweepAll({}, async () => true)).toEqual({ [plan.resourceGroup]: expect.stringMatching(/^deleted: /) })
    expect(await isThere(plan.resourceGroup)).toBe(false)
  })

  test('deletes what has not expired but belongs to a run that has ended', async () => {
    await make('ke2e-ended', ours({ DeleteAfter: hours(5) }))
    expect(await sweepAll({}, async () => true)).toEqual({ 'ke2e-ended': 'deleted: is of a run that has ended' })
  })

  test('honors a keep tag until its time, even if the run has ended, and deletes the group afterwards', async () => {
    await make('ke2e-kept', ours({ DeleteAfter: hours(-3), 'kube-e2e-keep-until': hours(1) }))
    await make('ke2e-was-kept', ours({ DeleteAfter: hours(5), 'kube-e2e-keep-until': hours(-1) }))
    await make('ke2e-for-ever', ours({ DeleteAfter: hours(-3), 'kube-e2e-keep-until': 'forever' }))
    const long = { creationTimestamp: hours(-24 * 22), 'kube-e2e-keep-until': '2099-01-01T00:00:00Z' }
    await make('ke2e-too-long', ours({ DeleteAfter: '2099-01-01T00:00:00Z', ...long }))
    await make('ke2e-long-expiry', ours({ DeleteAfter: '2099-01-01T00:00:00Z', creationTimestamp: hours(-24 * 22) }))
    await make(
      'ke2e-unborn',
      ours({ DeleteAfter: '2099-01-01T00:00:00Z', 'kube-e2e-keep-until': '2099-01-01T00:00:00Z' }),
    )
    await make('ke2e-timeless', ours({ DeleteAfter: 'soon' }))
    expect(await sweepAll({}, async () => true)).toEqual({
      'ke2e-kept': expect.stringMatching(/^skipped: is kept until /),
      'ke2e-was-kept': expect.stringMatching(/^deleted: was kept until /),
      'ke2e-for-ever': expect.stringMatching(/^stuck: .*is not a timestamp/),
      'ke2e-too-long': expect.stringMatching(/^deleted: was to be kept until 2099-.* and 21 days are the most/),
      'ke2e-long-expiry': expect.stringMatching(/^deleted: expired at /),
      'ke2e-unborn': expect.stringMatching(/^stuck: is to be left until 2099-.*, which no run sets/),
      'ke2e-timeless': expect.stringMatching(/^stuck: has neither a readable DeleteAfter/),
    })
  })

  test('refuses a group into which somebody else has put something', async () => {
    await make('ke2e-shared', ours({ DeleteAfter: hours(-1) }))
    await azure.network.networkSecurityGroups
      .createOrUpdate('ke2e-shared', 'their-nsg', { location: 'westeurope' })
      .pollUntilDone()
    expect(await sweepAll()).toEqual({
      'ke2e-shared': expect.stringMatching(
        /^stuck: expired at .*, and holds what this tool did not create: their-nsg$/,
      ),
    })
    expect(await isThere('ke2e-shared')).toBe(true)
  })

  test('counts what a policy added to a machine of ours as part of that machine', async () => {
    const plan = examplePlan({}, { runId: 'policy' })
    await provision(plan, azure, contractAccess, contractDeps())
    const hub = `/subscriptions/${azure.subscriptionId}/resourceGroups/${plan.resourceGroup}/providers/Microsoft.Compute/virtualMachines/hub`
    const of = (id: string, type: string) => ({ id, type, name: id.split('/').slice(8).join('/'), tags: {} })
    const extension = of(`${hub}/extensions/AzureMonitorLinuxAgent`, 'Microsoft.Compute/virtualMachines/extensions')
    const stranger = of(hub.replace('/hub', '/hub-of-somebody'), 'Microsoft.Compute/virtualMachines')
    const resources = await listResources(azure, plan.resourceGroup, signal)
    expect(foreignAmong([...resources, extension, stranger])).toEqual([stranger])
    await requestDelete(azure, plan.resourceGroup, contractDeps())
    await waitUntilGone(azure, plan.resourceGroup, 30, contractDeps())
  })

  test('in a dry run reports, and changes nothing', async () => {
    await make('ke2e-old', ours({ DeleteAfter: hours(-1) }))
    expect(await sweepAll({ dryRun: true })).toEqual({
      'ke2e-old': expect.stringMatching(/^would be deleted: expired/),
    })
    expect(await isThere('ke2e-old')).toBe(true)
  })

  test('continues when one group is locked, and calls that one stuck', async () => {
    await make('ke2e-locked', ours({ DeleteAfter: hours(-1) }))
    await make('ke2e-old', ours({ DeleteAfter: hours(-1) }))
    const lock = `/subscriptions/${azure.subscriptionId}/resourceGroups/ke2e-locked/providers/Microsoft.Authorization/locks/keep`
    const send = async (method: string, body?: object) =>
      fetchArm(`${lock}?api-version=2020-05-01`, method, body === undefined ? undefined : { properties: body })
    expect((await send('PUT', { level: 'CanNotDelete' })).status).toBeLessThan(300)
    const lines = await sweepAll()
    await send('DELETE')
    expect(lines['ke2e-locked']).toMatch(/^stuck: .*ke2e-locked may be left.*lock/)
    expect(lines['ke2e-old']).toMatch(/^deleted: /)
  })

  test('empties groups that were given to runs which have expired, and leaves them and all else in them', async () => {
    const group = 'team-of-somebody'
    await azure.resources.resourceGroups.createOrUpdate(group, { location: 'westeurope', tags: { owner: 'somebody' } })
    await azure.network.networkSecurityGroups.createOrUpdate(group, 'fence', { location: 'westeurope' })
    const plan = examplePlan({ 'resource-group': group }, { runId: 'given' })
    await provision(plan, azure, contractAccess, contractDeps())
    const name = `${plan.run} in ${group}`

    const keep = { 'kube-e2e-keep-until': hours(1) }
    const owned = { location: 'westeurope', tags: { owner: 'somebody' } }
    await azure.resources.resourceGroups.createOrUpdate(group, { ...owned, tags: { ...owned.tags, ...keep } })
    expect(await sweepAll()).toEqual({ [name]: expect.stringMatching(/^skipped: is kept until /) })
    await azure.resources.resourceGroups.createOrUpdate(group, owned)
    await azure.network.publicIPAddresses.updateTags(group, 'nat-ip', { tags: { ...plan.tags, ...keep } })
    expect(await sweepAll()).toEqual({ [name]: expect.stringMatching(/^skipped: is kept until /) })
    await azure.network.publicIPAddresses.updateTags(group, 'nat-ip', { tags: plan.tags })

    expect(await sweepAll({ dryRun: true })).toEqual({
      [name]: expect.stringMatching(/^would be deleted: expired/),
    })
    expect(await sweepAll()).toEqual({ [name]: expect.stringMatching(/^deleted: expired/) })
    expect((await findGroup(azure, group, signal))?.tags).toEqual({ owner: 'somebody' })
    expect((await listResources(azure, group, signal)).map((resource) => resource.name)).toEqual(['fence'])
    expect(await sweepAll()).toEqual({})
  })

  test('reports a subscription that it cannot list as stuck', async () => {
    const wrong = openEmbedded(server, { subscriptionId: '00000000-0000-0000-0000-00000000dead' })
    const lines = await sweep([wrong, azure], { ...contractDeps(), runHasEnded: unknown }, options)
    expect(lines).toMatchObject([{ name: '(all groups)', outcome: 'stuck' }])
  })
})

test('an identity that sees no subscription is a problem, not a sweep that found nothing', async () => {
  const application = addApplication(server.stateFolder, server.server.arm.identity, 'without a role')
  const { clientId, clientSecret = '' } = application
  const swept = await systemProcesses().run(process.execPath, ['src/cli/main.ts', 'sweep', '--cloud', 'azure'], {
    env: {
      NODE_EXTRA_CA_CERTS: server.endpoint.caFile,
      AZURE_AUTHORITY_HOST: server.endpoint.authorityHost,
      AZURE_RESOURCE_MANAGER_URL: server.endpoint.resourceManagerUrl,
      AZURE_TENANT_ID: server.endpoint.tenantId,
      AZURE_CLIENT_ID: clientId,
      AZURE_CLIENT_SECRET: clientSecret,
      KUBE_E2E_STATE: server.stateFolder,
    },
  })
  expect(swept).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('sees no subscription in use') })
})

test('a sweep for which nobody named a cloud, on a machine that has none, has looked at nothing', async () => {
  const { deps } = runDependencies()
  const janitor = { env: {}, gitHub: undefined, issueAbout: () => ({ label: '', title: '', text: undefined }) }
  const tools = { ...contractDeps(), processes: systemProcesses() }
  const swept = (cloud: string) => sweepAsTold(parseSweepInputs({}), { cloud }, janitor, deps, tools)
  await expect(swept('')).rejects.toThrow(/^cloud: is required/)
  expect(await swept('embedded')).toEqual([])
})

test('all visible subscriptions are found', async () => {
  expect(await visibleSubscriptions(azure, signal)).toEqual([azure.subscriptionId])
})

test('a list shows owner, state and age of what is there, and what it has cost', async () => {
  const plan = examplePlan({ location: 'westeurope' }, { runId: 'listed' })
  await provision(plan, azure, contractAccess, contractDeps())
  const now = Date.parse('2026-11-23T05:00:00Z')
  const runs = await listCloudRuns(azure, 'azure', now, signal)
  expect(runs).toEqual([
    {
      name: plan.resourceGroup,
      owner: 'octo/repo',
      ageSeconds: 7200,
      state: 'runs',
      costSoFar: expect.stringMatching(/^about 0\.\d\d USD/),
      runUrl: 'https://github.com/octo/repo/actions/runs/42',
    },
  ])
  await requestDelete(azure, plan.resourceGroup, contractDeps())
  await waitUntilGone(azure, plan.resourceGroup, 30, contractDeps())
})

/** A request to ARM for which no client of ours has a method. */
async function fetchArm(path: string, method: string, body?: object): Promise<{ status: number }> {
  return azure.resources.pipeline.sendRequest(
    createDefaultHttpClient(),
    createPipelineRequest({
      headers: createHttpHeaders({ 'Content-Type': 'application/json' }),
      url: `${azure.resourceManagerUrl}${path}`,
      method: method === 'PUT' ? 'PUT' : 'DELETE',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
}
