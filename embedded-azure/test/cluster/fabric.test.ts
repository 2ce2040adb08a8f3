import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { runOrThrow, systemProcesses } from '../../../src/system/process.ts'
import { waitFor } from '../../../src/system/wait.ts'
import { emptyInventory } from '../../protocol/inventory.ts'
import type { Fabric, InterfaceShape, NetworkShape, SecurityRule } from '../../server/fabric/fabric.ts'
import { namespaces } from '../../server/fabric/ip.ts'
import { layoutOf } from '../../server/fabric/layout.ts'
import { localMachineProblems } from '../../server/fabric/localMachineChecks.ts'
import { systemsFabric } from '../../server/fabric/systemsFabric.ts'
import { embeddedProgram } from '../support/program.ts'
import { defaultRules, nic, rule } from '../unit/fabric/networkFixture.ts'

const processes = systemProcesses()
const folder = await mkdtemp(join(tmpdir(), 'fabric-test-'))
const stateFolder = join(folder, 'state')
const problems = await localMachineProblems({ stateFolder, processes })
if (problems.length > 0) {
  console.warn(`Skipped, because this machine can have no hosts:\n${problems.join('\n')}`)
  await rm(folder, { recursive: true, force: true })
}

const hubAddress = '203.0.113.204'
const otherAddress = '203.0.113.205'
const natAddress = '203.0.113.206'

const ssh = rule('ssh', 100, 'Allow', { protocol: 'Tcp', sources: ['198.51.100.0/24'], destinationPorts: ['22'] })
const web = rule('web', 110, 'Allow', { protocol: 'Tcp', destinationPorts: ['8080'] })
const notTheWorker = rule('not-the-worker', 105, 'Deny', { sources: ['10.240.0.5'], destinationPorts: ['8080'] })

/** One hub and one worker in a VNet; a host of another VNet with the same ranges. */
function vnet(rules: readonly SecurityRule[], nat?: string): NetworkShape {
  return shape('one', [...rules, ...defaultRules], nat, [
    nic('hub', { publicAddress: hubAddress, hostId: 'hub', hostName: 'hub' }),
    nic('worker', { mac: '00:0d:3a:00:00:02', privateAddress: '10.240.0.5', hostId: 'worker', hostName: 'worker' }),
  ])
}

const otherVnet = shape('two', [ssh, web, ...defaultRules], undefined, [
  nic('other', { publicAddress: otherAddress, hostId: 'other', hostName: 'other' }),
])

function shape(
  id: string,
  rules: readonly SecurityRule[],
  nat: string | undefined,
  interfaces: readonly InterfaceShape[],
): NetworkShape {
  const subnet = { name: 'nodes', cidr: '10.240.0.0/16', rules, natAddress: nat }
  return { id, cidrs: ['10.240.0.0/16'], subnets: [subnet], interfaces, balancing: [], outbound: [] }
}

/** A setting of the whole machine that does no harm. */
const setting = async () => Number(await readFile('/proc/sys/vm/stat_interval', 'utf8'))

/** While another embedded Azure has hosts here, settings are put back with its last one. */
async function isAlone(): Promise<boolean> {
  const own = layoutOf(stateFolder).tag
  return !(await namespaces(processes)).some((name) => /^ke2e-\w+-h-/.test(name) && !name.startsWith(`ke2e-${own}-`))
}

