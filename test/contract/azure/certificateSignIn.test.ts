import 'reflect-metadata'
import { webcrypto } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as x509 from '@peculiar/x509'
import { expect, test } from 'vitest'
import { certify } from '../../../embedded-azure/server/state/applications.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { connect } from '../../../src/azure/sdk/connection.ts'
import { credentialFor } from '../../../src/azure/sdk/credential.ts'

const day = 24 * 3600 * 1000

const azure = await withEmbeddedAzure()

/** A file with a certificate of one's own and its private key, as `openssl req -x509` makes them. */
async function makeCertificate(name: string, validFor: number): Promise<{ file: string; pem: string }> {
  x509.cryptoProvider.set(webcrypto)
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
  }
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    notBefore: new Date(Date.now() - 2 * day),
    notAfter: new Date(Date.now() + validFor),
    keys,
    signingAlgorithm: algorithm,
  })
  const key = x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  const pem = `${key}\n${certificate.toString('pem')}\n`
  const file = join(azure.stateFolder, `${name}.pem`)
  writeFileSync(file, pem)
  return { file, pem }
}

/** The action's own way to Azure, with this certificate. */
function openWith(certificatePath: string) {
  const { resourceManagerUrl, authorityHost, caFile, subscriptionId, tenantId, clientId } = azure.endpoint
  const scope = `${resourceManagerUrl}/.default`
  const endpoint = {
    resourceManagerUrl,
    authorityHost,
    scope,
    caFile,
    disableInstanceDiscovery: true,
    pollMilliseconds: 20,
  }
  return connect(
    endpoint,
    credentialFor({ kind: 'certificate', tenantId, clientId, certificatePath }, endpoint),
    subscriptionId,
  )
}

function trust(pem: string) {
  return certify(azure.stateFolder, azure.server.arm.identity, 'embedded-azure', pem)
}

test('an application signs in with the key of a certificate that was registered for it, and with no other', async () => {
  const [registered, other] = [await makeCertificate('registered', day), await makeCertificate('other', day)]
  expect(trust(registered.pem).certificates).toEqual([expect.not.stringContaining('PRIVATE KEY')])
  const group = { location: 'westeurope' }
  expect((await openWith(registered.file).resources.resourceGroups.createOrUpdate('own', group)).name).toBe('own')
  await expect(openWith(other.file).resources.resourceGroups.get('own')).rejects.toThrow(
    'AADSTS700027: The certificate with identifier used to sign the client assertion is not registered on application. [Reason - The key was not found.',
  )
})

test('a certificate that has expired is good for nothing', async () => {
  const expired = await makeCertificate('expired', -day)
  trust(expired.pem)
  await expect(openWith(expired.file).resources.resourceGroups.get('own')).rejects.toThrow(
    'AADSTS700027: Client assertion contains an invalid signature. [Reason - The key used is expired.',
  )
})
