import type { Group } from '../../azure/teardown/group.ts'
import { whyNotOurs } from '../../azure/teardown/ownership.ts'
import type { RunHasEnded } from '../../github/api.ts'
import { longestKeptDays, tagIn } from '../../plan/tags.ts'

/**
 * What a sweep does with one group, and why: the rest of a sentence that begins with the group's name. `stuck`: it should
 * go and may not be deleted, so that people must look.
 */
export interface Decision {
  readonly what: 'delete' | 'skip' | 'stuck'
  readonly why: string
}

/** Lifetime of a group of ours whose tags hold no readable DeleteAfter. */
const hoursWithoutExpiry = 24

const dayMilliseconds = 24 * 3_600_000

/**
 * Both marks are required, the name and the tag. A group that is kept for people is left alone until that time, and one
 * whose run still goes until it has expired; no tag keeps a group longer than it may be kept at most.
 *
 * @param now milliseconds since the Unix epoch
 */
export async function decide(
  { name, tags, deleting }: Pick<Group, 'name' | 'tags' | 'deleting'>,
  now: number,
  runHasEnded: RunHasEnded,
): Promise<Decision> {
  const why = whyNotOurs({ name, tags })
  if (why !== undefined) return { what: 'skip', why: `only looks like ours: it ${why}` }
  if (deleting) return { what: 'delete', why: 'is already being deleted' }

  const expiry = expiryOf(tags, now)
  if (expiry === undefined) return { what: 'stuck', why: 'has neither a readable DeleteAfter nor a creationTimestamp' }
  const kept = tagIn(tags, 'keepUntil')
  const asked = Math.max(expiry, Date.parse(kept ?? '') || 0)
  if (createdAt(tags) === undefined && asked > latest(tags, now)) {
    const time = new Date(asked).toISOString()
    return { what: 'stuck', why: `is to be left until ${time}, which no run sets, and has no creationTimestamp` }
  }
  if (kept !== undefined) {
    const until = Math.min(Date.parse(kept), latest(tags, now))
    if (Number.isNaN(until)) {
      const unreadable = `has keep-until \`${kept}\`, which is not a timestamp; write it as 2026-11-26T00:00:00Z`
      return { what: expiry <= now ? 'stuck' : 'skip', why: unreadable }
    }
    if (until > now) return { what: 'skip', why: `is kept until ${kept}` }
    if (Date.parse(kept) <= now) return { what: 'delete', why: `was kept until ${kept}` }
    return { what: 'delete', why: `was to be kept until ${kept}, and ${longestKeptDays} days are the most` }
  }
  if (expiry <= now) return { what: 'delete', why: `expired at ${new Date(expiry).toISOString()}` }
  if (await runHasEnded(runOf(tags))) return { what: 'delete', why: 'is of a run that has ended' }
  return { what: 'skip', why: `may live until ${new Date(expiry).toISOString()}` }
}

/** Milliseconds since the Unix epoch; undefined where no tag holds a time. */
export function expiryOf(tags: Group['tags'], now: number): number | undefined {
  const deleteAfter = Date.parse(tagIn(tags, 'deleteAfter') ?? '')
  const created = createdAt(tags)
  if (!Number.isNaN(deleteAfter)) return created === undefined ? deleteAfter : Math.min(deleteAfter, latest(tags, now))
  return created === undefined ? undefined : Math.min(created, now) + hoursWithoutExpiry * 3_600_000
}

/** When a group ends at the latest, whatever its tags ask for; counted from now where nobody knows when it was created. */
function latest(tags: Group['tags'], now: number): number {
  return Math.min(createdAt(tags) ?? now, now) + longestKeptDays * dayMilliseconds
}

function createdAt(tags: Group['tags']): number | undefined {
  const created = Date.parse(tagIn(tags, 'createdAt') ?? '')
  return Number.isNaN(created) ? undefined : created
}

function runOf(tags: Group['tags']) {
  return {
    repository: tagIn(tags, 'repository') ?? '',
    runId: tagIn(tags, 'runId') ?? '',
    attempt: tagIn(tags, 'attempt') ?? '1',
  }
}
