import { readFile } from 'node:fs/promises'
import { createLocalJWKSet, type JSONWebKeySet } from 'jose'
import { Agent, request } from 'undici'
import { z } from 'zod'

const discoverySchema = z.object({ issuer: z.string(), jwks_uri: z.url() })
const keySetSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

/** An issuer on this machine answers at once; another one has seconds. */
const limitMilliseconds = 10_000

/**
 * The keys with which an issuer signs now, from its discovery document (OpenID Connect Discovery 1.0, section 4). They
 * are asked for anew for every assertion, so that a key which the issuer has changed is known at once.
 *
 * @param caFile PEM file with the only authority that its certificate may come from; the system's by default.
 */
export async function keysOfIssuer(issuer: string, caFile: string | undefined) {
  const ca = caFile === undefined ? {} : { ca: await readFile(caFile, 'utf8') }
  const dispatcher = new Agent({ connect: ca })
  const fetchJson = async (address: string): Promise<unknown> => {
    const url = new URL(address)
    if (url.protocol !== 'https:' && !isLoopback(url.hostname)) throw new Error(`${address} is not asked without TLS`)
    const response = await request(url, { dispatcher, signal: AbortSignal.timeout(limitMilliseconds) })
    const body = await response.body.text()
    if (response.statusCode !== 200) throw new Error(`${address} answered ${response.statusCode}`)
    return JSON.parse(body)
  }
  try {
    const found = discoverySchema.parse(
      await fetchJson(`${issuer.replace(/\/+$/, '')}/.well-known/openid-configuration`),
    )
    if (found.issuer !== issuer) throw new Error(`${issuer} calls itself ${found.issuer}`)
    const keys: JSONWebKeySet = keySetSchema.parse(await fetchJson(found.jwks_uri))
    return createLocalJWKSet(keys)
  } finally {
    await dispatcher.close()
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}
