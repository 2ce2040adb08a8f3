import { randomBytes, randomUUID, X509Certificate } from 'node:crypto'
import { z } from 'zod'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { firstApplication, tokenExchangeAudience } from '../../protocol/tenantCommands.ts'
import type { Identity } from './identity.ts'
import { keptList } from './keptList.ts'

/** Whom an application trusts to sign in as itself: holders of tokens with this issuer, subject and audience. */
const federatedCredentialSchema = z.object({
  /** Exactly as in the tokens. It must be `https`, unless the issuer is on this machine. */
  issuer: z.url({ protocol: /^https?$/ }),
  /** Such as `repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main`; compared with regard to case. */
  subject: z.string().min(1),
  audiences: z.array(z.string().min(1)).min(1).default([tokenExchangeAudience]),
  /** PEM file with the only authority that may have signed the issuer's certificate; the system's authorities by default. */
  caFile: z.string().optional(),
})

const applicationSchema = z.object({
  displayName: z.string().min(1),
  clientId: z.guid(),
  /** Of its service principal. */
  objectId: z.guid(),
  clientSecret: z.string().min(1).optional(),
  /** PEM, one certificate each; whoever has the private key of one may sign in. */
  certificates: z.array(z.string().includes('BEGIN CERTIFICATE')).default([]),
  federatedCredentials: z.array(federatedCredentialSchema).default([]),
})

export type FederatedCredential = z.infer<typeof federatedCredentialSchema>
export type Application = z.infer<typeof applicationSchema>

const { read, write } = keptList('applications', applicationSchema)

/**
 * All applications: the one of the identity, and those in `applications.json` in the state folder. The file may be
 * edited at any time, also by hand; the server reads it whenever it needs it. An entry with the client id of the first
 * application adds certificates and federated credentials to that application.
 */
export function applicationsOf(folder: string, identity: Identity): Application[] {
  const { clientId, objectId, clientSecret } = identity
  const kept = read(folder)
  const { federatedCredentials = [], certificates = [] } = kept.find((one) => one.clientId === clientId) ?? {}
  return [
    { displayName: firstApplication, clientId, objectId, clientSecret, certificates, federatedCredentials },
    ...kept.filter((one) => one.clientId !== clientId),
  ]
}

/** Creates an application with a secret, unless one of that name exists. It has no role until one is assigned. */
export function addApplication(folder: string, identity: Identity, displayName: string): Application {
  const existing = applicationsOf(folder, identity).find((one) => one.displayName === displayName)
  if (existing) return existing
  const made: Application = {
    displayName,
    clientId: randomUUID(),
    objectId: randomUUID(),
    clientSecret: randomBytes(30).toString('base64url'),
    certificates: [],
    federatedCredentials: [],
  }
  write(folder, [...read(folder), made])
  return made
}

/** Lets holders of an issuer's tokens sign in as the application. Adding the same credential again changes nothing. */
export function federate(
  folder: string,
  identity: Identity,
  displayName: string,
  given: z.input<typeof federatedCredentialSchema>,
): Application {
  const credential = federatedCredentialSchema.parse(given)
  const application = applicationNamed(folder, identity, displayName)
  const same = (one: FederatedCredential) => one.issuer === credential.issuer && one.subject === credential.subject
  const federatedCredentials = [...application.federatedCredentials.filter((one) => !same(one)), credential]
  return replace(folder, { ...application, federatedCredentials })
}

/** Lets whoever has the private key of a certificate sign in as the application. */
export function certify(folder: string, identity: Identity, displayName: string, pem: string): Application {
  const application = applicationNamed(folder, identity, displayName)
  // The file may also contain the private key, which does not belong here.
  const certificate = new X509Certificate(pem).toString()
  const others = application.certificates.filter((one) => one !== certificate)
  return replace(folder, { ...application, certificates: [...others, certificate] })
}

function applicationNamed(folder: string, identity: Identity, displayName: string): Application {
  const application = applicationsOf(folder, identity).find((one) => one.displayName === displayName)
  if (application) return application
  throw new SetupError(`There is no application "${displayName}".`, {
    nextStep: `Create it first with \`kube-e2e embedded application ${displayName}\`.`,
  })
}

function replace(folder: string, changed: Application): Application {
  write(folder, [...read(folder).filter((one) => one.clientId !== changed.clientId), changed])
  return changed
}
