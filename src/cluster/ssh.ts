import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { type ProcessTools, runOrThrow } from '../system/process.ts'
import { lastLines } from '../system/shell.ts'
import { waitFor } from '../system/wait.ts'
import { SetupError } from '../vocabulary/errors.ts'
import { type Connection, openConnection, type Ssh } from './connection.ts'
import { expectFirstHostKey, pinFreshHostKey } from './hostKey.ts'
import { socketParent, sshConfig } from './sshConfig.ts'

export type { Connection } from './connection.ts'

/** The keys by which this run and its hosts know each other. */
export interface SshIdentity {
  /** Holds everything below, `known-hosts/` and `ssh_config`; readable by the owner only. */
  readonly folder: string
  readonly privateKeyFile: string
  /** One line, as `authorized_keys` has it. */
  readonly publicKey: string
  /**
   * The host key that every host of the run has at its first boot, so that the first connection is to the right host.
   * It travels in customData, which is not a place for secrets, so it is good for one connection only.
   */
  readonly firstHostKey: { readonly privateKey: string; readonly publicKey: string }
}

export interface SshTools extends ProcessTools {
  /** Hears each secret before it is used, so that no log can show it. */
  readonly mask: (secret: string) => void
}

/** How long a new machine may take from its creation to an answer on port 22, and from there to the end of its customData. */
const answerLimitSeconds = 300
const prepareLimitSeconds = 600

/** Creates the client key and the one-time host key in `folder`, or finds those that an earlier call created there. */
export async function makeSshIdentity(
  folder: string,
  tools: Pick<SshTools, 'processes' | 'signal' | 'mask'>,
): Promise<SshIdentity> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const client = await keyPair(join(folder, 'id_ed25519'), tools)
  const host = await keyPair(join(folder, 'first_host_key'), tools)
  return { folder, privateKeyFile: client.file, publicKey: client.publicKey, firstHostKey: host }
}

/**
 * Connects to all hosts, the workers through the hub, and waits until each has finished its customData. Host keys are
 * checked from the first connection on: against the run's one-time key, then against the key that each host creates for
 * itself on that connection.
 *
 * @returns one connection per host, by host name. Close each when done.
 */
export async function connectHosts(
  plan: Plan,
  hosts: readonly Host[],
  identity: SshIdentity,
  tools: SshTools,
): Promise<ReadonlyMap<string, Connection>> {
  const ssh = await configure(plan, hosts, identity, tools)
  const hub = hubOf(hosts)
  const connected = new Map<string, Connection>()
  try {
    connected.set(hub.name, await connectHost(hub, ssh, identity, tools))
    const workers = hosts.filter((host) => host !== hub)
    await Promise.all(
      workers.map(async (host) => connected.set(host.name, await connectHost(host, ssh, identity, tools))),
    )
    const all = new Map(hosts.map((host) => [host.name, connectionOf(connected, host.name)]))
    await Promise.all([...all.values()].map((connection) => waitUntilPrepared(connection, tools)))
    return all
  } catch (thrown) {
    await Promise.all([...connected.values()].map((connection) => connection.close()))
    await rm(ssh.sockets, { recursive: true, force: true })
    throw thrown
  }
}

/** The connection to the host of that name; every host of a plan has one once `connectHosts` has returned. */
export function connectionOf(connections: ReadonlyMap<string, Connection>, name: string): Connection {
  const connection = connections.get(name)
  if (connection === undefined) throw new Error(`There is no connection to ${name}.`)
  return connection
}

async function keyPair(file: string, tools: Pick<SshTools, 'processes' | 'signal' | 'mask'>) {
  const read = async () => ({
    file,
    privateKey: await readFile(file, 'utf8'),
    publicKey: await firstLine(`${file}.pub`),
  })
  const pair = await read().catch(async () => {
    await rm(file, { force: true })
    await runOrThrow(tools.processes, 'ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'kube-e2e', '-f', file], {
      signal: tools.signal,
      limitSeconds: 20,
    })
    return await read()
  })
  tools.mask(pair.privateKey)
  return pair
}

