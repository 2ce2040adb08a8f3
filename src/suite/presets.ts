import type { SuitePlan } from '../plan/plan.ts'
import { InputError } from '../vocabulary/errors.ts'
import { goExpression } from '../vocabulary/goExpression.ts'
import { shortened } from '../vocabulary/shortened.ts'
import { smokeSpecs } from './smoke.ts'
import { bareName, focusText, specPattern } from './specNames.ts'

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
  const names = smokeSpecs.filter((name) => selects({ focus, skip }, name)).map(bareName)
  // An empty focus would select everything.
  if (names.length === 0) throw nothingSmokes(focus, skip)
  const selection = {
    focus: names.map(specPattern).join('|'),
    // It has done its work on the names above; in another release a tag may stand elsewhere.
    skip: '',
    // Some names have a twin that is not a conformance spec and differs only in its tags.
    labelFilter: both('Conformance', labelFilter),
  }
  // Only the release knows labels, so with a label filter the number of names is open.
  return { selection, ...(labelFilter === '' ? { names } : {}), maySkip: false }
}

/** Whether ginkgo selects a spec of this full name. */
export function selects({ focus, skip }: Pick<Selection, 'focus' | 'skip'>, fullName: string): boolean {
  const text = focusText(fullName)
  return (focus === '' || goExpression(focus).matches(text)) && (skip === '' || !goExpression(skip).matches(text))
}

function nothingSmokes(focus: string, skip: string): InputError {
  const chooseAll = '`suite: custom` chooses among all specs.'
  const without = skip === '' ? '' : `, \`${shortened(skip)}\` left out`
  const byFocus = smokeSpecs.some((name) => selects({ focus, skip: '' }, name))
  const message = byFocus
    ? `\`${shortened(skip)}\` leaves out every spec of the suite \`smoke\`${focus === '' ? '' : ' that focus selects'}; ${chooseAll}`
    : `no spec of the suite \`smoke\` matches \`${shortened(focus)}\`${without}; ${chooseAll}`
  return new InputError([{ input: byFocus ? 'skip' : 'focus', message }])
}

/** A label filter that demands both. */
export function both(one: string, other: string): string {
  return one === '' || other === '' ? one || other : `(${one}) && (${other})`
}
