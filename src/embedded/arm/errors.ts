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

/** What real Azure has and this one has not, said plainly. */
export function notImplemented(what: string): ArmError {
  return new ArmError(501, 'NotImplemented', `The embedded Azure does not implement ${what}.`)
}

export function invalidParameter(target: string, message: string): ArmError {
  return new ArmError(400, 'InvalidParameter', message, { target })
}
