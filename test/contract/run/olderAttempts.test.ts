import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { findGroup } from '../../../src/azure/teardown/group.ts'
import { runName } from '../../../src/plan/names.ts'
import { clearOlderAttempts } from '../../../src/run/olderAttempts.ts'
import { contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

const server = await withEmbeddedAzure()

const run = { repository: 'octo/repo', runId: '7', job: 'e2e', jobKey: '' }
const nameOf = (attempt: string, job = 'e2e') => runName({ ...run, attempt, job })

test('a third attempt deletes what the first two left, and nothing of its own, of later ones or of another job', async () => {
  const azure = openEmbedded(server)
  const make = (name: string) =>
    azure.resources.resourceGroups.createOrUpdate(name, { location: 'westeurope', tags: { 'kube-e2e-azure': '0.1.0' } })
  await Promise.all([nameOf('1'), nameOf('2'), nameOf('3'), nameOf('4'), nameOf('1', 'other')].map(make))

  expect(await clearOlderAttempts({ ...run, attempt: '3' }, azure, contractDeps())).toBe(2)

  const isThere = async (name: string) => (await findGroup(azure, name, new AbortController().signal)) !== undefined
  expect(await Promise.all([nameOf('1'), nameOf('2')].map(isThere))).toEqual([false, false])
  expect(await Promise.all([nameOf('3'), nameOf('4'), nameOf('1', 'other')].map(isThere))).toEqual([true, true, true])
})

test('a first attempt asks Azure nothing', async () => {
  const before = server.log.length
  expect(await clearOlderAttempts({ ...run, attempt: '1' }, openEmbedded(server), contractDeps())).toBe(0)
  expect(server.log.length).toBe(before)
})

test('what an older attempt left and nobody can delete does not stop the new one', async () => {
  const azure = openEmbedded(server)
  const old = runName({ ...run, runId: '8', attempt: '1' })
  // Not marked as ours, so that its deletion is refused.
  await azure.resources.resourceGroups.createOrUpdate(old, { location: 'westeurope' })
  const deps = contractDeps()
  expect(await clearOlderAttempts({ ...run, runId: '8', attempt: '2' }, azure, deps)).toBe(1)
  expect(deps.voice.notes.join()).toContain('continues without waiting for it')
})
