import { quoted } from '../../../system/shell.ts'
import { SetupError } from '../../../vocabulary/errors.ts'
import type { Connection } from '../../connection.ts'

/**
 * Creates the tls-crypt-v2 keys of the tunnel: one for the hub and a separate one for each worker, wrapped for the hub, so
 * no two workers share a secret. The hub's own openvpn creates them, in memory; they leave it only through this connection.
 *
 * @returns the key's text by host name
 */
export async function makeKeys(
  hub: Connection,
  workers: readonly string[],
  mask: (secret: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const output = await hub.must(
    `set -e; umask 077; folder=$(mktemp -d -p /run); trap 'rm -r "$folder"' EXIT; cd "$folder"
     openvpn --genkey tls-crypt-v2-server server >&2; cat server
     for name in ${workers.map(quoted).join(' ')}; do
       openvpn --tls-crypt-v2 server --genkey tls-crypt-v2-client "$name" >&2; cat "$name"
     done`,
  )
  const keys = output.match(/^-----BEGIN OpenVPN .+-----\n[^-]+^-----END OpenVPN .+-----\n/gm) ?? []
  const names = [hub.host, ...workers]
  if (keys.length !== names.length) {
    throw new SetupError(`openvpn on ${hub.host} created ${keys.length} of ${names.length} VPN keys.`, {
      nextStep: 'The hub needs OpenVPN 2.5 or newer, the first version with per-client keys.',
    })
  }
  for (const key of keys) mask(key)
  return new Map(names.map((name, index) => [name, keys[index] ?? '']))
}
