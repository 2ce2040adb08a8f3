import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { pillarOf } from '../../../src/cluster/pillar.ts'
import { makePki } from '../../../src/cluster/pki.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { exampleHosts, exampleManifest } from '../../support/cluster/exampleCluster.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const states = join(import.meta.dirname, '../../../salt-states')
const renderer = join(import.meta.dirname, '../../support/cluster/renderStates.py')

/** Packages of Salt that the Python of this machine can use: those of an image of the embedded Azure's hosts. */
const saltPackages = (() => {
  const cache = join(homedir(), '.cache/kube-e2e-azure/images/*/rootfs/opt/salt/lib/python3*/site-packages')
  return globSync(cache).find(
    (folder) =>
      spawnSync('python3', ['-c', 'import salt.utils.jinja'], { env: { PYTHONPATH: folder, PATH: process.env.PATH } })
        .status === 0,
  )
})()
if (saltPackages === undefined) console.warn('Skipped, because this machine has no image of hosts, and so no Salt.')

/** What tells the states where they are. */
const machines = {
  'a virtual machine with cgroup v2': ['/sys/fs/cgroup/cgroup.controllers', '/run/systemd/resolve/resolv.conf'],
  'a virtual machine with OpenVPN in the kernel': ['/sys/fs/cgroup/cgroup.controllers', '/sys/module/ovpn'],
  'a container with cgroup v2': ['/run/systemd/container', '/sys/fs/cgroup/cgroup.controllers'],
  'a container with cgroup v1': ['/run/systemd/container'],
}

async function render(role: string, topology: string, paths: readonly string[]): Promise<Record<string, string>> {
  const plan = examplePlan({ 'vpn-topology': topology })
  const hosts = exampleHosts(plan)
  const { hosts: secrets } = await makePki(plan, hosts, { clock: systemClock, mask: () => {} })
  const tunnel = new Map(hosts.map(({ name }) => [name, { openvpn: { 'host.key': 'a key' } }]))
  const host = hosts.find((each) => each.role === role)
  if (host === undefined) throw new Error(`The plan has no ${role}.`)
  const pillar = pillarOf(plan, hosts, host, exampleManifest, [secrets, tunnel])
  const text = execFileSync('python3', [renderer, states], {
    input: JSON.stringify({ pillar, paths }),
    encoding: 'utf8',
    env: { ...process.env, PYTHONPATH: saltPackages },
  })
  return JSON.parse(text)
}

