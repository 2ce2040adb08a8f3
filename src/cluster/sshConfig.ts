import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { quoted } from '../system/shell.ts'

/** The longest folder below which a socket's path is short enough for the kernel, with all that ssh adds to it. */
const longestSocketParent = 30

/** A folder whose path is short enough for sockets: a runner's temp folder often is not. */
export function socketParent(): string {
  return tmpdir().length > longestSocketParent ? '/tmp' : tmpdir()
}

interface SshPaths {
  /** The client's private key. */
  readonly key: string
  /** Folder with one file per host. */
  readonly knownHosts: string
  /** Folder of the control sockets. */
  readonly sockets: string
  /** Where the configuration itself is going to be. */
  readonly configFile: string
}

/** A path as one word of ssh_config, where quotes and backslashes are escaped, and a percent sign begins a token. */
function configWord(path: string): string {
  return `"${path.replaceAll(/["\\]/g, '\\$&').replaceAll('%', '%%')}"`
}

/** Nothing of the user's or the system's own SSH configuration applies: `-F` with this file replaces both. */
export function sshConfig(plan: Plan, hosts: readonly Host[], paths: SshPaths): string {
  const { key, knownHosts, sockets, configFile } = paths
  const hub = hubOf(hosts)
  const common = [
    'Host *',
    `  User ${plan.vm.adminUsername}`,
    `  IdentityFile ${configWord(key)}`,
    '  IdentitiesOnly yes',
    '  IdentityAgent none',
    '  BatchMode yes',
    '  StrictHostKeyChecking yes',
    '  GlobalKnownHostsFile /dev/null',
    '  UpdateHostKeys no',
    '  CheckHostIP no',
    '  HostKeyAlgorithms ssh-ed25519',
    // Processors accelerate these; a bundle is large.
    '  Ciphers aes128-gcm@openssh.com,aes256-gcm@openssh.com,chacha20-poly1305@openssh.com',
    '  ConnectTimeout 30',
    '  ServerAliveInterval 5',
    '  ServerAliveCountMax 6',
    '  ControlMaster auto',
    `  ControlPath ${configWord(`${sockets}/`).slice(0, -1)}%C"`,
    // A master that nobody uses any longer ends by itself, even when this program was killed.
    '  ControlPersist 300',
    '  LogLevel ERROR',
  ]
  // As ProxyJump does, which does not quote the path of this file.
  const throughHub = `ssh -F ${quoted(configFile).replaceAll('%', '%%')} -W [%h]:%p ${hub.name}`
  const each = hosts.flatMap((host) => [
    `Host ${host.name}`,
    `  HostName ${host.publicAddress ?? host.privateAddress}`,
    `  HostKeyAlias ${host.name}`,
    `  UserKnownHostsFile ${configWord(join(knownHosts, host.name))}`,
    ...(host === hub ? [] : [`  ProxyCommand ${throughHub}`]),
  ])
  return `${[...each, ...common].join('\n')}\n`
}
