import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { XMLParser } from 'fast-xml-parser'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { phaseJunit } from '../../../src/report/phaseJunit.ts'
import { writeProwLayout } from '../../../src/report/prow.ts'
import type { RunReport } from '../../../src/run/verdicts.ts'
import { sampleEvents, sampleReport, sampleSpec, sampleStart } from '../../support/report/sampleReport.ts'

let output: string
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'prow-'))
})
afterEach(async () => {
  await rm(output, { recursive: true })
})

async function write(report: RunReport): Promise<Record<string, unknown>> {
  await writeProwLayout({ ...report, plan: { ...report.plan, output } }, [])
  return JSON.parse(await readFile(join(output, 'finished.json'), 'utf8'))
}

const passing = sampleSpec('[sig-apps] Job should end', 'passed')

describe('the Prow layout', () => {
  it('has all files that Spyglass and TestGrid look for, finished.json last', async () => {
    const finished = await write(sampleReport([passing]))
    expect(finished).toMatchObject({ passed: true, result: 'SUCCESS', metadata: { 'job-version': 'v1.37.1' } })
    expect(finished.timestamp).toBe(sampleStart / 1000 + 190)
    expect((await readdir(output)).sort()).toEqual([
      'artifacts',
      'build-log.txt',
      'finished.json',
      'index.html',
      'started.json',
    ])
    const times = await Promise.all(
      ['started.json', 'build-log.txt', 'artifacts/junit_runner.xml', 'index.html'].map(
        async (file) => (await stat(join(output, file))).mtimeMs,
      ),
    )
    expect((await stat(join(output, 'finished.json'))).mtimeMs).toBeGreaterThanOrEqual(Math.max(...times))
  })

  it('names each file that cannot be written, and writes all others', async () => {
    for (const file of ['started.json', 'index.html', 'artifacts/junit_runner.xml']) {
      await mkdir(join(output, file, 'in the way'), { recursive: true })
    }
    const report = sampleReport([passing])
    const problems = await writeProwLayout({ ...report, plan: { ...report.plan, output } }, [])
    expect(problems).toEqual(
      ['started.json', 'artifacts/junit_runner.xml', 'index.html'].map((file) =>
        expect.stringMatching(new RegExp(`/${file} could not be written: .*EISDIR`)),
      ),
    )
    expect(JSON.parse(await readFile(join(output, 'finished.json'), 'utf8'))).toMatchObject({ passed: true })
    expect(await readdir(output)).toContain('build-log.txt')
  })

  it('does not let a leak turn green specs red', async () => {
    const teardown = { outcome: 'failed', summary: 'left: 1' } as const
    expect(await write(sampleReport([passing], { teardown }))).toMatchObject({ passed: true, result: 'SUCCESS' })
  })

  it('distinguishes a cancelled run from a failed one', async () => {
    const tests = { outcome: 'not run', summary: 'no spec ran' } as const
    const cancelled = sampleEvents(['provision', 3, 'cancelled', 'stopped'])
    const failed = sampleEvents(['provision', 3, 'failed', 'no host'])
    expect(await write(sampleReport([], { tests, events: cancelled }))).toMatchObject({
      passed: false,
      result: 'ABORTED',
    })
    expect(await write(sampleReport([], { tests, events: failed }))).toMatchObject({ passed: false, result: 'FAILURE' })
  })
})

describe('junit of phases', () => {
  it('has a case for each of the eight phases: passed, failed, and skipped where it was cancelled or never began', () => {
    const events = sampleEvents(
      ['plan', 1, 'ok', ''],
      ['provision', 3, 'failed', 'no <host>'],
      ['teardown', 2, 'cancelled', 'stopped'],
    )
    const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' })
    const { testsuite } = parser.parse(phaseJunit(events, sampleStart)).testsuites

    expect(testsuite).toMatchObject({ tests: '8', failures: '1', skipped: '6' })
    const of = (name: string) => testsuite.testcase.find((testcase: { name: string }) => testcase.name === name)
    expect(of('plan').failure ?? of('plan').skipped).toBeUndefined()
    expect(of('provision').failure['#text']).toBe('no <host>')
    expect(of('teardown').skipped.message).toBe('cancelled: stopped')
    expect(of('test').skipped.message).toBe('not started')
  })

  it('reports the last attempt of a phase that ran twice', () => {
    const events = sampleEvents(['teardown', 2, 'failed', 'left: 1'], ['teardown', 5, 'ok', 'left: 0'])
    expect(phaseJunit(events, sampleStart)).not.toContain('<failure')
  })
})
