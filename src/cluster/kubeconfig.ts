import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { stringify } from 'yaml'
import { writeWhole } from '../system/files.ts'
import type { ApiAccess } from './api.ts'

/** A kubeconfig with one cluster and one user, who has a client certificate; the server is always verified. */
export function kubeconfig({ server, authority, user, credentials }: ApiAccess): string {
  const name = 'kube-e2e'
  return stringify(
    {
      apiVersion: 'v1',
      kind: 'Config',
      clusters: [{ name, cluster: { server, 'certificate-authority-data': base64(authority) } }],
      users: [
        {
          name: user,
          user: {
            'client-certificate-data': base64(credentials.certificate),
            'client-key-data': base64(credentials.privateKey),
          },
        },
      ],
      contexts: [{ name, context: { cluster: name, user } }],
      'current-context': name,
    },
    { lineWidth: 0 },
  )
}

/** Writes a kubeconfig that only its owner can read, whole or not at all. */
export async function writeKubeconfig(file: string, access: ApiAccess): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 })
  await writeWhole(file, kubeconfig(access))
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}
