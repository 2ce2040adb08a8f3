import { endings, type FailureKind } from '../../vocabulary/failures.ts'

/** What a failure means to the person who must act on it. */
export interface Advice {
  readonly kind: FailureKind
  /** A sentence: what the reader can do now. */
  readonly nextStep: string
}

interface Row extends Advice {
  /** Azure's error codes, as it spells them. */
  readonly codes: readonly string[]
  /** Where one code means several things, what the message says in this case. Rows are tried in order. */
  readonly saying?: RegExp
}

/**
 * Azure's error codes, what they mean, and what to do. From Azure's troubleshooting pages and from what other
 * programs built on ARM have learned: Azure Service Operator, Karpenter's Azure provider, Cluster API's.
 */
export const azureCodes: readonly Row[] = [
  {
    codes: ['SkuNotAvailable'],
    kind: 'capacity',
    nextStep:
      'Choose another vm-size or location: this size is unavailable there, or not offered to this subscription.',
  },
  {
    codes: ['AllocationFailed', 'ZonalAllocationFailed'],
    kind: 'capacity',
    nextStep:
      'Azure has no room for this size there at the moment: run again later, or choose another vm-size or location.',
  },
  {
    codes: ['OverconstrainedAllocationRequest', 'OverconstrainedZonalAllocationRequest'],
    kind: 'capacity',
    nextStep: 'Choose another vm-size or location: the constraints of this request cannot all be met there.',
  },
  {
    codes: ['OperationNotAllowed'],
    saying: /Total Regional (Spot )?(v?CPUs?|Cores) quota/i,
    kind: 'quota',
    nextStep:
      'Another size does not help against a regional quota: ask for fewer nodes, choose another location, or have the quota raised.',
  },
  {
    codes: ['OperationNotAllowed'],
    saying: /quota/i,
    kind: 'quota',
    nextStep: 'Choose a vm-size of another family, ask for fewer nodes, or have the quota of this family raised.',
  },
  {
    codes: ['QuotaExceeded', 'ResourceQuotaExceeded'],
    kind: 'quota',
    nextStep: 'Delete what is no longer needed, ask for fewer nodes, or have the quota raised.',
  },
  {
    codes: ['PublicIPCountLimitReached', 'StaticPublicIPCountLimitReached'],
    kind: 'quota',
    nextStep:
      'A cluster needs two public addresses: release some in this location, choose another, or have the limit raised.',
  },
  {
    codes: ['AuthorizationFailed'],
    kind: 'permission',
    nextStep:
      'Give the identity a role that allows the action named above at the scope named above, for instance Contributor on the subscription. A new role assignment takes a few minutes to take effect.',
  },
  {
    codes: ['LinkedAuthorizationFailed'],
    kind: 'permission',
    nextStep: 'Give the identity the join action named above on the linked resource.',
  },
  {
    codes: ['RequestDisallowedByPolicy'],
    kind: 'policy-denied',
    nextStep:
      'A policy of the subscription forbids this, usually because of a public address, location, size or missing tag; ask its owner for an exemption, or use another subscription.',
  },
  {
    codes: ['RequestDisallowedByAzure', 'LocationNotAvailableForResourceType', 'NoRegisteredProviderFound'],
    kind: 'permission',
    nextStep: 'This subscription cannot use that location for this: choose another location.',
  },
  {
    codes: ['SubscriptionNotFound', 'InvalidSubscriptionId'],
    kind: 'permission',
    nextStep: 'Check subscription-id, and check that the identity has a role in that subscription.',
  },
  {
    codes: ['InvalidAuthenticationTokenTenant'],
    kind: 'permission',
    nextStep: 'Check that tenant-id is the tenant to which subscription-id belongs.',
  },
  {
    codes: ['InvalidAuthenticationToken', 'AuthenticationFailed', 'ExpiredAuthenticationToken'],
    kind: 'auth-expired',
    nextStep: 'Sign in again, then run again; if it happens again, check the clock of this machine.',
  },
  {
    codes: ['AADSTS700024'],
    kind: 'auth-expired',
    nextStep: 'The ID token had expired when it was used: run again, and check the clock of this machine.',
  },
  {
    codes: ['AADSTS70021', 'AADSTS700211', 'AADSTS700212', 'AADSTS700213'],
    kind: 'permission',
    nextStep:
      'No federated credential of the application matches this workflow: add one whose subject is the one named above.',
  },
  {
    codes: ['AADSTS7000215', 'AADSTS7000222'],
    kind: 'permission',
    nextStep:
      'The client secret is wrong or has expired: check client-secret, or create a new one for the application.',
  },
  {
    codes: ['AADSTS700016'],
    kind: 'permission',
    nextStep: 'The tenant does not know this application: check client-id and tenant-id.',
  },
  {
    codes: ['AADSTS90002', 'AADSTS900023'],
    kind: 'permission',
    nextStep: 'Entra does not know this tenant: check tenant-id.',
  },
  {
    codes: ['CredentialUnavailableError', 'AuthenticationRequiredError'],
    saying: /endpoints_resolution_error|network_error/,
    kind: 'cloud',
    nextStep: 'The identity service could not be reached: check the network of this machine, and run again.',
  },
  {
    codes: ['CredentialUnavailableError'],
    kind: 'permission',
    nextStep: 'Sign in first (`az login` for `auth: azure-cli`), or choose another `auth`.',
  },
  {
    codes: ['MissingSubscriptionRegistration'],
    kind: 'permission',
    nextStep:
      'Register the resource provider named above in the subscription, once: `az provider register --namespace …`.',
  },
  {
    codes: ['ScopeLocked'],
    saying: /write operation/i,
    kind: 'permission',
    nextStep:
      'A read-only lock prevents creating anything there: remove the lock named above, or use another subscription.',
  },
  {
    codes: ['ScopeLocked'],
    kind: 'locked',
    nextStep: 'Remove the lock named above and run `kube-e2e down` again.',
  },
  {
    codes: ['ResourceGroupDeletionBlocked', 'ResourceGroupDeletionTimeout'],
    kind: 'leak',
    nextStep: 'Delete the resources named above, then run `kube-e2e down` again.',
  },
  {
    codes: ['ResourceGroupBeingDeleted'],
    kind: 'cloud',
    nextStep: 'The resource group is being deleted: run again when it is gone.',
  },
  {
    codes: ['TooManyRequests', 'SubscriptionRequestsThrottled'],
    kind: 'throttled',
    nextStep: 'Azure limits the request rate of this identity: run again later, or run fewer jobs in parallel.',
  },
  {
    codes: ['OSProvisioningTimedOut', 'OSProvisioningClientError', 'OSProvisioningInternalError', 'VMStartTimedOut'],
    kind: 'provisioning-failed',
    nextStep: 'The operating system did not report back. Check the boot log among the collected logs, then run again.',
  },
  {
    codes: [
      'NicReservedForAnotherVm',
      'AnotherOperationInProgress',
      'RetryableError',
      'Conflict',
      'OperationNotAllowed',
    ],
    kind: 'cloud',
    nextStep: 'Another operation was in the way for longer than we waited: run again.',
  },
  {
    codes: ['PreconditionFailed'],
    kind: 'cloud',
    nextStep: 'A resource of this name already exists: run `kube-e2e down`, then run again.',
  },
  {
    codes: ['PlatformImageNotFound', 'ImageNotFound'],
    kind: 'image-missing',
    nextStep: 'This image is not offered in that location: choose another location.',
  },
]

/**
 * What to do about an error of Azure. An unknown code is judged by its HTTP status.
 *
 * @param code Azure's error code, an `AADSTS…` number, or the name of an identity error
 * @param status HTTP status, where the error came as an answer
 */
export function adviceFor(code: string | undefined, status: number | undefined, message: string): Advice {
  const row = azureCodes.find(({ codes, saying }) => codes.includes(code ?? '') && (saying?.test(message) ?? true))
  if (row !== undefined) return { kind: row.kind, nextStep: row.nextStep }
  const kind = kindOfUnknown(code, status)
  return {
    kind,
    nextStep:
      kind === 'cloud' && status === undefined
        ? 'Check that this machine reaches Azure, and run again.'
        : endings[kind].advice,
  }
}

/** How a code that is not in the table is classified, by its HTTP status; an undefined status means that no answer came. */
function kindOfUnknown(code: string | undefined, status: number | undefined): FailureKind {
  if (code?.startsWith('AADSTS') || status === 401 || status === 403) return 'permission'
  return status === 429 ? 'throttled' : 'cloud'
}
