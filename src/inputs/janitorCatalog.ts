import type { InputDescription, InputName } from './catalog.ts'

/**
 * What `down` and `sweep` are told, in a workflow (down/action.yml, sweep/action.yml) as in a terminal. `script/docs` writes
 * the two files from these lists.
 */

/** Where to look and as whom: inputs of a run that both share. */
export const signInNames = [
  'cloud',
  'auth',
  'tenant-id',
  'client-id',
  'client-secret',
  'client-certificate-path',
] as const satisfies readonly InputName[]

/** Inputs of a run that lead to what it created. */
export const downSharedNames = [
  ...signInNames,
  'subscription-id',
  'resource-group',
  'job-key',
] as const satisfies readonly InputName[]

export const downCatalog = {
  name: {
    description:
      'Name of the run, as its log and `kube-e2e list` print it. Empty: it follows from the workflow run, `job` and `job-key`.',
    default: '',
  },
  job: { description: 'ID of the job that created the cluster. Empty: the job that asks.', default: '' },
} as const satisfies Record<string, InputDescription>

export const sweepCatalog = {
  'subscription-ids': {
    description:
      'IDs of the subscriptions to sweep, separated by commas or line breaks. Empty: all that the identity can see.',
    default: '',
  },
  'dry-run': { description: '`true` reports what would be deleted, and changes nothing.', default: 'false' },
  limit: { description: 'Minutes that the deletion of each group may take.', default: '15' },
  issue: {
    description:
      '`true` keeps one issue of this repository open while a group is stuck; the job needs `permissions: issues: write`.',
    default: 'false',
  },
  'check-heartbeat': {
    description:
      '`true` sweeps nothing, and fails if the janitor has not succeeded within `most-hours`; the job needs `permissions: actions: read`.',
    default: 'false',
  },
  workflow: { description: 'File name of the janitor workflow, for `check-heartbeat`.', default: 'janitor.yml' },
  'most-hours': { description: 'Hours that the janitor may be silent, for `check-heartbeat`.', default: '26' },
} as const satisfies Record<string, InputDescription>

export type SweepInputName = keyof typeof sweepCatalog
