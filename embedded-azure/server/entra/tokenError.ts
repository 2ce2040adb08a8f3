import { randomUUID } from 'node:crypto'

/** A refusal of the token endpoint; https://learn.microsoft.com/entra/identity-platform/reference-error-codes. */
export interface TokenError {
  readonly status: 400 | 401
  readonly error:
    | 'invalid_request'
    | 'invalid_client'
    | 'unauthorized_client'
    | 'unsupported_grant_type'
    | 'invalid_resource'
  /** The number after `AADSTS`. */
  readonly code: number
  readonly message: string
}

/** The body of the answer. */
export function tokenErrorBody({ error, code, message }: TokenError) {
  const [traceId, correlationId] = [randomUUID(), randomUUID()]
  const timestamp = new Date().toISOString().replace('T', ' ').replace(/\.\d+/, '')
  return {
    error,
    error_description: `AADSTS${code}: ${message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [code],
    timestamp,
    trace_id: traceId,
    correlation_id: correlationId,
  }
}

/** The client did not prove its identity. */
export function invalidClient(code: number, message: string): TokenError {
  return { status: 401, error: 'invalid_client', code, message }
}

export function invalidRequest(code: number, message: string): TokenError {
  return { status: 400, error: 'invalid_request', code, message }
}
