import { describe, expect, it } from 'vitest'
import { nothingHeard, outputReader, progressLine } from '../../../src/suite/liveProgress.ts'

const names = [
  '[sig-node] PodTemplates should replace a pod template [Conformance]',
  '[sig-architecture] Conformance Tests should have at least two untainted nodes [Conformance]',
  '[sig-scheduling] SchedulerPredicates validates that hostPort conflicts [Conformance] [Serial]',
]

function heard(procs: number, output: string) {
  const ends: string[] = []
  const reader = outputReader({ names, procs }, (name, { outcome, seconds }) =>
    ends.push(`${outcome} ${seconds} ${name}`),
  )
  for (const line of output.split('\n')) reader.read(line)
  return { ends, running: reader.tally().running }
}

describe('what ginkgo v2.32 prints with several processes', () => {
  it('gives outcome, seconds and name of each spec, once', () => {
    const { ends } = heard(
      12,
      `------------------------------
[SynchronizedBeforeSuite] PASSED [0.160 seconds]
[SynchronizedBeforeSuite]
------------------------------
• [FAILED] [0.218 seconds]
[sig-architecture] Conformance Tests [It] should have at least two untainted nodes [Conformance] [sig-architecture, Conformance]
k8s.io/kubernetes@v1.37.1/test/e2e/architecture/conformance.go:39

  Timeline >>
  • [9.000 seconds]
  [sig-node] PodTemplates should replace a pod template [Conformance]
------------------------------
• [0.265 seconds]
[sig-node] PodTemplates should replace a pod template [Conformance] [sig-node, Conformance]
------------------------------
S [SKIPPED] [1.000 seconds]
[sig-scheduling] SchedulerPredicates [BeforeEach] validates that hostPort conflicts [Conformance] [Serial] [sig-scheduling, Serial, Conformance]`,
    )
    expect(ends).toEqual([`failed 0.218 ${names[1]}`, `passed 0.265 ${names[0]}`, `skipped 1 ${names[2]}`])
  })
})

describe('a spec that exceeded its own time while others ran', () => {
  it('has not ended, and the next outcome is not taken for its own', () => {
    const { ends } = heard(
      12,
      `• [TIMEDOUT] [58.787 seconds]
[sig-scheduling] SchedulerPredicates [It] validates that hostPort conflicts [Conformance] [Serial] [sig-scheduling, Serial]
------------------------------
• [0.265 seconds]
[sig-node] PodTemplates should replace a pod template [Conformance] [sig-node, Conformance]`,
    )
    expect(ends).toEqual([`passed 0.265 ${names[0]}`])
  })
})

describe('what ginkgo v2.32 prints with one process', () => {
  it('names the spec that runs, then its end, although a failed spec is named twice', () => {
    const start = `------------------------------
[sig-architecture] Conformance Tests should have at least two untainted nodes [Conformance] [sig-architecture, Conformance]
k8s.io/kubernetes@v1.37.1/test/e2e/architecture/conformance.go:39
  STEP: Creating a kubernetes client`
    expect(heard(1, start)).toEqual({ ends: [], running: names[1] })

    const end = `${start}
• [FAILED] [0.175 seconds]
[sig-architecture] Conformance Tests [It] should have at least two untainted nodes [Conformance] [sig-architecture, Conformance]
------------------------------
[sig-node] PodTemplates should replace a pod template [Conformance] [sig-node, Conformance]
• [0.204 seconds]
------------------------------`
    expect(heard(1, end)).toEqual({
      ends: [`failed 0.175 ${names[1]}`, `passed 0.204 ${names[0]}`],
      running: undefined,
    })
  })

  it('does not take a spec for ended that the time limit interrupted', () => {
    const output = `------------------------------
[sig-scheduling] SchedulerPredicates validates that hostPort conflicts [Conformance] [Serial] [sig-scheduling, Serial]
• [TIMEDOUT] [58.787 seconds]
[sig-scheduling] SchedulerPredicates [It] validates that hostPort conflicts [Conformance] [Serial] [sig-scheduling, Serial]`
    expect(heard(1, output)).toEqual({ ends: [], running: names[2] })
  })
})

describe('the line of progress', () => {
  const clock = { now: () => 60_000, sleep: async () => {} }

  it('reports done, failed, running, left and the time at this pace', () => {
    const ended = new Map(
      Array.from({ length: 20 }, (_, index) => [
        `spec ${index}`,
        { outcome: index === 3 ? 'failed' : 'passed', seconds: 1 } as const,
      ]),
    )
    expect(progressLine({ ended, running: undefined }, { selected: 62, procs: 12, startedAt: 0 }, clock)).toBe(
      '20 of 62 done, 1 failed, up to 12 running, 30 left, about 2 min at this pace',
    )
  })

  it('makes no estimate from nothing', () => {
    expect(progressLine(nothingHeard, { selected: 3, procs: 1, startedAt: 0 }, clock)).toBe(
      '0 of 3 done, 0 failed, 1 running, 2 left',
    )
  })
})
