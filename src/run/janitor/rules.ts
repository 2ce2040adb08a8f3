import type { Group } from '../../azure/teardown/group.ts'
import { whyNotOurs } from '../../azure/teardown/ownership.ts'
import type { RunHasEnded } from '../../github/api.ts'
import { tagIn } from '../../plan/tags.ts'

/** What a sweep does with one group, and why: the rest of a sentence that begins with the group's name. */
export interface Decision {
  readonly what: 'delete' | 'skip'
  readonly why: string
}

/** Lifetime of a group of ours whose tags hold no readable DeleteAfter. */
const hoursWithoutExpiry = 24

/**
 * Both marks are required, the name and the tag. A group that is kept for people is left alone until that time, and one
 * whose run still goes until it has expired.
 *
 * @param now milliseconds since the Unix epoch
 */
export async function decide(
  { name, tags, deleting }: Pick<Group, 'name' | 'tags' | 'deleting'>,
  now: number,
  runHasEnded: RunHasEnded,
): Promise<Decision> {
  const why = whyNotOurs({ name, tags })
  if (why !== undefined) return skip(`only looks like ours: it ${why}`)
  if (deleting) return { what: 'delete', why: 'is already being deleted' }

  const kept = tagIn(tags, 'keepUntil')
  if (kept !== undefined) {
    const until = Date.parse(kept)
    if (Number.isNaN(until))
      return skip(`has keep-until \`${kept}\`, which is not a timestamp; write it as 2026-11-26T00:00:00Z`)
    if (until > now) return skip(`is kept until ${kept}`)
    return { what: 'delete', why: `was kept until ${kept}` }
  }
  const expiry = expiryOf(tags)
  if (expiry === undefined) return skip('has neither a readable DeleteAfter nor a creationTimestamp')
  if (expiry <= now) return { what: 'delete', why: `expired at ${new Date(expiry).toISOString()}` }
  if (await runHasEnded(runOf(tags))) return { what: 'delete', why: 'is of a run that has ended' }
  return skip(`may live until ${new Date(expiry).toISOString()}`)
}

/** Milliseconds since the Unix epoch. */
export function expiryOf(tags: Group['tags']): number | undefined {
  const deleteAfter = Date.parse(tagIn(tags, 'deleteAfter') ?? '')
  if (!Number.isNaN(deleteAfter)) return deleteAfter
  const created = Date.parse(tagIn(tags, 'createdAt') ?? '')
  return Number.isNaN(created) ? undefined : created + hoursWithoutExpiry * 3_600_000
}

function runOf(tags: Group['tags']) {
  return {
    repository: tagIn(tags, 'repository') ?? '',
    runId: tagIn(tags, 'runId') ?? '',
    attempt: tagIn(tags, 'attempt') ?? '1',
  }
}

function skip(why: string): Decision {
  return { what: 'skip', why }
}
