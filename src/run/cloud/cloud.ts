import { resolve } from 'node:path'
import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { azureFrom, publicAzure } from '../../azure/sdk/endpoint.ts'
import type { Inputs } from '../../inputs/inputs.ts'
import { chooseAuth } from '../../inputs/signIn.ts'
import type { Cloud } from '../../plan/plan.ts'
import type { ProcessTools } from '../../system/process.ts'
import type { Access, StoredCredential } from '../record/state.ts'
import { type CloudKind, type CloudWorld, connectAs, type OpenCloud } from './cloudKind.ts'
import { embeddedCloud } from './embeddedCloud.ts'
import { publicCloud } from './publicCloud.ts'
import { signInFacts } from './signInFacts.ts'

export const clouds: Readonly<Record<Cloud, CloudKind>> = { azure: publicCloud, embedded: embeddedCloud }

/** What the inputs say about where the resources are; for `embedded` the server that is started says that alone. */
export function accessFrom(inputs: Inputs): Access {
  const isEmbedded = inputs.cloud === 'embedded'
  return {
    cloud: inputs.cloud,
    endpoint: isEmbedded ? publicAzure : azureFrom(process.env),
    credential: isEmbedded ? { kind: 'azure-cli' } : storedCredential(inputs),
    subscriptionId: inputs['subscription-id'],
  }
}

/** Opens the Azure of a run, with a fresh credential. The embedded one is started, unless it runs. */
export function openCloud(access: Access, world: CloudWorld, tools: ProcessTools, hosts = true): Promise<OpenCloud> {
  return clouds[access.cloud].open(access, world, tools, hosts)
}

/** The same Azure as the same principal, in another subscription. */
export function inSubscription(
  { endpoint, stored }: OpenCloud,
  subscriptionId: string,
  world: Pick<CloudWorld, 'idToken' | 'mask'>,
): AzureConnection {
  return connectAs(stored, endpoint, subscriptionId, world)
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
