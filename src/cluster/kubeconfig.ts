import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'yaml'
import { writeWhole } from '../system/files.ts'
import type { Credentials } from './certificates.ts'

export interface KubeconfigParts {
  /** Such as `https://203.0.113.5:6443`. */
  readonly server: string
  /** PEM of the authority that issued the server's certificate. */
  readonly authority: string
  readonly user: string
  readonly credentials: Credentials
}

/** A kubeconfig with one cluster and one user, who has a client certificate; the server is always verified. */
export function kubeconfig(parts: KubeconfigParts): string {
  const name = 'kube-e2e'
  return stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { server: parts.server, 'certificate-authority-data': base64(parts.authority) } }],
      users: [
        {
          name: parts.user,
          user: {
            'client-certificate-data': base64(parts.credentials.certificate),
            'client-key-data': base64(parts.credentials.privateKey),
          },
        },
      ],
      contexts: [{ name, context: { cluster: name, user: parts.user } }],
      'current-context': name,
    },
    { lineWidth: 0 },
  )
}

/** Writes a kubeconfig that only its owner can read, whole or not at all. */
export async function writeKubeconfig(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeWhole(file, content)
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
