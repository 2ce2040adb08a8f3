/** What random faults do to a request. All are transient: the same request succeeds within a few attempts. */
export const requestKinds = [
  'delay',
  'throttled',
  'throttled-without-retry-after',
  'another-operation',
  'retryable-error',
  'server-error',
  'unavailable',
  'expired-token',
  'reset-before',
  'reset-after',
  'lost-answer',
] as const

/** What they do to an operation, where a scenario requests it. */
export const operationKinds = [
  'slow-operation',
  'stuck-operation',
  'allocation-failed',
  'os-provisioning-timed-out',
  'internal-error',
  'host-dies',
] as const

export type RequestKind = (typeof requestKinds)[number]
export type OperationKind = (typeof operationKinds)[number]
