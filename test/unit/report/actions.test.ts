import { describe, expect, it } from 'vitest'
import { actionsReporter } from '../../../src/report/actions.ts'
import { testsVerdict } from '../../../src/run/verdicts.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { recordingCore } from '../../support/report/recordingCore.ts'
import { sampleEvents, sampleReport, sampleSpec, sampleSuite } from '../../support/report/sampleReport.ts'

const error = { kind: 'quota', message: 'Cores are used up.', nextStep: 'Ask for more.' } as const
const failing = (count: number) =>
  Array.from({ length: count }, (_, index) => sampleSpec(`[sig-node] spec ${index}`, 'failed', 'timed out'))

describe('the log of a job', () => {
  it('has one group per phase, named with its limit, and the outcome below the group', () => {
    const { core, log } = recordingCore()
    for (const event of sampleEvents(['provision', 12, 'ok', '3 of 3 hosts answer'])) {
      actionsReporter(core, systemClock, 'main').hear(event)
    }
    expect(log).toEqual([
      '::group::provision (limit 10 min)',
      'working on provision',
      '::endgroup::',
      'provision: ok after 12 s: 3 of 3 hosts answer',
    ])
  })
})

describe('annotations', () => {
  it('main: the error under the title of its class, then the failed specs with their replay lines', async () => {
    const { core, log } = recordingCore()
    await actionsReporter(core, systemClock, 'main').end(sampleReport(failing(2), { error }))
    expect(log[0]).toBe('::error title=Azure quota is used up::Cores are used up.\nAsk for more.')
    expect(log[1]).toContain('::error title=Failed: [sig-node] spec 0::timed out\ntest/e2e/common/node/pods.go:123\n')
    expect(log[1]).toContain('kube-e2e run --kubernetes-version v1.37.1 --focus')
    expect(log).toHaveLength(3)
  })

  it('stay within the ten that GitHub keeps, and the last one says how many there are', async () => {
    const { core, log } = recordingCore()
    await actionsReporter(core, systemClock, 'main').end(sampleReport(failing(40), { error }))
    expect(log).toHaveLength(10)
    expect(log.at(-1)).toContain('40 specs failed in all')
  })

  it('a suite that was stopped at its limit has one, although no spec failed', async () => {
    const { core, log } = recordingCore()
    const suite = { ...sampleSuite([sampleSpec('dns', 'passed')]), stopped: 'time limit' as const }
    await actionsReporter(core, systemClock, 'main').end(sampleReport([], { suite, tests: testsVerdict(suite) }))
    expect(log).toEqual([expect.stringContaining('::error title=The suite ran out of time::1 of 1 specs passed')])
  })

  it('post: a leak alone, and the job summary', async () => {
    const { core, log } = recordingCore()
    const teardown = { outcome: 'failed', summary: 'left: worker-1' } as const
    await actionsReporter(core, systemClock, 'post').end(sampleReport(failing(2), { teardown }))
    expect(log).toEqual(['::error title=Something was left behind::left: worker-1', 'summary:true', 'summary written'])
  })
})
