import { afterEach, beforeEach, expect, test } from 'vitest'
import { federate } from '../../embedded-azure/server/state/applications.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../../embedded-azure/test/support/embeddedAzure.ts'
import { rawArm } from '../../embedded-azure/test/support/rawArm.ts'
import { findGroup } from '../../src/azure/teardown/group.ts'
import { type Given, makeWorkplace, type Workplace } from '../support/act/act.ts'
import { type FakeGitHub, startFakeGitHub } from '../support/fakeGitHub.ts'
import { type GithubIssuer, nightlyJob, startGithubIssuer, subjectOf } from '../support/githubIssuer.ts'
import { openEmbedded } from '../support/openEmbedded.ts'

/** The janitor and its heartbeat, as GitHub would run them: they sign in by OIDC to a subscription whose machines are records. */
let place: Workplace
let azure: EmbeddedAzure
let issuer: GithubIssuer
let gitHub: FakeGitHub
let lastSuccess: string | undefined

beforeEach(async () => {
  place = makeWorkplace()
  azure = await runEmbeddedAzure()
  issuer = await startGithubIssuer()
  lastSuccess = undefined
  gitHub = await startFakeGitHub((request) => {
    if (request.startsWith('GET /repos/octo/demo/issues')) return []
    if (request === 'POST /repos/octo/demo/issues') return { number: 1 }
    const runs = lastSuccess === undefined ? [] : [{ updated_at: lastSuccess }]
    return request.includes('/actions/workflows/janitor.yml/runs') ? { workflow_runs: runs } : undefined
  })
  federate(azure.stateFolder, azure.server.arm.identity, 'embedded-azure', {
    issuer: issuer.url,
    subject: subjectOf(nightlyJob),
  })
})
afterEach(async () => {
  place.remove()
  await azure.stop()
  await issuer.stop()
  await gitHub.stop()
})

/** The subscription and the repository's variables, as an owner sets them up. */
function given(): Given {
  const { subscriptionId, tenantId, clientId, authorityHost, resourceManagerUrl, caFile } = azure.endpoint
  return {
    vars: {
      AZURE_SUBSCRIPTION_ID: subscriptionId,
      AZURE_TENANT_ID: tenantId,
      AZURE_CLIENT_ID: clientId,
    },
    env: {
      GITHUB_API_URL: gitHub.env.GITHUB_API_URL,
      ...issuer.environmentOf(nightlyJob),
      AZURE_AUTHORITY_HOST: authorityHost,
      AZURE_RESOURCE_MANAGER_URL: resourceManagerUrl,
      NODE_EXTRA_CA_CERTS: caFile,
    },
  }
}

async function makeGroup(name: string, hours: number): Promise<void> {
  const tags = { 'kube-e2e-azure': '0.1.0', DeleteAfter: new Date(Date.now() + hours * 3_600_000).toISOString() }
  await openEmbedded(azure).resources.resourceGroups.createOrUpdate(name, { location: 'westeurope', tags })
}

const isThere = async (name: string) =>
  (await findGroup(openEmbedded(azure), name, new AbortController().signal)) !== undefined

test('janitor.yml deletes what has expired, and is green', async () => {
  await makeGroup('ke2e-old', -1)
  await makeGroup('ke2e-young', 1)
  const run = place.run('janitor.yml', given())
  expect(await run.ended, run.output()).toBe(0)
  expect(run.output()).toMatch(/ke2e-old +deleted/)
  expect(run.output()).toContain('found 2: 1 deleted, 1 skipped')
  expect([await isThere('ke2e-old'), await isThere('ke2e-young')]).toEqual([false, true])
})

test('janitor.yml with a dry run deletes nothing', async () => {
  await makeGroup('ke2e-old', -1)
  const run = place.run('janitor.yml', { ...given(), inputs: { 'dry-run': 'true' } })
  expect(await run.ended, run.output()).toBe(0)
  expect(run.output()).toContain('found 1: 1 would be deleted')
  expect(await isThere('ke2e-old')).toBe(true)
})

test('janitor.yml with a group that cannot be deleted is red, and opens an issue', async () => {
  await makeGroup('ke2e-locked', -1)
  const lock = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/ke2e-locked/providers/Microsoft.Authorization/locks/keep`
  await rawArm(azure)('PUT', lock, { body: { properties: { level: 'CanNotDelete' } }, apiVersion: '2020-05-01' })
  const run = place.run('janitor.yml', given())
  expect(await run.ended).not.toBe(0)
  expect(run.output()).toMatch(/ke2e-locked +stuck/)
  expect(gitHub.asked.find((request) => request.startsWith('POST '))).toContain('Stuck resource groups: 1')
})

test('nightly.yml is green while the janitor is alive, and red when it is silent', async () => {
  lastSuccess = new Date().toISOString()
  const alive = place.run('nightly.yml', { ...given(), job: 'janitor-lives' })
  expect(await alive.ended, alive.output()).toBe(0)
  expect(alive.output()).toContain('The janitor janitor.yml last succeeded at')

  lastSuccess = undefined
  const silent = place.run('nightly.yml', { ...given(), job: 'janitor-lives' })
  expect(await silent.ended).not.toBe(0)
  expect(silent.output()).toContain('The janitor janitor.yml has never succeeded.')
})
