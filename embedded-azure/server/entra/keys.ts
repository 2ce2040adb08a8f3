import { type CryptoKey, exportJWK, exportPKCS8, generateKeyPair, importPKCS8, type JWK } from 'jose'
import { z } from 'zod'
import { keptFile } from '../state/folder.ts'

const keptSchema = z.object({ keyId: z.string(), privateKey: z.string(), publicKey: z.record(z.string(), z.unknown()) })

/** The key that signs tokens, and its public half as the key set document shows it. */
export interface SigningKey {
  readonly keyId: string
  readonly privateKey: CryptoKey
  readonly publicKey: JWK
}

/** The signing key, created at the first start and kept in the state folder. Entra signs with RS256. */
export async function signingKey(folder: string): Promise<SigningKey> {
  const made = await keptFile(folder, 'tokenKey', async () => {
    const pair = await generateKeyPair('RS256', { extractable: true })
    const keyId = crypto.randomUUID()
    const publicKey = { ...(await exportJWK(pair.publicKey)), kid: keyId, use: 'sig', alg: 'RS256' }
    return JSON.stringify({ keyId, privateKey: await exportPKCS8(pair.privateKey), publicKey })
  })
  const kept = keptSchema.parse(JSON.parse(made))
  return { keyId: kept.keyId, privateKey: await importPKCS8(kept.privateKey, 'RS256'), publicKey: kept.publicKey }
}
