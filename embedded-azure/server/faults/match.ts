import type { On } from './scenario.ts'
import type { Subject } from './subject.ts'

/** Whether everything that a rule names fits. A rule for requests names a `method`, one for operations an `action`. */
export function fits(on: On, subject: Subject): boolean {
  const pairs: readonly (readonly [string | undefined, string])[] = [
    [on.method, subject.verb],
    [on.action, subject.verb],
    [on.path, subject.path],
    [on.type, subject.type],
    [on.name, subject.name],
    [on.group, subject.resourceGroup],
    [on.region, subject.region],
    [on.zone, subject.zone],
    [on.size, subject.size],
  ]
  return pairs.every(([pattern, value]) => pattern === undefined || patternOf(pattern).test(value))
}

/** `*` is anything up to the next slash, `**` anything. */
function patternOf(text: string): RegExp {
  const parts = text.split(/(\*\*|\*)/).map((part) => (part === '**' ? '.*' : part === '*' ? '[^/]*' : escaped(part)))
  return new RegExp(`^${parts.join('')}$`, 'i')
}

function escaped(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
}