/** Names of the JSON fields of all types in a Go file. */
function fieldsIn(file: string): readonly string[] {
  return [...readFileSync(file, 'utf8').matchAll(/json:"(\w+)/g)].map(([, name]) => name ?? '')
}

const kinds = [
  [
    'kubelet/files/config.yaml.jinja',
    '{kubelet,component-base,apimachinery,api}@v0.37*/{config/v1beta1,config/v1alpha1,logs/api/v1,pkg/apis/meta/v1,core/v1}/types.go',
  ],
  [
    'kube-proxy/files/config.yaml.jinja',
    '{kube-proxy,component-base,apimachinery}@v0.37*/{config/v1alpha1,pkg/apis/meta/v1}/types.go',
  ],
] as const

/** Names of all fields below a value; names with a dot are those of signals, which are keys of a map. */
const keysOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.flatMap(keysOf)
    : typeof value === 'object' && value !== null
      ? Object.entries(value)
          .flatMap(([key, inner]) => [key, ...keysOf(inner)])
          .filter((key) => !key.includes('.'))
      : []

const cases = [
  { role: 'worker', machine: 'a virtual machine with cgroup v2', topology: 'subnet' },
  { role: 'hub', machine: 'a virtual machine with cgroup v2', topology: 'net30' },
  { role: 'hub', machine: 'a virtual machine with OpenVPN in the kernel', topology: 'subnet' },
  { role: 'hub', machine: 'a container with cgroup v2', topology: 'subnet' },
  { role: 'worker', machine: 'a container with cgroup v1', topology: 'net30' },
] as const

describe.skipIf(saltPackages === undefined).each(cases)('the states of a $role on $machine', async (given) => {
  const paths: readonly string[] = machines[given.machine]
  const texts = saltPackages === undefined ? {} : await render(given.role, given.topology, paths)
  const text = (path: string) => texts[path] ?? ''
  const controlPlane =
    given.role === 'hub' ? ['etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler'] : []

  test('are YAML without a key twice, each state of one function', () => {
    const files = Object.keys(texts).filter((path) => path.endsWith('.sls') && path !== 'top.sls')
    expect(files.length).toBeGreaterThan(7)
    for (const file of files) {
      const { include: _, ...found } = parse(text(file)) ?? {}
      for (const [id, functions] of Object.entries<Record<string, unknown>>(found)) {
        expect(Object.keys(functions), `${id} in ${file}`).toEqual([expect.stringMatching(/^\w+\.\w+$/)])
      }
    }
  })

  test('take nothing from lists of loaded modules', () => {
    expect(Object.values(texts).join('\n')).not.toContain('kmod.')
  })

  for (const [path, types] of kinds) {
    const known = new Set(globSync(`${homedir()}/go/pkg/mod/k8s.io/${types}`).flatMap(fieldsIn))
    test.skipIf(known.size === 0)(`${path} has no field that its kind does not know`, () => {
      expect(keysOf(parse(text(path))).filter((key) => !known.has(key))).toEqual([])
    })
  }

  test('static pods may not gain rights', () => {
    for (const name of controlPlane) {
      const [container] = parse(text(`control-plane/files/${name}.yaml.jinja`)).spec.containers
      expect(container.securityContext, name).toMatchObject({
        allowPrivilegeEscalation: false,
        capabilities: { drop: ['ALL'] },
      })
    }
  })

  test('each file that a static pod is started with is one that its folder gets', () => {
    for (const name of controlPlane) {
      const [container] = parse(text(`control-plane/files/${name}.yaml.jinja`)).spec.containers
      const named = container.command.flatMap((word: string) => /=(\/etc\/kubernetes\/\S+)$/.exec(word)?.[1] ?? [])
      const written = text('control-plane/init.sls')
      expect(named.length, name).toBeGreaterThan(0)
      for (const path of named) expect(written, path).toContain(`\n${path}:\n`)
    }
  })

  test('the configuration of containerd is TOML', () => {
    const read = 'import sys, tomllib, json; print(json.dumps(tomllib.load(sys.stdin.buffer)))'
    if (spawnSync('python3', ['-c', 'import tomllib']).status !== 0) return
    const found = JSON.parse(
      execFileSync('python3', ['-c', read], { input: text('containerd/files/config.toml.jinja'), encoding: 'utf8' }),
    )
    const { runc } = found.plugins['io.containerd.cri.v1.runtime'].containerd.runtimes
    expect(runc.options.SystemdCgroup).toBe(paths.includes('/sys/fs/cgroup/cgroup.controllers'))
  })

  test.skipIf(process.getuid?.() !== 0)('nft takes its rules', () => {
    const file = join(temporaryFolder(), 'pods.nft')
    writeFileSync(file, text('pod-network/openvpn/files/pods.nft.jinja'))
    expect(() => execFileSync('nft', ['-c', '-f', file], { stdio: 'pipe' })).not.toThrow()
  })

  test.skipIf(!existsSync('/usr/bin/systemd-analyze'))('systemd knows all that its units say', () => {
    const units = Object.keys(texts).filter((path) => path.endsWith('.service.jinja'))
    expect(units.length).toBeGreaterThan(1)
    const folder = temporaryFolder()
    for (const path of units) {
      const name = path.split('/').at(-1)?.replace('.jinja', '') ?? ''
      // The programs themselves are not on this machine.
      writeFileSync(join(folder, name), text(path).replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'))
      const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', join(folder, name)], { encoding: 'utf8' })
      expect(
        stderr.split('\n').filter((line) => line.includes(name)),
        path,
      ).toEqual([])
    }
  })
})
