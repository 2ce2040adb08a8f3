import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import { listResources } from '../../../src/azure/teardown/group.ts'
import { tagIn } from '../../../src/plan/tags.ts'
import { down } from '../../../src/run/down.ts'
import { teardownVerdict } from '../../../src/run/phases/teardown.ts'
import { forgetRun, saveRun } from '../../../src/run/record/state.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'
import { accessTo, runDependencies, stateIn } from '../../support/runDependencies.ts'

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)
const limit = { limitSeconds: 60 }

describe('a name', () => {
  test.each(['.', '..', '...', 'ke2e-run.', 'a/b', '', '../ke2e-run'])('%j deletes nothing', async (name) => {
    const { deps } = runDependencies()
    const keys = join(deps.folders.runs, 'ke2e-real', 'ssh')
    mkdirSync(keys, { recursive: true })
    await expect(down({ name }, { cloud: 'embedded' }, {}, deps)).rejects.toMatchObject({ kind: 'user' })
    expect(existsSync(keys)).toBe(true)
  })

  test('that this machine never recorded is asked of the cloud that is named, and of none where none is', async () => {
    const { deps } = runDependencies()
    const named = down({ name: 'ke2e-prod' }, {}, {}, deps)
    await expect(named).rejects.toThrow(/^cloud: is required: this machine has no record of ke2e-prod/)
    const embedded = await down({ name: 'ke2e-prod' }, { cloud: 'embedded' }, {}, deps)
    expect(embedded.summary).toBe('left: 0: there never was an embedded Azure on this machine')
  })

  test('is not gone where the folder of the embedded Azure is there and cannot be asked', async () => {
    const { deps } = runDependencies()
    mkdirSync(deps.folders.embeddedAzure, { recursive: true })
    expect(await down({ name: 'ke2e-prod' }, { cloud: 'embedded' }, {}, deps)).toMatchObject({ outcome: 'failed' })
    const { deps: others } = runDependencies()
    mkdirSync(others.folders.runs, { recursive: true })
    writeFileSync(others.folders.embeddedAzure, '')
    expect(await down({ name: 'ke2e-prod' }, { cloud: 'embedded' }, {}, others)).toMatchObject({ outcome: 'failed' })
  })
})

test('only the folder of a run is ever forgotten', async () => {
  const { deps, root } = runDependencies()
  const { runs } = deps.folders
  mkdirSync(join(runs, 'ke2e-real', 'ssh'), { recursive: true })
  for (const folder of [runs, root, join(runs, '.'), join(runs, '..'), join(runs, 'ke2e-real', 'ssh'), '/', '']) {
    await expect(forgetRun(runs, folder)).rejects.toThrow('is not the folder of a run')
  }
  await forgetRun(runs, join(runs, 'ke2e-real'))
  expect(existsSync(runs)).toBe(true)
  expect(existsSync(join(runs, 'ke2e-real'))).toBe(false)
})

test('a derived name that is not there names the other groups of the same workflow run', async () => {
  const plan = examplePlan({}, { runId: '777' })
  await azure.resources.resourceGroups.createOrUpdate(plan.resourceGroup, { location: 'westeurope', tags: plan.tags })
  const { deps } = runDependencies()
  const target = { run: 'ke2e-typo', resourceGroup: 'ke2e-typo', ownsGroup: true, access: accessTo(server) }
  const derivedFrom = { repository: 'octo/repo', runId: '777', attempt: '1', job: 'e2ee', jobKey: '' }
  const folder = join(deps.folders.runs, 'ke2e-typo')
  const { summary } = await teardownVerdict({ ...target, folder, derivedFrom }, deps, limit)
  expect(summary).toBe(`left: 0 of ke2e-typo, which does not exist; the same workflow run has ${plan.resourceGroup}`)
})

describe('in a group that was given', () => {
  const group = 'team-of-somebody'
  const plan = examplePlan({ 'resource-group': group }, { runId: 'given' }, 'start')
  const target = { run: plan.run, resourceGroup: group, ownsGroup: false, access: accessTo(server) }
  const names = async () =>
    (await listResources(azure, group, new AbortController().signal)).map(({ name }) => name).toSorted()
  const provisioned = async () => {
    await azure.resources.resourceGroups.createOrUpdate(group, { location: 'westeurope' })
    await azure.network.networkSecurityGroups.createOrUpdate(group, 'fence', { location: 'westeurope' })
    await provision(plan, azure, contractAccess, contractDeps())
    await azure.network.publicIPAddresses.updateTags(group, 'nat-ip', { tags: {} })
  }

  test('what lost its tags is ours by its name: where the run was recorded', async () => {
    await provisioned()
    const { deps } = runDependencies()
    const folder = join(deps.folders.runs, plan.run)
    const state = { ...stateIn(accessTo(server), plan.run, 'start'), resourceGroup: group, ownsGroup: false }
    await saveRun(folder, plan, state)
    const startMark = tagIn(plan.tags, 'startMark') ?? ''
    const { summary } = await teardownVerdict({ ...target, folder, startMark }, deps, limit)
    expect(summary).toBe(`left: 0 of ${plan.run} in ${group}, which stays`)
    expect(await names()).toEqual(['fence'])
  })

  test('and where others of its resources have their tags', async () => {
    await provisioned()
    const { deps } = runDependencies()
    const { outcome } = await teardownVerdict({ ...target, folder: join(deps.folders.runs, plan.run) }, deps, limit)
    expect(outcome).toBe('passed')
    expect(await names()).toEqual(['fence'])
  })

  test('where nothing says whose it is it stays, and nobody says that nothing is left', async () => {
    await azure.network.publicIPAddresses.createOrUpdate(group, 'nat-ip', {
      location: 'westeurope',
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    })
    const { deps } = runDependencies()
    const verdict = await teardownVerdict({ ...target, folder: join(deps.folders.runs, plan.run) }, deps, limit)
    expect(verdict).toMatchObject({ outcome: 'failed', summary: expect.stringMatching(/^left: unknown: .*nat-ip/) })
    expect(await names()).toEqual(['fence', 'nat-ip'])
  })
})
