import { execa } from 'execa'
import { beforeAll, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { newSshKey } from '../support/embeddedClients.ts'
import { scriptingFabric } from '../support/scriptingFabric.ts'

/** script/test has installed them already; on its own, this test waits for the registries. */
const installLimit = 600_000

let python = ''
let goProgram = ''

const azure = await withEmbeddedAzure({ fabric: async () => scriptingFabric('from the host\n') })
beforeAll(async () => {
  ;[python = '', goProgram = ''] = (await execa('script/contract-clients')).stdout.split('\n')
}, installLimit)

/** What a user would export; clients are told nothing else of this Azure. */
function environment(): Record<string, string> {
  const { endpoint } = azure
  return {
    AZURE_TENANT_ID: endpoint.tenantId,
    AZURE_CLIENT_ID: endpoint.clientId,
    AZURE_CLIENT_SECRET: endpoint.clientSecret,
    AZURE_SUBSCRIPTION_ID: endpoint.subscriptionId,
    AZURE_AUTHORITY_HOST: endpoint.authorityHost,
    AZURE_RESOURCE_MANAGER_URL: endpoint.resourceManagerUrl,
    SSL_CERT_FILE: endpoint.caFile,
    REQUESTS_CA_BUNDLE: endpoint.caFile,
  }
}

async function run(program: string, ...args: string[]): Promise<string> {
  const { all, exitCode } = await execa(program, [...args, newSshKey()], {
    env: environment(),
    all: true,
    reject: false,
    timeout: 240_000,
  })
  return exitCode === 0 ? (all ?? '') : `${all ?? ''}\nexit code ${exitCode}`
}

test('the SDK for Python makes, changes, uses and deletes two machines', { timeout: 300_000 }, async () => {
  expect(await run(python, 'embedded-azure/test/contract/clients/python/lifecycle.py')).toMatch(
    /from the host\n[\s\S]*done: 2 machines.*$/,
  )
  expect(azure.server.arm.store.everything()).toEqual([])
})

test('the SDK for Go makes, changes, uses and deletes two machines', { timeout: 300_000 }, async () => {
  expect(await run(goProgram)).toMatch(/from the host\n[\s\S]*done: 2 machines.*$/)
  expect(azure.server.arm.store.everything()).toEqual([])
})
