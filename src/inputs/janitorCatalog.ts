import { describe, type InputDescription, type InputName } from './catalog.ts'

/**
 * The inputs of `down` and `sweep`, in a workflow (down/action.yml, sweep/action.yml) as in a terminal. `script/docs`
 * writes the two files from these lists. Inputs that a run has as well share its names and defaults.
 */

/** Where to look, and as whom. */
export const signInCatalog = {
  cloud: {
    description: 'Where the clusters were created: `embedded` (an Azure in a box on this machine) or `azure`.',
    default: describe('cloud').default,
  },
  auth: describe('auth'),
  'tenant-id': describe('tenant-id'),
  'client-id': describe('client-id'),
  'client-secret': describe('client-secret'),
  'client-certificate-path': {
    description: "PEM file with the application's certificate and private key. Required for `auth: certificate`.",
    default: '',
  },
} as const satisfies Partial<Record<InputName, InputDescription>>

export const downCatalog = {
  name: {
    description:
      'Name of the run, as its log and `kube-e2e list` print it. Empty: it follows from the workflow run, `job` and `job-key`.',
    default: '',
  },
  job: { description: 'ID of the job that created the cluster. Empty: the job that asks.', default: '' },
  'job-key': { description: 'The `job-key` of the job that created the cluster.', default: '' },
  'resource-group': {
    description:
      'The `resource-group` of the job that created the cluster. That group stays, and what the run created in it is deleted.',
    default: '',
  },
  'subscription-id': describe('subscription-id'),
  ...signInCatalog,
} as const satisfies Record<string, InputDescription>

export const sweepCatalog = {
  'subscription-ids': {
    description:
      'IDs of the subscriptions to sweep, separated by commas or line breaks. Empty: the one in `AZURE_SUBSCRIPTION_ID`, otherwise all that the identity can see.',
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
  ...signInCatalog,
} as const satisfies Record<string, InputDescription>

export type DownInputName = keyof typeof downCatalog

export type SweepInputName = keyof typeof sweepCatalog
