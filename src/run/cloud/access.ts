import { resolve } from 'node:path'
import { azureFrom, publicAzure } from '../../azure/sdk/endpoint.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { chooseAuth } from '../../inputs/signIn.ts'
import type { Access, StoredCredential } from '../record/state.ts'
import { signInFacts } from './signInFacts.ts'

/** Where the inputs say that the resources are; for `embedded` only the started server knows that. */
export function accessFrom(inputs: Inputs): Access {
  const isEmbedded = inputs.cloud === 'embedded'
  return {
    cloud: inputs.cloud,
    endpoint: isEmbedded ? publicAzure : azureFrom(process.env),
    credential: isEmbedded ? { kind: 'azure-cli' } : storedCredential(inputs),
    subscriptionId: inputs['subscription-id'],
  }
}

function storedCredential(inputs: Inputs): StoredCredential {
  const tenantId = inputs['tenant-id']
  const clientId = inputs['client-id']
  switch (chooseAuth(inputs, signInFacts(process.env))) {
    case 'oidc':
      return { kind: 'oidc', tenantId, clientId }
    case 'client-secret':
      return { kind: 'client-secret', tenantId, clientId, clientSecret: inputs['client-secret'] }
    case 'certificate':
      return { kind: 'certificate', tenantId, clientId, certificatePath: resolve(inputs['client-certificate-path']) }
    case 'managed-identity':
      return clientId === '' ? { kind: 'managed-identity' } : { kind: 'managed-identity', clientId }
    case 'azure-cli':
      return { kind: 'azure-cli' }
  }
}
