import type { SuitePlan } from '../plan/plan.ts'
import { InputError } from '../vocabulary/errors.ts'
import { smokeSpecs } from './smoke.ts'
import { specPattern } from './specNames.ts'

/** Which specs ginkgo selects: those that match the focus and the label filter, but not the skip. Empty means no condition. */
export interface Selection {
  /** Regular expressions over full names. */
  readonly focus: string
  readonly skip: string
  /** Ginkgo's label algebra, such as `Conformance && !Slow`. */
  readonly labelFilter: string
}

export interface Preset {
  readonly selection: Selection
  /** Names that the release must all have, each exactly once; absent if the release decides. */
  readonly names?: readonly string[]
  /** Whether specs may start and then declare themselves not applicable to this cluster. */
  readonly maySkip: boolean
}

/**
 * What the suite of a plan selects. Focus, skip and label filter narrow the suite that it names.
 *
 * @throws InputError when they leave nothing of a suite whose specs are known in advance
 */
export function presetOf(suite: SuitePlan): Preset {
  const { focus, skip } = suite
  switch (suite.name) {
    case 'smoke':
      return smoke(suite)
    case 'conformance':
      return { selection: { focus, skip, labelFilter: both('Conformance', suite.labelFilter) }, maySkip: false }
    case 'pr-blocking':
      return { selection: { focus, skip, labelFilter: both(prBlocking, suite.labelFilter) }, maySkip: true }
    case 'custom':
      return { selection: { focus, skip, labelFilter: suite.labelFilter }, maySkip: true }
    case 'none':
      throw new Error('A run without a suite selects no specs; its caller must not ask for them.')
  }
}

/** The filter of upstream's job pull-kubernetes-e2e-kind (kubernetes/test-infra, config/jobs). */
const prBlocking = 'Feature: isEmpty && !Slow && !Disruptive && !Flaky'

function smoke({ focus, skip, labelFilter }: SuitePlan): Preset {
  const focused = new RegExp(focus)
  const skipped = skip === '' ? undefined : new RegExp(skip)
  const names = smokeSpecs.filter((name) => focused.test(name) && !skipped?.test(name))
  // An empty focus would select everything.
  if (names.length === 0) throw nothingSmokes(focus, skip)
  const selection = {
    focus: names.map(specPattern).join('|'),
    skip,
    // Some names have a twin that is not a conformance spec and differs only in its tags.
    labelFilter: both('Conformance', labelFilter),
  }
  // Only the release knows labels, so with a label filter the number of names is open.
  return { selection, ...(labelFilter === '' ? { names } : {}), maySkip: false }
}

function nothingSmokes(focus: string, skip: string): InputError {
  const without = skip === '' ? '' : `, \`${skip}\` left out`
  const message = `no spec of the suite \`smoke\` matches \`${focus}\`${without}; \`suite: custom\` chooses among all specs.`
  return new InputError([{ input: 'focus', message }])
}

/** A label filter that demands both. */
export function both(one: string, other: string): string {
  return one === '' || other === '' ? one || other : `(${one}) && (${other})`
}
