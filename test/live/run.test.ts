import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, describe, expect, test } from 'vitest'

/**
 * The main job on the subscription that the environment names: a real one, where each run costs some cents, or that of an
 * embedded Azure that was started before (`kube-e2e embedded env`). KUBE_E2E_LIVE_INPUTS adds inputs, as on a command line:
 * `--location westeurope --vm-size Standard_D2as_v5`.
 */
const subscription = process.env.AZURE_SUBSCRIPTION_ID ?? ''
if (subscription === '') console.warn('Skipped, because AZURE_SUBSCRIPTION_ID names no subscription.')
const inputs = (process.env.KUBE_E2E_LIVE_INPUTS ?? '').split(' ').filter((word) => word !== '')

const specs = 'Pods should be submitted and removed|ConfigMap should be consumable via environment variable'

describe.skipIf(subscription === '')('on the subscription that the environment names', () => {
  const output = mkdtempSync(join(tmpdir(), 'ke2e-live-'))
  afterAll(() => rmSync(output, { recursive: true }))

  const kubeE2e = async (...args: string[]) => {
    const { all, exitCode } = await execa('script/kube-e2e', args, { all: true, reject: false })
    return { all: all ?? '', exitCode }
  }
  const resultOf = (file: string) => JSON.parse(readFileSync(join(output, file), 'utf8'))

  test('a cluster is created, tested and deleted, and deleting it again is a success', async () => {
    const wanted = ['--nodes', '1', '--focus', specs, '--procs', '2', '--output', output]
    const run = await kubeE2e('run', '--cloud', 'azure', ...wanted, ...inputs)
    expect(run.exitCode, run.all).toBe(0)
    expect(run.all).toMatch(/^tests +passed/m)
    expect(run.all).toMatch(/^teardown +passed.*left: 0/m)
    expect(resultOf('finished.json')).toMatchObject({ passed: true, result: 'SUCCESS' })

    const name = /ke2e-[\w-]+/.exec(run.all)?.[0] ?? ''
    const again = await kubeE2e('down', name)
    expect(again.exitCode, again.all).toBe(0)
    expect(again.all).toContain('left: 0')
  })

  test('a location that Azure does not have is refused before anything is created', async () => {
    const run = await kubeE2e('up', '--cloud', 'azure', ...inputs, '--location', 'nowhere')
    expect(run.exitCode, run.all).toBe(2)
    expect(run.all).toContain('nowhere')
    expect(run.all).not.toContain('provision:')
  })
})
