import { describe, expect, it } from 'vitest'
import { testsVerdict } from '../../../src/run/verdicts.ts'
import { sampleSpec, sampleSuite } from '../../support/report/sampleReport.ts'

const passed = sampleSpec('[sig-node] Pods should run', 'passed')

describe('the verdict about tests', () => {
  it('is passed when every selected spec ran and none failed', () => {
    expect(testsVerdict(sampleSuite([passed]))).toEqual({ outcome: 'passed', summary: '1 of 1 specs passed' })
  })

  it('is passed in spite of a known gap and a flake, and reports both', () => {
    const suite = sampleSuite([passed, sampleSpec('kitten', 'known gap'), sampleSpec('dns', 'flaked')])
    expect(testsVerdict(suite)).toEqual({
      outcome: 'passed',
      summary: '1 of 3 specs passed, 1 flaked, 1 known gap',
    })
  })

  it('is not run without a suite', () => expect(testsVerdict(undefined).outcome).toBe('not run'))

  it.each([
    ['a spec failed', sampleSuite([passed, sampleSpec('dns', 'failed')])],
    ['a spec was not run', sampleSuite([passed, sampleSpec('dns', 'not run')])],
    ['no spec was selected', sampleSuite([])],
    ['no spec passed', sampleSuite([sampleSpec('dns', 'skipped')])],
    ['the time was up', { ...sampleSuite([passed]), stopped: 'time limit' as const }],
    ['junit and report differ', { ...sampleSuite([passed]), problems: ['junit reports 0 passed'] }],
  ])('is failed when %s', (_scenario, suite) => expect(testsVerdict(suite).outcome).toBe('failed'))
})
