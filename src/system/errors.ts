/**
 * The errors this project throws on purpose. Every message is a sentence that says what happened, and `nextStep` is a
 * sentence that says what to do about it.
 */

/** What went wrong, seen from the person who must act on it. Exit codes and annotations follow from this. */
export type FailureClass =
  | 'user'
  | 'quota'
  | 'capacity'
  | 'permission'
  | 'throttled'
  | 'cloud'
  | 'setup'
  | 'product'
  | 'flake'
  | 'leak'

interface FailureOptions {
  /** A sentence: what the reader can do now. */
  readonly nextStep?: string
  readonly cause?: unknown
}

/** The base of all our errors. Anything else that reaches an entry is a defect of ours and is shown with its stack. */
export class Failure extends Error {
  readonly class: FailureClass
  readonly nextStep: string | undefined

  constructor(failureClass: FailureClass, message: string, options: FailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.class = failureClass
    this.nextStep = options.nextStep
  }
}

/** One thing that is wrong with what the user said. */
export interface InputProblem {
  /** The input's name as the user writes it, such as `nodes`. */
  readonly input: string
  /** A sentence that quotes the value (unless secret), says what is accepted and what was probably meant. */
  readonly message: string
}

/** All that is wrong with the inputs or with the machine, found together before anything was created. */
export class InputError extends Failure {
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super('user', problems.map((problem) => `${problem.input}: ${problem.message}`).join('\n'))
    this.problems = problems
  }
}

/** Azure refused or failed something. */
export class CloudError extends Failure {
  /** Azure's own error code, such as `SkuNotAvailable`, where there was one. */
  readonly code: string | undefined

  constructor(failureClass: FailureClass, message: string, options: FailureOptions & { readonly code?: string } = {}) {
    super(failureClass, message, options)
    this.code = options.code
  }
}

/** Making the cluster failed: release, hosts, Salt, VPN or health. */
export class SetupError extends Failure {
  constructor(message: string, options: FailureOptions = {}) {
    super('setup', message, options)
  }
}

/** The suite could not run to its end, or its counts do not agree. A failed spec is a result, not an error. */
export class SuiteError extends Failure {
  constructor(message: string, options: FailureOptions = {}) {
    super('product', message, options)
  }
}

/** Something is left, or may be left. */
export class TeardownError extends Failure {
  constructor(message: string, options: FailureOptions = {}) {
    super('leak', message, options)
  }
}

/** The message of anything that was thrown, for use inside a sentence. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
