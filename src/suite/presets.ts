import type { SuitePlan } from '../plan/plan.ts'
import { InputError } from '../vocabulary/errors.ts'
import { smokeSpecs } from './smoke.ts'
import { specPattern } from './specNames.ts'

/** Which specs ginkgo selects: all that match the focus, not the skip, and the label filter. Empty means no condition. */
export interface Selection {
  /** Regular expressions over full names. */
  readonly focus: string
  readonly skip: string
  /** Ginkgo's label algebra, such as `Conformance && !Slow`. */
  readonly labelFilter: string
}

export interface Preset {
  readonly selection: Selection
  /** Names that must all be found in the release, each exactly once; absent where the release decides. */
  readonly names?: readonly string[]
  /** Whether a spec may start and then declare itself not applicable to this cluster. */
  readonly maySkip: boolean
}

/**
 * What the suite of a plan stands for. Focus, skip and label filter of the plan narrow the suite that it names.
 *
 * @throws InputError when they leave nothing of a suite whose specs are known here
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
      throw new Error('A run without a suite selects no specs; its caller has to leave the suite out.')
  }
}

/** Upstream's job pull-kubernetes-e2e-kind selects by this (kubernetes/test-infra, config/jobs). */
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
    // Some names have a twin that is no conformance spec and differs in its tags alone.
    labelFilter: both('Conformance', labelFilter),
  }
  // Labels are known to the release only, so that a label filter leaves the number of names open.
  return { selection, ...(labelFilter === '' ? { names } : {}), maySkip: false }
}

function nothingSmokes(focus: string, skip: string): InputError {
  const without = skip === '' ? '' : `, \`${skip}\` left out`
  const message = `no spec of the suite \`smoke\` matches \`${focus}\`${without}; \`suite: custom\` chooses among all specs.`
  return new InputError([{ input: 'focus', message }])
}

/** Both label filters at once. */
export function both(one: string, other: string): string {
  return one === '' || other === '' ? one || other : `(${one}) && (${other})`
}
