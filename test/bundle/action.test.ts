import { globSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startJob } from '../support/actionsRunner.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const job = () => startJob({ KUBE_E2E_STATE: temporaryFolder() }, temporaryFolder())

test('inputs that cannot be used: exit code 2, all problems in one annotation, nothing made', async () => {
  const { temp, main, post } = job()
  const result = await main({ nodes: '0', suite: 'smok', 'pod-cidr': '10.240.0.0/16' }).ended
  expect(result.exitCode).toBe(2)
  const annotation = result.output.split('\n').find((line) => line.startsWith('::error'))
  expect(annotation).toMatch(/nodes: .*%0Asuite: .*did you mean `smoke`.*%0Avnet-cidr: .*overlaps pod-cidr/)
  const runs = join(temp, 'kube-e2e-azure', 'runs')
  expect(globSync('*/{plan,state}.json', { cwd: runs })).toEqual([])

  const after = await post('failure').ended
  expect(after.exitCode).toBe(0)
  expect(after.output).toContain('left: 0')
  expect(readdirSync(runs)).toEqual([])
})

test('Azure without a word on who signs in: the missing inputs are named', async () => {
  const result = await job().main({ cloud: 'azure' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/subscription-id: .*auth: `auto` found nothing .*tenant-id and client-id/)
})

test('Azure with a way to sign in that lacks its inputs: they are named', async () => {
  const result = await job().main({ cloud: 'azure', auth: 'certificate' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/subscription-id: .*tenant-id: .*client-id: .*client-certificate-path: /)
})

test('OIDC in a job without the permission: the missing line of the workflow is named', async () => {
  const id = '00000000-0000-0000-0000-000000000000'
  const inputs = { 'subscription-id': id, 'tenant-id': id, 'client-id': id, 'allowed-sources': '192.0.2.0/24' }
  const result = await job().main({ cloud: 'azure', auth: 'oidc', ...inputs }).ended
  expect(result.exitCode).toBe(7)
  expect(result.output).toContain('id-token: write')
})

test('post where main never ran: it looks under the name that follows from the job, and finds nothing', async () => {
  const result = await job().post('cancelled').ended
  expect(result.exitCode).toBe(0)
  expect(result.output).toContain('left: 0: there never was an embedded Azure on this machine')
})

test('the bundles are whole: each entry is there with nothing to install beside it', () => {
  for (const name of ['main', 'post', 'cli', 'embedded']) {
    expect(readdirSync(join('dist', name))).toContain('index.js')
  }
})
