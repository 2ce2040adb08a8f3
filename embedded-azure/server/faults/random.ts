import { createHash } from 'node:crypto'
import type { OperationKind, RequestKind } from './randomKinds.ts'
import { operationKinds } from './randomKinds.ts'
import type { OperationRule, RandomFaults, RequestRule } from './scenario.ts'
import type { Subject } from './subject.ts'

/**
 * Random faults that a seed decides. What happens to a request depends on the seed, the request's method and path, and how
 * often the same request was sent before; not on what else happens at the time. So a run that sends the same requests gets
 * the same faults, however its requests overlap. Ids that are different each time (of the subscription, of operations) do
 * not count.
 */
export function randomFaults(random: RandomFaults) {
  const isForOperations = (kind: string): kind is OperationKind => operationKinds.some((one) => one === kind)
  const forOperations = random.kinds.filter(isForOperations)
  const forRequests = random.kinds.filter((kind): kind is RequestKind => !isForOperations(kind))
  const met = new Map<string, { times: number; hitsInARow: number }>()

  const draw = <K extends string>(kinds: readonly K[], subject: Subject) => {
    const key = `${subject.verb} ${steadyPath(subject.path)}`
    const { times, hitsInARow } = met.get(key) ?? { times: 0, hitsInARow: 0 }
    const digest = createHash('sha256').update(`${random.seed} ${key} ${times}`).digest()
    const fraction = (offset: number) => digest.readUInt32BE(offset) / 2 ** 32
    const kind = kinds[Math.floor(fraction(4) * kinds.length)]
    const hit = kind !== undefined && fraction(0) < random.rate && hitsInARow < random.inARow
    met.set(key, { times: times + 1, hitsInARow: hit ? hitsInARow + 1 : 0 })
    return hit ? { kind, amount: fraction(8) } : undefined
  }

  return {
    forRequest(subject: Subject): RequestRule | undefined {
      const drawn = draw(
        forRequests.filter((kind) => suits(kind, subject)),
        subject,
      )
      return drawn && requestRule(drawn.kind, drawn.amount)
    },
    forOperation(subject: Subject): OperationRule | undefined {
      const drawn = draw(
        forOperations.filter((kind) => suitsOperation(kind, subject)),
        subject,
      )
      return drawn && operationRule(drawn.kind, drawn.amount)
    },
  }
}

/** The path without the ids that differ per server and per operation. */
function steadyPath(path: string): string {
  return path.toLowerCase().replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
}

/** Only writes of the network provider collide with each other. */
function suits(kind: RequestKind, { verb, type }: Subject): boolean {
  if (kind !== 'another-operation' && kind !== 'retryable-error') return true
  return verb !== 'GET' && type.toLowerCase().startsWith('microsoft.network/')
}

function suitsOperation(kind: OperationKind, { verb, type }: Subject): boolean {
  if (kind === 'slow-operation' || kind === 'stuck-operation') return true
  return verb === 'provision' && type.toLowerCase() === 'microsoft.compute/virtualmachines'
}

const common = { on: {}, nth: 1, times: 1 } as const

function requestRule(kind: RequestKind, amount: number): RequestRule {
  const named = { ...common, name: `random ${kind}` }
  switch (kind) {
    case 'delay':
      return { ...named, do: 'delay', seconds: amount * 2 }
    case 'reset-before':
      return { ...named, do: 'reset', when: 'before' }
    case 'reset-after':
      return { ...named, do: 'reset', when: 'after' }
    case 'lost-answer':
      return { ...named, do: 'lose-answer' }
    default:
      return { ...named, do: 'refuse', as: kind }
  }
}

function operationRule(kind: OperationKind, amount: number): OperationRule {
  const named = { ...common, name: `random ${kind}` }
  switch (kind) {
    case 'slow-operation':
      return { ...named, do: 'slow', seconds: amount * 5 }
    case 'stuck-operation':
      return { ...named, do: 'stick', seconds: 30 }
    case 'host-dies':
      return { ...named, do: 'kill-host', seconds: amount * 30 }
    case 'os-provisioning-timed-out':
      return { ...named, do: 'fail', as: kind, when: 'after' }
    default:
      return { ...named, do: 'fail', as: kind, when: 'before' }
  }
}
