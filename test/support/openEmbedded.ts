import type { EmbeddedAzure } from '../../embedded-azure/test/support/embeddedAzure.ts'
import { connect } from '../../src/azure/sdk/connection.ts'
import { type CredentialSource, credentialFor } from '../../src/azure/sdk/credential.ts'
import type { CloudEndpoint } from '../../src/azure/sdk/endpoint.ts'
import { systemClock } from '../../src/system/clock.ts'
import { recordedVoice } from './fakeArm.ts'

/** Where an embedded server is, told as if it were the public cloud. */
export function cloudEndpointOf({ endpoint }: EmbeddedAzure): CloudEndpoint {
  return {
    resourceManagerUrl: endpoint.resourceManagerUrl,
    authorityHost: endpoint.authorityHost,
    scope: `${endpoint.resourceManagerUrl}/.default`,
    caFile: endpoint.caFile,
    disableInstanceDiscovery: true,
    pollMilliseconds: 20,
  }
}

/** Our own way to an embedded server: the endpoint, credential and connection that a run would use. */
export function openEmbedded(
  server: EmbeddedAzure,
  overrides: Partial<{
    clientId: string
    clientSecret: string
    subscriptionId: string
    idToken: () => Promise<string>
  }> = {},
) {
  const cloud = cloudEndpointOf(server)
  const { tenantId, clientId, clientSecret, subscriptionId } = { ...server.endpoint, ...overrides }
  const source: CredentialSource =
    overrides.idToken === undefined
      ? { kind: 'client-secret', tenantId, clientId, clientSecret }
      : { kind: 'oidc', tenantId, clientId, idToken: overrides.idToken }
  return connect(cloud, credentialFor(source, cloud), subscriptionId)
}

export function contractDeps(signal: AbortSignal = new AbortController().signal) {
  return { clock: systemClock, voice: recordedVoice(), signal }
}

export const contractAccess = {
  customData: '#cloud-config\n',
  sshPublicKey: 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ1gwKqB5bGzrXmXk0yq0p1n1x3u5mXw3f0m1V1b1c1d contract',
}
