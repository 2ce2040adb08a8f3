import { InputError, type InputProblem } from '../vocabulary/errors.ts'

/** The ways to sign in to Azure, in the order in which `auto` looks for them. */
export const authWays = ['client-secret', 'certificate', 'oidc', 'managed-identity', 'azure-cli'] as const

export type Auth = (typeof authWays)[number]

/** The inputs about signing in; missing and empty both mean not given. */
export type SignInInputs = Partial<
  Record<'auth' | 'tenant-id' | 'client-id' | 'client-secret' | 'client-certificate-path', string>
>

/** The inputs that each way needs. */
const needs: Readonly<Record<Auth, readonly (keyof SignInInputs)[]>> = {
  'client-secret': ['tenant-id', 'client-id', 'client-secret'],
  certificate: ['tenant-id', 'client-id', 'client-certificate-path'],
  oidc: ['tenant-id', 'client-id'],
  'managed-identity': [],
  'azure-cli': [],
}

/** What this machine itself offers for signing in. */
export interface SignInFacts {
  /** A job of GitHub Actions runs here. */
  readonly workflow: boolean
  /** That job may request ID tokens. */
  readonly idTokens: boolean
  /** This is an Azure machine, or the environment names a service that issues tokens for an identity. */
  readonly managedIdentity: boolean
  /** `az login` was used here. */
  readonly azureCli: boolean
}

/** The inputs that the way needs and that were not given. */
export function missingFor(auth: Auth, said: SignInInputs): InputProblem[] {
  return needs[auth]
    .filter((input) => !said[input])
    .map((input) => ({ input, message: `is required for \`cloud: azure\` with \`auth: ${auth}\`, and is empty.` }))
}

/**
 * The way that was named, or for `auto` the first that can work; what was given comes before what was found. Only one is
 * tried: a chain whose links fail one after the other leaves errors that nobody can read.
 *
 * @throws InputError when no way to sign in was found, or when the way lacks inputs
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
  // The job lacks the permission or runs for a fork; requesting the token will say which.
  return facts.workflow && application ? 'oidc' : undefined
}

const nothingFound: InputProblem = {
  input: 'auth',
  message:
    '`auto` found no way to sign in to Azure. In a workflow, give tenant-id and client-id, and the job `permissions: id-token: write`; elsewhere, run `az login`, or give client-secret or client-certificate-path.',
}
