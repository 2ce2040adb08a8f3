import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { connectHosts, makeSshIdentity, type SshIdentity } from '../../../src/cluster/ssh.ts'
import { type Processes, systemProcesses } from '../../../src/system/process.ts'
import { exampleHosts } from '../../support/cluster/exampleCluster.ts'
import { fakeProcesses } from '../../support/cluster/fakes.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { testClock } from '../../support/testClock.ts'

const plan = examplePlan()
const hosts = exampleHosts(plan)
const { signal } = new AbortController()
const voice = { detail: () => {}, note: () => {} }
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ke2e-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

async function connectAndClose(identity: SshIdentity, processes: Processes, to = hosts) {
  const deps = { processes, clock: testClock(), signal, voice, mask: () => {} }
  const connections = await connectHosts(plan, to, identity, deps)
  for (const connection of connections.values()) await connection.close()
}

const identityIn = (masked: string[] = []) =>
  makeSshIdentity(folder, { processes: systemProcesses(), signal, mask: (secret) => masked.push(secret) })

/** Hosts that answer at once, make the key that they are asked for, and are prepared. */
function willingHosts(
  part: (host: string, command: string) => { exitCode?: number; stderr?: string } | undefined = () => undefined,
) {
  return fakeProcesses((_ssh, args) => {
    const [host = '', command = ''] = args.slice(-2)
    const given = part(host, command)
    if (given !== undefined) return given
    if (command.includes('ssh-keygen')) return { stdout: `ssh-ed25519 OWN${host.replace('-', '')} ${host}\n` }
    if (command.includes('/var/lib/kube-e2e/status')) return { stdout: 'ready\n' }
    return {}
  })
}

test('an identity is created once, its keys masked and readable by their owner only', async () => {
  const masked: string[] = []
  const first = await identityIn(masked)
  const again = await identityIn()
  expect(again).toEqual(first)
  expect(first.publicKey).toMatch(/^ssh-ed25519 \S+ kube-e2e$/)
  expect(statSync(first.privateKeyFile).mode & 0o777).toBe(0o600)
  expect(masked).toContain(first.firstHostKey.privateKey)
  expect(masked).toContain(readFileSync(first.privateKeyFile, 'utf8'))
})

test('the first connection replaces the one-time host key, and only the new key is known afterwards', async () => {
  const identity = await identityIn()
  await connectAndClose(identity, willingHosts())
  expect(readFileSync(join(folder, 'known-hosts', 'worker-1'), 'utf8')).toBe(
    'worker-1 ssh-ed25519 OWNworker1 worker-1\n',
  )
})

test('a host whose own key is pinned keeps it when it is connected to again', async () => {
  const identity = await identityIn()
  await connectAndClose(identity, willingHosts())
  const again = willingHosts()
  await connectAndClose(identity, again)
  expect(again.ran.filter((words) => words.join(' ').includes('ssh-keygen'))).toEqual([])
})

test('a machine with another host key is refused at once, and no key is pinned for it', async () => {
  const identity = await identityIn()
  const processes = willingHosts((_host, command) =>
    command === 'true' ? { exitCode: 255, stderr: 'Host key verification failed.\n' } : undefined,
  )
  const connecting = connectAndClose(identity, processes)
  await expect(connecting).rejects.toThrow(
    'The machine that answers as hub at 203.0.113.10 has a different SSH host key',
  )
  expect(readFileSync(join(folder, 'known-hosts', 'hub'), 'utf8')).toBe(`hub ${identity.firstHostKey.publicKey}\n`)
})

test('a host that never answers ends the wait with what was seen last', async () => {
  const identity = await identityIn()
  const processes = willingHosts((host, command) =>
    host === 'worker-2' && command === 'true'
      ? { exitCode: 255, stderr: 'ssh: connect: Connection refused\n' }
      : undefined,
  )
  const connecting = connectAndClose(identity, processes)
  await expect(connecting).rejects.toThrow(/for worker-2 to answer SSH.*Last seen: ssh: connect: Connection refused/)
})

test('a first-boot script that failed is an error that quotes its log', async () => {
  const identity = await identityIn()
  const processes = fakeProcesses((_ssh, args) => {
    const [host = '', command = ''] = args.slice(-2)
    if (command.includes('ssh-keygen')) return { stdout: `ssh-ed25519 OWN ${host}\n` }
    if (command.includes('status')) return { stdout: 'failed: installing Salt\n' }
    if (command.includes('cloud-init-output')) return { stdout: 'No matching distribution found for salt==3008.3\n' }
    return {}
  })
  const connecting = connectAndClose(identity, processes)
  await expect(connecting).rejects.toThrow(/failed: installing Salt: No matching distribution found/)
})

test("workers are reached through the hub, and the user's own SSH configuration plays no part", async () => {
  const identity = await identityIn()
  await connectAndClose(identity, willingHosts())
  const config = readFileSync(join(folder, 'ssh_config'), 'utf8')
  expect(config).toContain('Host worker-1\n  HostName 10.240.0.5\n')
  expect(config.match(/ProxyCommand ssh -F '.+' -W \[%h\]:%p hub$/gm)).toHaveLength(2)
  for (const line of ['StrictHostKeyChecking yes', 'IdentityAgent none', 'UpdateHostKeys no', 'BatchMode yes']) {
    expect(config).toContain(line)
  }
})

describe('the real ssh finds its files wherever the folder of the run is', () => {
  test.each(['with blanks', 'it\'s 100% "quoted"', 'a%2Fb', 'back\\slash', 'long'.repeat(50)])('%s', async (name) => {
    const place = join(folder, name)
    mkdirSync(place)
    const identity = await makeSshIdentity(place, { processes: systemProcesses(), signal, mask: () => {} })
    // Nobody there has the keys of these hosts, if anybody answers at all.
    const here = hosts.map((host) => (host.role === 'hub' ? { ...host, publicAddress: '127.0.0.1' } : host))
    await connectAndClose(identity, willingHosts(), here)
    // It says which keys it has once it has a way to the host, for a worker before the hub has answered.
    const args = ['-v', '-F', join(place, 'ssh_config'), '-o', 'ControlMaster=no', 'worker-1', 'true']
    const said = spawnSync('ssh', args, { encoding: 'utf8' }).stderr.replaceAll('\\\\', '\\')
    expect(said).toContain(`identity file ${identity.privateKeyFile} type 3`)
    expect(said).toMatch(/Connection refused|Host key verification failed|Permission denied|Connection closed/)
    expect(said).not.toMatch(/Can't open user config|Bad configuration|percent_expand/)
  })

  test.each(['short', 'a folder whose path is much longer than what a socket has room for'])('%s', async (name) => {
    const temporary = join(folder, name)
    mkdirSync(temporary)
    vi.stubEnv('TMPDIR', temporary)
    await connectAndClose(await identityIn(), willingHosts())
    const sockets = /ControlPath "(.+)%C"/.exec(readFileSync(join(folder, 'ssh_config'), 'utf8'))?.[1] ?? ''
    // Forty characters of a hash, seventeen of ssh's own name for it while it is created, and a zero byte.
    expect(sockets.length + 40 + 17 + 1).toBeLessThanOrEqual(108)
    vi.unstubAllEnvs()
  })
})
