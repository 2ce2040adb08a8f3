import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../system/files.ts'
import { SetupError } from '../vocabulary/errors.ts'
import type { Connection, Ssh } from './connection.ts'

/** Creates a key on the host that no one else has ever seen and prints its public half; the host does not use it yet. */
const makeKey = `set -e
cd /etc/ssh
rm -f next_host_key next_host_key.pub
ssh-keygen -q -t ed25519 -N '' -C "$(hostname)" -f next_host_key
cat next_host_key.pub`

/** Replaces all other keys with the new one. Open sessions stay open: sshd keeps them across a restart. */
const useKey = `set -e
cd /etc/ssh
rm -f ssh_host_*_key ssh_host_*_key.pub
mv next_host_key.pub ssh_host_ed25519_key.pub
mv next_host_key ssh_host_ed25519_key
systemctl try-restart ssh.service`

/** Pins the one-time key for a host that has nothing pinned yet. */
export async function expectFirstHostKey(file: string, host: string, publicKey: string): Promise<void> {
  await writeFile(file, `${host} ${publicKey}\n`, { mode: 0o600, flag: 'wx' }).catch(
    (thrown: NodeJS.ErrnoException) => {
      if (thrown.code !== 'EEXIST') throw thrown
    },
  )
}

/**
 * Replaces the one-time host key with one created on the host, and pins that. Both are known while the host changes over,
 * so a run that is interrupted in between still knows its host. A host whose own key is already pinned is left alone.
 */
export async function pinFreshHostKey(connection: Connection, firstPublicKey: string, ssh: Ssh): Promise<void> {
  const file = join(ssh.knownHosts, connection.host)
  const first = `${connection.host} ${firstPublicKey}\n`
  if (!(await readFile(file, 'utf8')).includes(first)) return

  const publicKey = (await connection.must(makeKey)).trim()
  if (!/^ssh-ed25519 [A-Za-z0-9+/=]+( \S+)?$/.test(publicKey)) {
    throw new SetupError(
      `${connection.host} was asked for a new SSH host key and gave a different answer: ${publicKey}`,
    )
  }
  const own = `${connection.host} ${publicKey}\n`
  await writeWhole(file, first + own)
  await connection.must(useKey)
  await writeWhole(file, own)
}