describe.skipIf(problems.length > 0)('hosts of the embedded Azure on this machine', () => {
  let fabric: Fabric
  let settingBefore: number | undefined

  beforeAll(async () => {
    await makeKeys()
    await serveUntilKilled()
    fabric = await systemsFabric({
      stateFolder,
      processes,
      clock: systemClock,
      program: embeddedProgram,
      log: () => undefined,
    })
    for (const host of ['hub', 'worker', 'other']) await awaitSsh(host)
  }, 600_000)

  afterAll(async () => {
    // Also after a failure, so that a test leaves nothing on the machine.
    for (const host of ['hub', 'worker', 'other']) await fabric?.removeHost(host, { force: true })
    for (const network of ['one', 'two']) await fabric?.removeNetwork(network)
    if (settingBefore !== undefined && (await isAlone())) {
      expect(await setting()).toBe(settingBefore)
      expect(Object.values(await fabric.inventory()).flat()).toEqual([])
    }
    await rm(folder, { recursive: true, force: true })
  }, 120_000)

  it('outlive the server that made them, and the next one finds them', async () => {
    for (const host of ['hub', 'worker', 'other']) expect(await fabric.hostState(host)).toBe('running')
    expect((await fabric.inventory()).hosts.toSorted()).toEqual(['hub', 'other', 'worker'])
  })

  it('answer SSH on their public addresses with the pinned key, and see the machine in its documented range', async () => {
    expect(await on('hub', 'hostname; echo $SSH_CLIENT')).toMatch(/^hub\n198\.51\.100\.\d+ /)
    expect(await on('other', 'hostname')).toBe('other\n')
  })

  it('have run their customData, and give the admin user sudo', async () => {
    expect(await on('worker', 'sudo cat /var/tmp/customData-ran')).toBe('worker\n')
  })

  it('resolve each other inside a VNet, and nobody else', async () => {
    expect(await on('hub', 'getent hosts worker')).toMatch(/^10\.240\.0\.5\s/)
    expect(await on('hub', 'getent hosts other || echo unknown')).toBe('unknown\n')
    expect(await on('hub', 'getent hosts example.com || echo unknown')).toBe('unknown\n')
  })

  it('change settings of the machine, which the inventory names until the last host is gone', async () => {
    const before = await setting()
    await on('worker', `sudo sysctl -w vm.stat_interval=${before + 1}`)
    expect(await setting()).toBe(before + 1)
    if (await isAlone()) expect((await fabric.inventory()).sysctls).toContain(`vm.stat_interval=${before + 1}`)
    settingBefore = before
  })

  it('cannot write where the machine has its kernel modules', async () => {
    const attempt = '! mountpoint -q /lib/modules || ! sudo touch /lib/modules/written 2>/dev/null && echo refused'
    expect(await on('hub', attempt)).toBe('refused\n')
  })

  it('reach each other on private addresses', async () => {
    expect(await on('hub', 'exec 3<>/dev/tcp/10.240.0.5/22 && head -c 7 <&3')).toBe('SSH-2.0')
  })

  it('are reached only where a rule allows it, as soon as it does and no longer', async () => {
    await serveWeb('hub')
    expect(await connects(hubAddress, 8080)).toBe(false)
    await fabric.applyNetwork(vnet([ssh, web]))
    expect(await connects(hubAddress, 8080)).toBe(true)
    await fabric.applyNetwork(vnet([ssh]))
    expect(await connects(hubAddress, 8080)).toBe(false)
  })

  it('are kept apart by a rule even in one subnet', async () => {
    const fetch = 'curl -s -o /dev/null -m 2 http://10.240.0.4:8080/ && echo reached || echo blocked'
    expect(await on('worker', fetch)).toBe('reached\n')
    await fabric.applyNetwork(vnet([ssh, notTheWorker]))
    expect(await on('worker', fetch)).toBe('blocked\n')
    await fabric.applyNetwork(vnet([ssh]))
  })

  it('have a way out only through a public address or a NAT gateway, which others see as the sender', async () => {
    await serveWeb('other')
    const fetch = `curl -s -o /dev/null -m 5 http://${otherAddress}:8080/ && echo reached || echo refused`
    expect(await on('worker', fetch)).toBe('refused\n')
    await fabric.applyNetwork(vnet([ssh], natAddress))
    expect(await on('worker', fetch)).toBe('reached\n')
    expect(await on('hub', fetch)).toBe('reached\n')
    const senders = (await on('other', 'cat /tmp/web.log')).match(/^[\d.]+/gm)
    expect(senders).toEqual([natAddress, natAddress])
  })

  it('cannot open a connection to the machine or to the true internet', async () => {
    const tried = await on(
      'hub',
      'for a in $(echo $SSH_CLIENT | cut -d" " -f1) 198.18.0.1; do curl -s -m 3 http://$a:22; echo $?; done',
    )
    expect(tried).toBe('7\n7\n')
  })

  it('keep their disk over a stop and a start', async () => {
    await on('worker', 'echo kept | sudo tee /var/tmp/kept > /dev/null')
    await fabric.stopHost('worker', { force: false })
    expect(await fabric.hostState('worker')).toBe('stopped')
    await fabric.startHost('worker')
    expect(await fabric.hostState('worker')).toBe('running')
    await awaitSsh('worker')
    expect(await on('worker', 'cat /var/tmp/kept')).toBe('kept\n')
  })

  it('write what they do to a console log', async () => {
    expect(await fabric.consoleLog('hub')).toMatch(/Reached target.*Multi-User System/)
  })

  it('leave nothing on the machine when they are removed, and can be removed twice', async () => {
    for (const host of ['hub', 'worker', 'other', 'hub']) await fabric.removeHost(host, { force: host === 'other' })
    for (const network of ['one', 'two', 'one']) await fabric.removeNetwork(network)
    expect(await fabric.inventory()).toEqual(emptyInventory)
    expect(await fabric.hostState('hub')).toBe('missing')
  })
})

