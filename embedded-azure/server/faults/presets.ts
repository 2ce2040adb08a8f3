import { ArmError } from '../wire/errors.ts'
import type { Subject } from './subject.ts'

/** A refusal or a failure in Azure's own words. */
interface Preset {
  readonly status: number
  readonly code: string
  readonly message: (subject: Subject) => string
  readonly headers?: Readonly<Record<string, string>>
}

const quota = (name: string) => (subject: Subject) =>
  `Operation could not be completed as it results in exceeding approved ${name} quota. Additional details - Deployment Model: Resource Manager, Location: ${subject.region}, Current Limit: 0, Current Usage: 0, Additional Required: 2, (Minimum) New Limit Required: 2.`

const fromGateway = { 'x-ms-failure-cause': 'gateway' }

/** The refusals of requests; transient ones first. */
export const refusals = {
  throttled: {
    status: 429,
    code: 'TooManyRequests',
    message: () => 'The request is being throttled. Please try again after 1 seconds.',
    headers: { 'Retry-After': '1', ...fromGateway },
  },
  'throttled-without-retry-after': {
    status: 429,
    code: 'TooManyRequests',
    message: () => 'The request is being throttled.',
    headers: fromGateway,
  },
  'another-operation': {
    status: 409,
    code: 'AnotherOperationInProgress',
    message: ({ path }) => `Another operation on this or dependent resource is in progress: ${path}.`,
  },
  'retryable-error': {
    status: 429,
    code: 'RetryableError',
    message: () => 'A retryable error occurred.',
  },
  conflict: { status: 409, code: 'Conflict', message: () => 'The request conflicts with another one; try again.' },
  'server-error': {
    status: 500,
    code: 'InternalServerError',
    message: () => 'Encountered internal server error.',
  },
  unavailable: {
    status: 503,
    code: 'ServiceUnavailable',
    message: () => 'The service is temporarily unavailable.',
    headers: { 'Retry-After': '1' },
  },
  'expired-token': {
    status: 401,
    code: 'ExpiredAuthenticationToken',
    message: () =>
      'The access token expiry UTC time is earlier than current UTC time. Please request a new access token.',
    headers: { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="The token is expired."' },
  },
  'nic-reserved': {
    status: 400,
    code: 'NicReservedForAnotherVm',
    message: ({ path }) =>
      `Nic(s) in request is reserved for another Virtual Machine for 180 seconds. Please provide another nic(s) or retry after 180 seconds: ${path}.`,
  },
  'sku-not-available': {
    status: 409,
    code: 'SkuNotAvailable',
    message: ({ size, region }) =>
      `The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: ${size}' is currently not available in location '${region}'. Please try another size or deploy to a different location or different zone.`,
  },
  'family-quota': { status: 409, code: 'OperationNotAllowed', message: quota('standardDSv5Family Cores') },
  'regional-quota': { status: 409, code: 'OperationNotAllowed', message: quota('Total Regional Cores') },
  'spot-quota': { status: 409, code: 'OperationNotAllowed', message: quota('LowPriorityCores') },
  'public-ip-quota': {
    status: 400,
    code: 'PublicIPCountLimitReached',
    message: () => 'Cannot create more than 0 public IP addresses for this subscription in this region.',
  },
  'policy-denied': {
    status: 403,
    code: 'RequestDisallowedByPolicy',
    message: ({ name }) =>
      `Resource '${name}' was disallowed by policy. Policy identifiers: '[{"policyAssignment":{"name":"Allowed locations"}}]'.`,
    headers: fromGateway,
  },
  'region-denied': {
    status: 403,
    code: 'RequestDisallowedByAzure',
    message: ({ name }) => `Resource '${name}' was disallowed by Azure: This region is not accepting new customers.`,
    headers: fromGateway,
  },
  unauthorized: {
    status: 403,
    code: 'AuthorizationFailed',
    message: ({ path }) =>
      `The client does not have authorization to perform the action over scope '${path}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    headers: fromGateway,
  },
  locked: {
    status: 409,
    code: 'ScopeLocked',
    message: ({ path }) =>
      `The scope '${path}' cannot perform delete operation because following scope(s) are locked: '${path}'. Please remove the lock and try again.`,
    headers: fromGateway,
  },
} satisfies Record<string, Preset>

/** The failures of operations. */
export const failures = {
  'allocation-failed': {
    status: 409,
    code: 'AllocationFailed',
    message: () =>
      'Allocation failed. We do not have sufficient capacity for the requested VM size in this region. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance',
  },
  'zonal-allocation-failed': {
    status: 409,
    code: 'ZonalAllocationFailed',
    message: () =>
      'Allocation failed. We do not have sufficient capacity for the requested VM size in this zone. Read more about improving likelihood of allocation success at http://aka.ms/allocation-guidance',
  },
  'os-provisioning-timed-out': {
    status: 409,
    code: 'OSProvisioningTimedOut',
    message: ({ name }) =>
      `OS Provisioning for VM '${name}' did not finish in the allotted time. The VM may still finish provisioning successfully. Please check provisioning state later.`,
  },
  'os-provisioning-client-error': {
    status: 409,
    code: 'OSProvisioningClientError',
    message: ({ name }) => `OS provisioning for VM '${name}' failed: the guest reported an error.`,
  },
  'internal-error': {
    status: 500,
    code: 'InternalExecutionError',
    message: () => 'An internal execution error occurred. Please retry later.',
  },
  'deletion-timeout': {
    status: 409,
    code: 'ResourceGroupDeletionTimeout',
    message: ({ name }) =>
      `Deletion of resource group '${name}' did not finish within the allowed time as resources could not be deleted. The provisioning state of the resource group will be rolled back.`,
  },
} satisfies Record<string, Preset>

export type RefusalName = keyof typeof refusals
export type FailureName = keyof typeof failures

/** An error in a scenario: a preset by name, with parts of it replaced, or one of its own. */
export interface ErrorWords {
  readonly as?: RefusalName | FailureName | undefined
  readonly status?: number | undefined
  readonly code?: string | undefined
  readonly message?: string | undefined
  /** Seconds. */
  readonly retryAfter?: number | undefined
}

export function errorFrom(words: ErrorWords, subject: Subject): ArmError {
  const preset: Preset | undefined = words.as && { ...refusals, ...failures }[words.as]
  const retryAfter = words.retryAfter === undefined ? {} : { 'Retry-After': String(words.retryAfter) }
  return new ArmError(
    words.status ?? preset?.status ?? 409,
    words.code ?? preset?.code ?? 'Conflict',
    words.message ?? preset?.message(subject) ?? 'This is a fault of the scenario.',
    { headers: { ...preset?.headers, ...retryAfter } },
  )
}
