import { fits } from './match.ts'
import { randomFaults } from './random.ts'
import { isRequestRule, type OperationRule, type RequestRule, type Rule, type Scenario } from './scenario.ts'
import type { Subject } from './subject.ts'

/** A fault that fired. */
export interface Fired {
  /** ISO 8601. */
  readonly at: string
  readonly name: string
  readonly verb: string
  readonly path: string
  /** Id of the request that was hit, or that started the operation that was hit. */
  readonly requestId: string
}

/** Injected faults. There are none until a scenario is set. */
export interface Faults {
  scenario(): Scenario
  /** Replaces the previous scenario, and releases what it held. */
  set(scenario: Scenario): void
  /** Faults that fired since the scenario was set, oldest first. */
  fired(): readonly Fired[]
  /** Whether a fault may hit such a request, depending on its body or with words from it; the subject is without the body. */
  mayDependOnBody(subject: Subject): boolean
  /** All faults that hit this request. Counts it for `nth` and `times`. */
  forRequest(subject: Subject, requestId: string): RequestRule[]
  forOperation(subject: Subject, requestId: string): OperationRule[]
  /** Aborted when the scenario is replaced: what is stuck continues. */
  released(): AbortSignal
}

/** How many fired faults are remembered; the log has all of them. */
const remembered = 10_000

export function faults(options: {
  readonly initial: Scenario
  /** Stores a scenario, in case the server is killed. */
  readonly keep: (scenario: Scenario) => void
  readonly now: () => number
  readonly log: (line: string) => void
}): Faults {
  let scenario = options.initial
  let random = scenario.random && randomFaults(scenario.random)
  let counts = new Map<Rule, { seen: number; hits: number }>()
  let fired: Fired[] = []
  let release = new AbortController()

  const isDue = (rule: Rule): boolean => {
    const { seen, hits } = counts.get(rule) ?? { seen: 0, hits: 0 }
    const due = seen + 1 >= rule.nth && (rule.times === 'always' || hits < rule.times)
    counts.set(rule, { seen: seen + 1, hits: due ? hits + 1 : hits })
    return due
  }
  const tell = (rule: Rule, { verb, path }: Subject, requestId: string) => {
    const name = rule.name ?? `${rule.do}${'as' in rule && rule.as !== undefined ? ` ${rule.as}` : ''}`
    options.log(`fault ${name} hits ${verb} ${path} ${requestId}`)
    fired.push({ at: new Date(options.now()).toISOString(), name, verb, path, requestId })
    if (fired.length > remembered) fired.shift()
  }
  const hits = <R extends Rule>(
    isOfKind: (rule: Rule) => rule is R,
    drawn: R | undefined,
    subject: Subject,
    requestId: string,
  ): R[] => {
    const due = scenario.faults.filter(isOfKind).filter((rule) => fits(rule.on, subject) && isDue(rule))
    const all = drawn === undefined ? due : [...due, drawn]
    for (const rule of all) tell(rule, subject, requestId)
    return all
  }

  return {
    scenario: () => scenario,
    set(next) {
      scenario = next
      random = next.random && randomFaults(next.random)
      counts = new Map()
      fired = []
      release.abort()
      release = new AbortController()
      options.keep(next)
    },
    fired: () => fired,
    mayDependOnBody: (subject) =>
      scenario.faults
        .filter(isRequestRule)
        .some(({ on }) => fits({ ...on, region: undefined, zone: undefined, size: undefined }, subject)),
    forRequest: (subject, requestId) =>
      hits(isRequestRule, isOfArm(subject) ? random?.forRequest(subject) : undefined, subject, requestId),
    forOperation: (subject, requestId) =>
      hits((rule) => !isRequestRule(rule), random?.forOperation(subject), subject, requestId),
    released: () => release.signal,
  }
}

/** Random faults do not hit the sign-in: its clients have their own retries, which cannot be configured here. */
function isOfArm(subject: Subject): boolean {
  return subject.path.toLowerCase().startsWith('/subscriptions')
}
