/** The answer of Azure Resource Manager to a request that it refuses; also the error of a failed operation. */
export class ArmError extends Error {
  readonly status: number
  readonly code: string
  readonly details: readonly ErrorDetail[]
  readonly target: string | undefined
  readonly headers: Readonly<Record<string, string>>

  constructor(
    status: number,
    code: string,
    message: string,
    more: {
      readonly target?: string
      readonly details?: readonly ErrorDetail[]
      readonly headers?: Readonly<Record<string, string>>
    } = {},
  ) {
    super(message)
    this.name = 'ArmError'
    this.status = status
    this.code = code
    this.target = more.target
    this.details = more.details ?? []
    this.headers = more.headers ?? {}
  }
}

export interface ErrorDetail {
  readonly code: string
  readonly message: string
  readonly target?: string
}

/** The `error` object of ARM's envelope. */
export interface ErrorBody extends ErrorDetail {
  readonly details?: readonly ErrorDetail[]
}

export function errorBody(error: ArmError): ErrorBody {
  return {
    code: error.code,
    message: error.message,
    ...(error.target === undefined ? {} : { target: error.target }),
    ...(error.details.length === 0 ? {} : { details: error.details }),
  }
}

/** Anything that was thrown, as ARM words it: what is not an {@link ArmError} is a defect of this server. */
export function asArmError(thrown: unknown): ArmError {
  if (thrown instanceof ArmError) return thrown
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return new ArmError(500, 'InternalServerError', `The embedded Azure failed: ${message}`)
}

/** The refusal of what real Azure has and this one does not. */
export function notImplemented(what: string): ArmError {
  return new ArmError(501, 'NotImplemented', `The embedded Azure does not implement ${what}.`)
}

/** The code of an operation that was abandoned, which ends as Canceled and not as Failed. */
export const canceled = 'Canceled'

/** The error of a write that a later request made pointless: compute calls it failed, network canceled. */
export function superseded(resourceId: string): ArmError {
  if (/\/providers\/microsoft\.compute\//i.test(resourceId)) {
    const message = 'Operation execution has been preempted by a more recent operation.'
    return new ArmError(409, 'OperationPreempted', message)
  }
  const message = `The write of ${resourceId} was canceled and superseded by its deletion.`
  const details = [{ code: 'CanceledAndSupersededDueToAnotherOperation', message }]
  return new ArmError(409, canceled, 'Operation was canceled.', { details })
}

/** A request to an existing path with a method that it does not support. */
export function methodNotAllowed(method: string, allowed: readonly string[]): ArmError {
  const message = `The requested resource does not support http method '${method}'.`
  return new ArmError(405, 'MethodNotAllowed', message, { headers: { Allow: allowed.join(', ') } })
}

export function invalidParameter(target: string, message: string): ArmError {
  return new ArmError(400, 'InvalidParameter', message, { target })
}
