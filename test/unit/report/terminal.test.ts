import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { terminalReporter } from '../../../src/report/terminal.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import { recordingStream } from '../../support/report/recordingStream.ts'
import { sampleReport, sampleSpec, sampleStart } from '../../support/report/sampleReport.ts'

function clockAt(seconds: { now: number }): Clock {
  return { now: () => sampleStart + seconds.now * 1000, sleep: async () => {} }
}

describe('a terminal that cannot be redrawn', () => {
  it('shows a plain line a start, an end and a note, and details at most every five seconds', () => {
    const time = { now: 0 }
    const { stream, written } = recordingStream()
    const { hear } = terminalReporter({ stream, isTTY: false, clock: clockAt(time) })

    hear({ type: 'phase-started', phase: 'test', at: sampleStart, limitSeconds: 5400 })
    for (time.now = 0; time.now < 12; time.now += 1) {
      hear({ type: 'phase-detail', phase: 'test', text: `${time.now} of 12 done` })
    }
    hear({ type: 'phase-note', phase: 'test', text: 'failed: DNS' })
    hear({
      type: 'phase-ended',
      phase: 'test',
      at: sampleStart + 12_000,
      seconds: 72,
      outcome: 'ok',
      summary: '12 of 12',
    })

    expect(written().trim().split('\n')).toEqual([
      'test: started, limit 1 h 30 min',
      'test: 0 of 12 done',
      'test: 5 of 12 done',
      'test: 10 of 12 done',
      'test: failed: DNS',
      'test: ok after 1 min 12 s: 12 of 12',
    ])
  })
})

describe('a terminal that can be redrawn', () => {
  it('shows elapsed time and limit of the running phase, its newest detail, and keeps the line of its end', () => {
    const time = { now: 7 }
    const { stream, written } = recordingStream()
    const reporter = terminalReporter({ stream, isTTY: true, clock: clockAt(time) })

    reporter.hear({ type: 'phase-started', phase: 'provision', at: sampleStart, limitSeconds: 600 })
    reporter.hear({ type: 'phase-detail', phase: 'provision', text: '2 of 3 hosts answer\u001b[2J\nmore' })
    const running = stripVTControlCharacters(written())
    reporter.hear({
      type: 'phase-ended',
      phase: 'provision',
      at: 0,
      seconds: 12,
      outcome: 'failed',
      summary: 'no host',
    })

    expect(running).toMatch(/● provision +7 s {2}of 10 min/)
    expect(running).toContain('2 of 3 hosts answer')
    expect(written()).not.toContain('\u001b[2J\n')
    expect(stripVTControlCharacters(written())).toMatch(/✖ provision +12 s {2}no host/)
    return reporter.end(sampleReport([]))
  })
})

describe('the end of a run', () => {
  it('shows two verdicts, failed specs with their replay lines, and where the report is', async () => {
    const { stream, written } = recordingStream()
    const failing = sampleSpec('[sig-node] Pods should run', 'failed', 'timed out\nsecond line')
    await terminalReporter({ stream, isTTY: false, clock: clockAt({ now: 0 }) }).end(
      sampleReport([failing, sampleSpec('[sig-apps] Job should end', 'passed')], {
        teardown: { outcome: 'failed', summary: 'left: 1 (worker-1)' },
      }),
    )
    expect(written()).toContain('tests      failed: 1 of 2 specs passed, 1 failed')
    expect(written()).toContain('teardown   failed: left: 1 (worker-1)')
    expect(written()).toContain(failing.replay)
    expect(written()).not.toContain('second line')
    expect(written()).toMatch(/report {5}\/nowhere\/index\.html/)
    expect(written()).not.toContain('\u001b')
  })
})
