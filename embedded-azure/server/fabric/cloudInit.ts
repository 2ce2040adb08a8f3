import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { platformAddress } from './addresses.ts'
import { internalDomain } from './dns.ts'
import type { HostShape } from './fabric.ts'

/**
 * What a new disk gets before its first boot: its identity, and what Azure's provisioning agent would get. The admin
 * user is cloud-init's default user, exactly as on Azure, so customData can extend or replace it.
 *
 * @param machineId 32 hexadecimal digits.
 */
export function firstBootFiles(host: HostShape, machineId: string): Readonly<Record<string, string | Uint8Array>> {
  const seed = 'var/lib/cloud/seed/nocloud'
  return {
    'etc/hostname': `${host.computerName}\n`,
    'etc/machine-id': `${machineId}\n`,
    'etc/resolv.conf': `nameserver ${platformAddress}\nsearch ${internalDomain}\n`,
    'etc/cloud/cloud.cfg.d/95-admin.cfg': stringify({
      disable_root: true,
      system_info: {
        default_user: { name: host.adminUsername, lock_passwd: true, shell: '/bin/bash', ...administrator },
      },
    }),
    [`${seed}/meta-data`]: stringify({
      'instance-id': `i-${host.id}`,
      'local-hostname': host.computerName,
      'public-keys': [...host.sshPublicKeys],
    }),
    [`${seed}/user-data`]: host.customData ?? '',
  }
}

/** Writes files by their path under `root`. Only root may read them, as customData may be confidential. */
export async function writeFirstBootFiles(
  root: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    const file = join(root, path)
    await mkdir(join(file, '..'), { recursive: true })
    await writeFile(file, content, { mode: path.startsWith('etc/') ? 0o644 : 0o600 })
  }
}

const administrator = { groups: ['adm', 'sudo'], sudo: ['ALL=(ALL) NOPASSWD:ALL'] }
