import { classOf, endings, type FailureClass, type FailureKind } from './failures.ts'

/**
 * The errors this project throws on purpose. Every message is a sentence that says what happened, and `nextStep` is a
 * sentence that says what to do about it.
 */

interface FailureOptions {
  /** A sentence: what the reader can do now, where that says more than the advice for all errors of the kind. */
  readonly nextStep?: string
  readonly cause?: unknown
}

/** Options of an error whose kind follows from its type, unless something more exact is known. */
interface KindOptions extends FailureOptions {
  readonly kind?: FailureKind
}

/** The base of all our errors. Anything else that reaches an entry is a defect of ours and is shown with its stack. */
export class Failure extends Error {
  readonly kind: FailureKind
  readonly nextStep: string

  constructor(kind: FailureKind, message: string, options: FailureOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.kind = kind
    this.nextStep = options.nextStep ?? endings[kind].advice
  }

  /** Exit code and the decision of a gate follow from this. */
  get class(): FailureClass {
    return classOf(this.kind)
  }
}

/** One thing that is wrong with the user's inputs. */
export interface InputProblem {
  /** The input's name as the user writes it, such as `nodes`. */
  readonly input: string
  /** A sentence that quotes the value (unless secret), says what is accepted and what was probably meant. */
  readonly message: string
}

/** Everything that is wrong with the inputs or with the machine, found together before anything was created. */
export class InputError extends Failure {
  readonly problems: readonly InputProblem[]

  constructor(problems: readonly InputProblem[]) {
    super('user', problems.map((problem) => `${problem.input}: ${problem.message}`).join('\n'))
    this.problems = problems
  }
}

/** Azure refused a request, or failed to carry it out. */
export class CloudError extends Failure {
  /** Azure's own error code, such as `SkuNotAvailable`, where there was one. */
  readonly code: string | undefined

  constructor(kind: FailureKind, message: string, options: FailureOptions & { readonly code?: string } = {}) {
    super(kind, message, options)
    this.code = options.code
  }
}

/** Creating the cluster failed: release, hosts, Salt, VPN or health. */
export class SetupError extends Failure {
  constructor(message: string, options: KindOptions = {}) {
    super(options.kind ?? 'setup', message, options)
  }
}

/** The suite could not run to its end, or its counts do not agree. A failed spec is a result, not an error. */
export class SuiteError extends Failure {
  constructor(message: string, options: FailureOptions = {}) {
    super('product', message, options)
  }
}

/** Something is left in Azure, or may be. */
export class TeardownError extends Failure {
  constructor(message: string, options: KindOptions = {}) {
    super(options.kind ?? 'leak', message, options)
  }
}

/** What a machine's own refusals mean, by the code of the operating system. */
const refusals: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EACCES: 'this user may not access the file',
  EPERM: 'this user may not change the file',
  ENOTDIR: 'a part of the path is a file',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'this process has too many open files',
  ENFILE: 'this machine has too many open files',
  EIO: 'the disk failed',
}

/** What it means that this machine refused to read or write; undefined where something else was thrown. */
function refusalOf(thrown: unknown): string | undefined {
  return thrown instanceof Error && 'syscall' in thrown && 'code' in thrown ? refusals[String(thrown.code)] : undefined
}

/** The message of anything that was thrown, for use inside a sentence. */
export function messageOf(thrown: unknown): string {
  const refusal = refusalOf(thrown)
  const message = thrown instanceof Error ? thrown.message : String(thrown)
  return refusal === undefined ? message : `${refusal} (${message})`
}

/** An error of the machine's disk as one of ours; undefined where something else was thrown. */
export function diskErrorFrom(thrown: unknown): SetupError | undefined {
  if (refusalOf(thrown) === undefined) return undefined
  return new SetupError(`A file on this machine could not be read or written: ${messageOf(thrown)}.`, {
    nextStep:
      'Free space or correct the permissions, or choose other folders with `output`, KUBE_E2E_CACHE and KUBE_E2E_STATE.',
    cause: thrown,
  })
}
