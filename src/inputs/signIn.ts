import { InputError, type InputProblem } from '../vocabulary/errors.ts'

/** The ways to sign in to Azure, in the order in which `auto` looks for them. */
export const authWays = ['client-secret', 'certificate', 'oidc', 'managed-identity', 'azure-cli'] as const

export type Auth = (typeof authWays)[number]

/** The inputs about signing in; missing and empty mean that nothing was said. */
export type SignInInputs = Partial<
  Record<'auth' | 'tenant-id' | 'client-id' | 'client-secret' | 'client-certificate-path', string>
>

/** Inputs that a way needs. */
const needs: Readonly<Record<Auth, readonly (keyof SignInInputs)[]>> = {
  'client-secret': ['tenant-id', 'client-id', 'client-secret'],
  certificate: ['tenant-id', 'client-id', 'client-certificate-path'],
  oidc: ['tenant-id', 'client-id'],
  'managed-identity': [],
  'azure-cli': [],
}

/** What this machine has to sign in with, beside what was said. */
export interface SignInFacts {
  /** A job of GitHub Actions runs here. */
  readonly workflow: boolean
  /** That job may ask for ID tokens. */
  readonly idTokens: boolean
  /** This is a machine of Azure, or a service that hands out tokens of an identity is named in the environment. */
  readonly managedIdentity: boolean
  /** Someone has used `az login` here. */
  readonly azureCli: boolean
}

/** What is missing of what the way needs. */
export function missingFor(auth: Auth, said: SignInInputs): InputProblem[] {
  return needs[auth]
    .filter((input) => !said[input])
    .map((input) => ({ input, message: `is needed for \`cloud: azure\` with \`auth: ${auth}\`, and is empty.` }))
}

/**
 * The way that was named, or for `auto` the first that can work: what was said before what is found. No two are tried:
 * a chain whose links fail one after the other leaves errors that nobody can read.
 *
 * @throws InputError when nothing to sign in with was found, or when the way lacks inputs
 */
export function chooseAuth(said: SignInInputs, facts: SignInFacts): Auth {
  const named = authWays.find((way) => way === said.auth)
  const auth = named ?? found(said, facts)
  if (auth === undefined) throw new InputError([nothingFound])
  const missing = missingFor(auth, said)
  if (missing.length > 0) throw new InputError(missing)
  return auth
}

function found(said: SignInInputs, facts: SignInFacts): Auth | undefined {
  const application = Boolean(said['tenant-id'] && said['client-id'])
  if (said['client-secret']) return 'client-secret'
  if (said['client-certificate-path']) return 'certificate'
  if (facts.idTokens && application) return 'oidc'
  if (facts.managedIdentity) return 'managed-identity'
  if (facts.azureCli) return 'azure-cli'
  // The job lacks the permission, or is of a fork: asking for the token says so.
  return facts.workflow && application ? 'oidc' : undefined
}

const nothingFound: InputProblem = {
  input: 'auth',
  message:
    '`auto` found nothing to sign in to Azure with: in a workflow give tenant-id and client-id, and the job `permissions: id-token: write`; elsewhere `az login`, or give client-secret or client-certificate-path.',
}
