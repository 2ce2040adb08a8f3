import { describe, expect, it } from 'vitest'
import { presetOf } from '../../../src/suite/presets.ts'
import { smokeSpecs } from '../../../src/suite/smoke.ts'
import { specPattern } from '../../../src/suite/specNames.ts'

describe('the pattern of a spec', () => {
  const pattern = new RegExp(specPattern('[sig-apps] Daemon set should run (and stop)'))

  it.each([
    '[sig-apps] Daemon set [Serial] should run (and stop) [Conformance]',
    '[sig-apps] Daemon set should run (and stop) [Conformance] [Serial]',
    '[sig-apps] Daemon set should run (and stop)',
  ])('matches %s', (name) => expect(name).toMatch(pattern))

  it.each([
    '[sig-apps] Daemon set should run (and stop) twice [Conformance]',
    '[sig-apps] Daemon set should run and stop [Conformance]',
  ])('does not match %s', (name) => expect(name).not.toMatch(pattern))
})

describe('the smoke suite', () => {
  it('has at least 40 specs, none twice', () => {
    expect(smokeSpecs.length).toBeGreaterThanOrEqual(40)
    expect(new Set(smokeSpecs).size).toBe(smokeSpecs.length)
  })

  it('stays far below the longest argument that Linux passes to a process', () => {
    expect(presetOf(smoke()).selection.focus.length).toBeLessThan(64 * 1024)
  })

  it('is narrowed by focus and skip, and then asks for fewer names', () => {
    const { names } = presetOf(smoke('sig-network', 'DNS'))
    expect(names?.length).toBeGreaterThan(5)
    expect(names?.every((name) => name.includes('sig-network') && !name.includes('DNS'))).toBe(true)
  })

  it.each([
    ['', '\\[Serial\\]', 62],
    ['', '\\[Slow\\]|\\[Serial\\]', 62],
    ['\\[Conformance\\]', '', 63],
    ['(?i)DNS SHOULD', '', 4],
    ['^Kubernetes e2e suite \\[sig-cli\\]', '', 5],
  ])('is narrowed by focus `%s` and skip `%s` as ginkgo does it, tags included: %i specs', (focus, skip, left) => {
    expect(presetOf(smoke(focus, skip)).names).toHaveLength(left)
  })

  it('is refused in the words of the user when focus and skip leave none of its names', () => {
    expect(() => presetOf(smoke('no such spec', 'DNS'))).toThrow(
      'focus: no spec of the suite `smoke` matches `no such spec`, `DNS` left out; `suite: custom` chooses among all specs.',
    )
  })
})

function smoke(focus = '', skip = '') {
  return { name: 'smoke', focus, skip, labelFilter: '', procs: 12 } as const
}
