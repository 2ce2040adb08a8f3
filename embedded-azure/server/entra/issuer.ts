import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { z } from 'zod'
import { httpRequest } from '../../../src/system/httpRequest.ts'

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() })
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** An issuer on this machine answers at once; others get seconds. */
const limitMilliseconds = 10_000

/**
 * The keys with which an issuer signs now, from its discovery document (OpenID Connect Discovery 1.0, section 4). They
 * are requested for every assertion, so a changed key is known at once.
 *
 * @param caFile PEM file with the only authority that may have signed its certificate; the system's authorities by default.
 */
export async function keysOfIssuer(issuer: string, caFile: string | undefined) {
  const ca = caFile === undefined ? undefined : await readFile(caFile, 'utf8')
  const found = discoverySchema.parse(
    await fetchJson(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`, ca),
  )
  if (found.issuer !== issuer) throw new Error(`the discovery document of ${issuer} names the issuer ${found.issuer}`)
  const keys: JSONWebKeySet = keySetSchema.parse(await fetchJson(found.jwks_uri, ca))
  return createLocalJWKSet(keys)
}

async function fetchJson(address: string, ca: string | undefined): Promise<unknown> {
  const url = new URL(address)
  if (url.protocol !== 'https:' && !isLoopback(url.hostname))
    throw new Error(`${address} must use https, because it is not on this machine`)
  const options = { ca, agent: false, signal: AbortSignal.timeout(limitMilliseconds) }
  const { status, body } = await httpRequest(url, options)
  if (status !== 200) throw new Error(`${address} answered ${status}`)
  return JSON.parse(body)
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