/** Runs the server of the first half in a process of its own and ends it as a crash would. */
async function serveUntilKilled(): Promise<void> {
  const file = join(folder, 'wanted.json')
  const placed = { hub: 'one', worker: 'one', other: 'two' }
  const hosts = Object.entries(placed).map(async ([name, networkId]) => ({
    id: name,
    computerName: name,
    networkId,
    interfaceId: name,
    adminUsername: 'azureuser',
    sshPublicKeys: [(await readFile(join(folder, 'user.pub'), 'utf8')).trim()],
    customData: await customData(name),
    vcpus: 2,
    memoryBytes: 2 ** 30,
  }))
  await writeFile(file, JSON.stringify({ networks: [vnet([ssh]), otherVnet], hosts: await Promise.all(hosts) }))
  const server = spawn(process.execPath, [join(import.meta.dirname, 'fabricServer.ts'), stateFolder, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = await Promise.race([once(createInterface(server.stdout), 'line'), once(server, 'exit')])
  expect(said).toEqual(['ready'])
  server.kill('SIGKILL')
  await once(server, 'exit')
}

/** A key for the user, and one for each host, which customData brings and the client expects. */
async function makeKeys(): Promise<void> {
  for (const name of ['user', 'hub', 'worker', 'other']) {
    await runOrThrow(processes, 'ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', name, '-f', join(folder, name)])
  }
  const hostKeys = ['hub', 'worker', 'other'].map(
    async (host) => `${host} ${await readFile(join(folder, `${host}.pub`), 'utf8')}`,
  )
  await writeFile(join(folder, 'known_hosts'), (await Promise.all(hostKeys)).join(''))
  const host = (name: string, address: string, more = '') =>
    `Host ${name}\n  HostName ${address}\n  HostKeyAlias ${name}\n${more}`
  const common = `Host *\n  User azureuser\n  IdentityFile ${join(folder, 'user')}\n  IdentitiesOnly yes\n  BatchMode yes
  UserKnownHostsFile ${join(folder, 'known_hosts')}\n  StrictHostKeyChecking yes\n  ConnectTimeout 5\n`
  const proxy = `  ProxyCommand ssh -F ${join(folder, 'config')} -W %h:%p hub\n`
  const config = [host('hub', hubAddress), host('other', otherAddress), host('worker', '10.240.0.5', proxy), common]
  await writeFile(join(folder, 'config'), config.join(''))
}

async function customData(name: string): Promise<string> {
  const [secret, open] = [
    await readFile(join(folder, name), 'utf8'),
    await readFile(join(folder, `${name}.pub`), 'utf8'),
  ]
  return [
    '#cloud-config',
    'ssh_keys:',
    '  ed25519_private: |',
    ...secret
      .trim()
      .split('\n')
      .map((line) => `    ${line}`),
    `  ed25519_public: ${open.trim()}`,
    'runcmd:',
    '  - hostname > /var/tmp/customData-ran',
    '',
  ].join('\n')
}

async function on(host: string, command: string): Promise<string> {
  return runOrThrow(processes, 'ssh', ['-F', join(folder, 'config'), host, command], { limitSeconds: 30 })
}

async function awaitSsh(host: string): Promise<void> {
  const signal = new AbortController().signal
  await waitFor(
    { what: `SSH on ${host}`, limitSeconds: 90, everySeconds: 0.5, clock: systemClock, signal },
    async () => {
      const tried = await processes.run('ssh', ['-F', join(folder, 'config'), host, 'cloud-init status --wait'], {
        limitSeconds: 60,
      })
      return tried.exitCode === 0 ? { done: true, value: undefined } : { done: false, seen: tried.stderr.trim() }
    },
  )
}

/** A web server on port 8080 that logs whom it served. Resolves when it listens. */
async function serveWeb(host: string): Promise<void> {
  await on(
    host,
    `mkdir -p /tmp/web; setsid --fork python3 -u -m http.server -d /tmp/web 8080 > /dev/null 2> /tmp/web.log < /dev/null
    for try in $(seq 50); do ss -Hltn sport = 8080 | grep -q . && exit; sleep 0.1; done; exit 1`,
  )
}

/** Whether a TCP connection from the machine is answered within two seconds. */
async function connects(address: string, port: number): Promise<boolean> {
  const socket = createConnection({ host: address, port, timeout: 2000 })
  const answer = await new Promise<boolean>((resolve) => {
    socket.once('connect', () => resolve(true))
    socket.once('timeout', () => resolve(false))
    socket.once('error', () => resolve(false))
  })
  socket.destroy()
  return answer
}
