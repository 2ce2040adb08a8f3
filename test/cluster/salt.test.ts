import { execFileSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localMachineProblems } from '../../embedded-azure/server/fabric/localMachineChecks.ts'
import { type ClusterApi, connectApi } from '../../src/cluster/api.ts'
import { type Converged, converge } from '../../src/cluster/converge.ts'
import { applyStates } from '../../src/cluster/salt.ts'
import { type Connection, connectHosts, connectionOf } from '../../src/cluster/ssh.ts'
import { verify } from '../../src/cluster/verify.ts'
import type { Bundle } from '../../src/kubernetes/bundle.ts'
import { getBundle } from '../../src/kubernetes/release.ts'
import { resolveVersion } from '../../src/kubernetes/versions.ts'
import { systemClock } from '../../src/system/clock.ts'
import { systemProcesses } from '../../src/system/process.ts'
import { makeRealHosts, type RealHosts, saltStates } from '../support/cluster/hosts.ts'
import { examplePlan } from '../support/examplePlan.ts'

const processes = systemProcesses()
const problems = await localMachineProblems({ stateFolder: homedir(), processes })
if (problems.length > 0) console.warn(`Skipped, because this machine can have no hosts:\n${problems.join('\n')}`)

describe.skipIf(problems.length > 0).each(['subnet', 'net30'] as const)(
  'a cluster over a VPN of topology %s',
  (topology) => {
    const plan = examplePlan({ 'vpn-topology': topology })
    const { signal } = new AbortController()
    const masked: string[] = []
    const deps = {
      processes,
      clock: systemClock,
      signal,
      voice: { detail: () => {}, note: () => {} },
      mask: (secret: string) => masked.push(secret),
    }
    let bundle: Bundle
    let real: RealHosts
    let connections: ReadonlyMap<string, Connection>
    let converged: Converged
    let kubeconfigFile: string
    let verified: string
    let api: ClusterApi
    const on = (host: string, command: string) => connectionOf(connections, host).must(command)

    beforeAll(async () => {
      const cacheFolder = join(homedir(), '.cache', 'kube-e2e-azure')
      bundle = await getBundle({ version: resolveVersion(plan.cluster.kubernetesVersion), cacheFolder }, deps)
      real = await makeRealHosts(plan)
      connections = await connectHosts(plan, real.hosts, real.identity, deps)
      kubeconfigFile = join(real.folder, 'kubeconfig')
      converged = await converge(plan, { hosts: real.hosts, bundle, connections, kubeconfigFile, saltStates }, deps)
      verified = await verify(plan, { hosts: real.hosts, bundle, access: converged.access }, deps)
      api = connectApi(converged.access, signal)
    }, 1_800_000)

    afterAll(async () => {
      for (const connection of connections?.values() ?? []) await connection.close()
      const left = await real?.remove()
      expect(Object.values(left ?? {}).flat()).toEqual([])
    }, 120_000)

    it('has every node Ready and every pod path, service and name at work', () => {
      expect(verified).toBe('3 of 3 nodes Ready, 6 pod paths, service, DNS and MTU work')
    })

    it('is not changed by a second state run', async () => {
      let count = 0
      for (const connection of connections.values()) {
        const states = await applyStates(connection)
        expect(states.filter((state) => state.changed)).toEqual([])
        count += states.length
      }
      expect(converged.summary).toBe(`3 of 3 nodes Ready, ${count} states on 3 hosts`)
    })

    it('has nothing to change in test mode', async () => {
      const states = await applyStates(connectionOf(connections, 'worker-1'), { test: true })
      expect(states.filter((state) => state.result === null)).toEqual([])
    })

    it('routes each range of pods to its host', async () => {
      const toTunnel = async (host: string) =>
        (await on(host, 'ip -4 route show dev tun0')).match(/10\.244\.\d+\.0\/24/g)?.toSorted() ?? []
      expect(await toTunnel('hub')).toEqual(['10.244.1.0/24', '10.244.2.0/24'])
      expect(await toTunnel('worker-1')).toEqual(['10.244.0.0/24', '10.244.2.0/24'])
      expect(await toTunnel('worker-2')).toEqual(['10.244.0.0/24', '10.244.1.0/24'])
    })

    it('speaks TLS 1.3 and authenticated encryption in its tunnel', async () => {
      const log = await on('worker-1', 'journalctl --no-pager -u openvpn-client@pods')
      expect(log).toMatch(/Control Channel: TLSv1\.3, cipher TLSv1\.3 TLS_AES_256_GCM_SHA384/)
      expect(log).toMatch(/Data Channel: cipher 'AES-256-GCM'/)
    })

    it('keeps Secrets encrypted in etcd', async () => {
      const metadata = { name: 'planted', namespace: 'default' }
      await api.create({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata,
        ...{ stringData: { word: 'abracadabra' } },
      })
      const own = '/etc/kubernetes/etcd'
      const stored = await on(
        'hub',
        `crictl exec "$(crictl ps -q --name etcd)" etcdctl --cacert=${own}/ca.crt --cert=${own}/server.crt --key=${own}/server.key \\
        get /registry/secrets/default/planted | tr -cd '[:print:]'`,
      )
      await api.remove({ apiVersion: 'v1', kind: 'Secret', metadata })
      expect(stored).toContain('k8s:enc:secretbox:v1:run:')
      expect(stored).not.toContain('abracadabra')
    })

    it('lets nobody without a certificate ask for more than health', async () => {
      const status = (path: string) =>
        on('hub', `curl -sk -o /dev/null -w '%{http_code}' https://127.0.0.1:6443${path}`)
      expect(await status('/livez')).toBe('200')
      expect(await status('/version')).toBe('401')
      expect(await status('/api')).toBe('401')
    })

    it('shows none of its secrets in what Salt writes', async () => {
      const keys = masked.filter((secret) => secret.includes('PRIVATE KEY'))
      expect(keys.length).toBeGreaterThan(10)
      const written = await on('hub', 'cat /var/log/kube-e2e-salt.log /var/log/kube-e2e-salt.json; ps -eo args')
      for (const key of keys) expect(written).not.toContain(key.split('\n')[1])
    })

    it('exports a kubeconfig that kubectl takes, of an identity that is in no built-in group', () => {
      const kubectl = (...args: string[]) =>
        execFileSync(join(bundle.folder, 'bin', 'kubectl'), ['--kubeconfig', kubeconfigFile, ...args], {
          encoding: 'utf8',
        })
      expect(kubectl('get', 'nodes', '--no-headers').trim().split('\n')).toHaveLength(3)
      const groups = JSON.parse(kubectl('auth', 'whoami', '-o', 'json')).status.userInfo.groups
      expect(groups.toSorted()).toEqual(['kube-e2e:administrators', 'system:authenticated'])
    })
  },
)