async function firstLine(file: string): Promise<string> {
  return (await readFile(file, 'utf8')).trim()
}

/** Writes `ssh_config` and, for each host that has no pinned key yet, a known-hosts file with the one-time key. */
async function configure(plan: Plan, hosts: readonly Host[], identity: SshIdentity, tools: SshTools): Promise<Ssh> {
  const knownHosts = join(identity.folder, 'known-hosts')
  await mkdir(knownHosts, { recursive: true, mode: 0o700 })
  for (const host of hosts)
    await expectFirstHostKey(join(knownHosts, host.name), host.name, identity.firstHostKey.publicKey)
  const sockets = await mkdtemp(join(socketParent(), 'ke2e-ssh-'))
  const configFile = join(identity.folder, 'ssh_config')
  await writeFile(
    configFile,
    sshConfig(plan, hosts, { key: identity.privateKeyFile, knownHosts, sockets, configFile }),
    { mode: 0o600 },
  )
  return { configFile, knownHosts, sockets, processes: tools.processes, signal: tools.signal }
}

async function connectHost(host: Host, ssh: Ssh, identity: SshIdentity, tools: SshTools): Promise<Connection> {
  const connection = openConnection(host.name, ssh)
  await waitFor(
    {
      what: `${host.name} to answer SSH`,
      limitSeconds: answerLimitSeconds,
      everySeconds: 0.5,
      clock: tools.clock,
      signal: tools.signal,
      onSeen: (seen) => tools.voice.detail(`${host.name}: ${seen}`),
      kind: 'host-unreachable',
    },
    async () => {
      const { exitCode, stderr } = await connection.attempt()
      if (exitCode === 0) return { done: true, value: undefined }
      refuseWrongHostKey(host, stderr)
      return { done: false, seen: lastLines(stderr, 1) || `ssh exited with code ${exitCode}` }
    },
  )
  await pinFreshHostKey(connection, identity.firstHostKey.publicKey, ssh)
  return connection
}

/** Waiting does not turn a wrong key into the right one. */
function refuseWrongHostKey(host: Host, stderr: string): void {
  if (!/Host key verification failed|HOST IDENTIFICATION HAS CHANGED/.test(stderr)) return
  throw new SetupError(
    `The machine that answers as ${host.name} at ${host.publicAddress ?? host.privateAddress} has a different SSH host key from the one created for this run.`,
    {
      kind: 'host-unreachable',
      nextStep:
        'Do not trust that address. Tear the run down and start again; if it happens again, someone is intercepting the connection.',
    },
  )
}

/** Waits for the end of customData; see customData.ts for the file in which the host reports its progress. */
async function waitUntilPrepared(connection: Connection, tools: SshTools): Promise<void> {
  await waitFor(
    {
      what: `${connection.host} to finish its first-boot script`,
      limitSeconds: prepareLimitSeconds,
      everySeconds: 0.5,
      clock: tools.clock,
      signal: tools.signal,
      onSeen: (seen) => tools.voice.detail(`${connection.host}: ${seen}`),
      nextStep: `On the host, see /var/log/cloud-init-output.log and "cloud-init status --long".`,
    },
    async () => {
      const { stdout } = await connection.run('cat /var/lib/kube-e2e/status 2>/dev/null || echo waiting for cloud-init')
      const status = stdout.trim()
      if (status === 'ready') return { done: true, value: undefined }
      if (!status.startsWith('failed')) return { done: false, seen: status }
      const log = await connection.run('tail -n 15 /var/log/cloud-init-output.log')
      throw new SetupError(`The first-boot script of ${connection.host} ${status}: ${log.stdout.trim()}`, {
        nextStep:
          'Check that the host can reach its package sources and the Python package index (PyPI); its full log is in /var/log/cloud-init-output.log.',
      })
    },
  )
}
