import { createHash } from 'node:crypto'
import { groupPrefix } from '../vocabulary/groupNames.ts'

/** What distinguishes one run from all others. */
export interface RunIdentity {
  /** `owner/name`; in a terminal `local/<user>`. */
  readonly repository: string
  readonly runId: string
  readonly attempt: string
  /** The job's id in its workflow. */
  readonly job: string
  /** Distinguishes jobs of a matrix; may be empty. */
  readonly jobKey: string
}

export { groupPrefix }

/**
 * The resource group's name: a pure function of the run's identity, so teardown needs nothing else to find the group. At
 * most 90 characters (Azure's limit), only letters, digits and hyphens; a hash of the whole identity keeps shortened
 * names distinct.
 */
export function runName(run: RunIdentity): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([run.repository, run.runId, run.attempt, run.job, run.jobKey]))
    .digest('hex')
    .slice(0, 8)
  const parts = [
    plain(run.repository.split('/').at(-1) ?? '', 24),
    plain(run.runId, 20),
    plain(run.attempt, 4),
    plain(run.job, 20),
    hash,
  ]
  return groupPrefix + parts.filter((part) => part !== '').join('-')
}

/** Names of the network's parts: the same in every run, because no two runs share a group. */
export const networkNames = {
  vnetName: 'vnet',
  subnetName: 'hosts',
  nsgName: 'hosts-nsg',
  natGatewayName: 'nat',
  natPublicIpName: 'nat-ip',
} as const

/** The hub and its workers, in the order of their indices. */
export function hostNames(workers: number): readonly string[] {
  return ['hub', ...Array.from({ length: workers }, (_, index) => `worker-${index + 1}`)]
}

/** Machines, and what is created with them and begins with their name. */
const ofMachines = /^(?:hub|worker-\d+)(?:-.+)?$/

/** Whether this is a name that a run gives to a resource. */
export function isNameOfRuns(name: string): boolean {
  return ofMachines.test(name) || Object.values(networkNames).some((known) => known === name)
}

function plain(text: string, length: number): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, length)
    .replaceAll(/-+$/g, '')
}
