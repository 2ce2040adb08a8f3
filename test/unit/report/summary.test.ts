import { describe, expect, it } from 'vitest'
import { jobSummary, withinBytes } from '../../../src/report/summary.ts'
import { sampleReport, sampleSpec } from '../../support/report/sampleReport.ts'

const passing = sampleSpec('[sig-apps] Job should end', 'passed')

describe('the job summary', () => {
  it('puts verdicts first, then failed specs, then phases, counts and images', () => {
    const summary = jobSummary(sampleReport([passing, sampleSpec('[sig-node] Pods should run', 'failed', 'timed out')]))
    const order = [
      '**Tests: failed**',
      '**Teardown: passed**',
      'Failed specs (1)',
      '### Phases',
      '### Specs',
      'kitten:1.8',
    ]
    const places = order.map((text) => summary.indexOf(text))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((one, other) => one - other))
  })

  it('lets nothing that a spec says become markup', () => {
    const summary = jobSummary(sampleReport([sampleSpec('a | b <c>', 'failed', '</pre><img src=x>')]))
    expect(summary).toContain('&lt;/pre&gt;&lt;img src=x&gt;')
    expect(summary).not.toContain('<img')
  })

  it('names known gaps apart', () => {
    const gap = sampleSpec('[sig-node] ImageVolume', 'known gap', 'looks for Alpine')
    expect(jobSummary(sampleReport([passing, gap]))).toMatch(
      /Known gaps.*\(1\)\n\n- \[sig-node\] ImageVolume: looks for Alpine/,
    )
  })

  it('stays below the 1 MiB that GitHub takes when thousands of specs fail, and says that it was cut', () => {
    const specs = Array.from({ length: 3000 }, (_, index) =>
      sampleSpec(`[sig-node] spec ${index} ünïcödé`, 'failed', 'ü'.repeat(20_000)),
    )
    const summary = jobSummary(sampleReport(specs))
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024)
    expect(summary).toContain('**Tests: failed**')
    expect(summary).toContain('3000 failed')
    expect(summary).toContain('The rest does not fit')
    // Cut between two specs: no element stays open.
    expect(summary.match(/<details/g)?.length).toBe(summary.match(/<\/details>/g)?.length)
  })
})

describe('sections within a number of bytes', () => {
  it('are all kept when they fit', () => expect(withinBytes(['one', 'two'], 200)).toBe('one\ntwo\n'))
  it('are cut from the end when they do not', () => {
    const text = withinBytes(['one', 'x'.repeat(300)], 200)
    expect(text).toMatch(/^one\n\n_The rest does not fit/)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(200)
  })
})
