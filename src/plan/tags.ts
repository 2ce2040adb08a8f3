import { type RunIdentity, runName } from './names.ts'

/**
 * The tags that every resource of a run carries. `tool` is the mark without which nothing is ever deleted.
 * `creationTimestamp` and `DeleteAfter` are spelled as the sweepers of Kubernetes (Azure/rg-cleanup) and of the Azure
 * SDK read them, so that a subscription that runs one of those is swept as well.
 */
export const tagNames = {
  /** Value: our version. */
  tool: 'kube-e2e-azure',
  repository: 'kube-e2e-repository',
  /** The run's name, which is also its group's unless a group was given. */
  run: 'kube-e2e-run',
  runId: 'kube-e2e-run-id',
  runUrl: 'kube-e2e-run-url',
  attempt: 'kube-e2e-attempt',
  job: 'kube-e2e-job',
  sha: 'kube-e2e-sha',
  /** Random, created when the run began: distinguishes two starts of one run. */
  startMark: 'kube-e2e-start',
  /** Minutes. */
  budget: 'kube-e2e-budget',
  /** RFC 3339; until then, within bounds, a sweep leaves the group alone, whatever became of the run. */
  keepUntil: 'kube-e2e-keep-until',
  createdAt: 'creationTimestamp',
  deleteAfter: 'DeleteAfter',
} as const

/**
 * Days after its creation in which a sweep leaves a group to people at most, whatever its tags say: everybody who may write
 * tags could keep it for ever otherwise. More than the longest budget and the longest `keep-on-failure` together.
 */
export const longestKeptDays = 21

export interface TagFacts {
  readonly run: RunIdentity
  /** Version of this tool. */
  readonly toolVersion: string
  /** Page of the run; empty in a terminal. */
  readonly runUrl: string
  /** The commit under test; empty in a terminal. */
  readonly sha: string
  /** Random text, unique to this start. */
  readonly startMark: string
  readonly budgetMinutes: number
  /** Milliseconds since the Unix epoch. */
  readonly createdAt: number
  /** Milliseconds since the Unix epoch after which a sweep may delete. */
  readonly deleteAfter: number
}

/** Longest tag value that Azure accepts, in characters. */
const longestValue = 256

/** The tags of a run, without empty values. Nothing secret may ever go in here: many people can read tags. */
export function tagsFor(facts: TagFacts): Readonly<Record<string, string>> {
  const { run } = facts
  const tags = {
    [tagNames.tool]: facts.toolVersion,
    [tagNames.repository]: run.repository,
    [tagNames.run]: runName(run),
    [tagNames.runId]: run.runId,
    [tagNames.runUrl]: facts.runUrl,
    [tagNames.attempt]: run.attempt,
    [tagNames.job]: [run.job, run.jobKey].filter((part) => part !== '').join(' / '),
    [tagNames.sha]: facts.sha,
    [tagNames.startMark]: facts.startMark,
    [tagNames.budget]: String(facts.budgetMinutes),
    [tagNames.createdAt]: rfc3339(facts.createdAt),
    [tagNames.deleteAfter]: new Date(facts.deleteAfter).toISOString(),
  }
  return Object.fromEntries(
    Object.entries(tags)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, value.slice(0, longestValue)]),
  )
}

/**
 * The tags that protect a group until then, from our sweep and from those of others.
 *
 * @param until milliseconds since the Unix epoch
 */
export function keptUntil(until: number): Readonly<Record<string, string>> {
  const time = new Date(until).toISOString()
  return { [tagNames.keepUntil]: time, [tagNames.deleteAfter]: time }
}

/** Whether these tags carry our mark. */
export function carriesOurMark(tags: Readonly<Record<string, string>> | undefined): boolean {
  return tagIn(tags, 'tool') !== undefined
}

/** The value of one of our tags. Azure compares tag names without regard to case. */
export function tagIn(
  tags: Readonly<Record<string, string>> | undefined,
  tag: keyof typeof tagNames,
): string | undefined {
  const wanted = tagNames[tag].toLowerCase()
  return Object.entries(tags ?? {}).find(([name]) => name.toLowerCase() === wanted)?.[1]
}

/** RFC 3339 to the second: the sweeper of Kubernetes parses with Go's time.RFC3339. */
function rfc3339(at: number): string {
  return new Date(at).toISOString().replace(/\.\d+Z$/, 'Z')
}
