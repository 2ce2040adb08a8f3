import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { resultPage } from '../../../src/report/page.ts'
import { phaseRecords } from '../../../src/report/phases.ts'
import { timeline } from '../../../src/report/timeline.ts'
import { sampleEvents, sampleReport, sampleSpec, sampleStart } from '../../support/report/sampleReport.ts'

describe('the result page', () => {
  it('shows both verdicts, the failed spec with message and replay line, counts and images', () => {
    const failing = sampleSpec('[sig-node] Pods should run', 'failed', 'timed out')
    const page = resultPage(sampleReport([failing, sampleSpec('[sig-apps] Job should end', 'passed')]))
    for (const text of ['Tests: failed', 'Teardown: passed', 'left: 0', 'timed out', 'kitten:1.8', '<svg']) {
      expect(page).toContain(text)
    }
    expect(page).toContain('kube-e2e run --kubernetes-version v1.37.1 --focus &#39;')
  })

  it('escapes whatever specs, errors and summaries say', () => {
    const evil = '<script>alert("x")</script>'
    const page = resultPage(
      sampleReport([sampleSpec(evil, 'failed', evil)], {
        error: { kind: 'setup', message: evil, nextStep: evil },
        tests: { outcome: 'failed', summary: evil },
        events: sampleEvents(['provision', 3, 'failed', evil]),
      }),
    )
    expect(page).not.toContain('<script')
    expect(page.split('&lt;script&gt;').length).toBeGreaterThan(5)
  })

  it('needs nothing from outside itself', () => {
    const page = resultPage(sampleReport([sampleSpec('[sig-node] Pods', 'passed')]))
    expect(page).not.toMatch(/\b(src|href)=|url\(|@import|https?:/)
  })

  it('is written for a run that ended before its first phase did', () => {
    const page = resultPage(
      sampleReport([], { events: [{ type: 'phase-started', phase: 'release', at: sampleStart, limitSeconds: 9 }] }),
    )
    expect(page).toContain('class="running"')
  })
})

describe('the timeline', () => {
  it('has a bar for each phase, in proportion to its time and within the picture', () => {
    const events = sampleEvents(['provision', 30, 'ok', ''], ['test', 60, 'failed', ''])
    const svg = timeline(phaseRecords(events, sampleStart + 90_000), sampleStart, sampleStart + 90_000).markup
    expect(XMLValidator.validate(svg)).toBe(true)
    const bars = [...svg.matchAll(/<rect class="(\w+)" x="([\d.]+)" y="\d+" width="([\d.]+)"/g)]
    expect(bars.map(([, outcome]) => outcome)).toEqual(['ok', 'failed'])
    const [first, second] = bars.map(([, , x, width]) => ({ x: Number(x), width: Number(width) }))
    expect((second?.width ?? 0) / (first?.width ?? 1)).toBeCloseTo(2, 1)
    expect(second?.x).toBeCloseTo((first?.x ?? 0) + (first?.width ?? 0), 0)
    expect((second?.x ?? 0) + (second?.width ?? 0)).toBeLessThanOrEqual(900)
  })
})
