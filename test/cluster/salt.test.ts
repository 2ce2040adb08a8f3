import { execFileSync } from 'node:child_process'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { V1CertificateSigningRequest } from '@kubernetes/client-node'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { localMachineProblems } from '../../embedded-azure/server/fabric/localMachineChecks.ts'
import { type ClusterApi, connectApi } from '../../src/cluster/api.ts'
import { type Converged, converge } from '../../src/cluster/converge.ts'
import { pillarFile, saltFolder } from '../../src/cluster/delivery.ts'
import { type ApplyOptions, applyStates } from '../../src/cluster/salt.ts'
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

    /** How each host was sent its pillar, to send the same once more. */
    const sendings = new Map<string, () => Promise<string>>()
    const keepingPillars = (given: ReadonlyMap<string, Connection>) =>
      new Map(
        [...given].map(([host, connection]) => {
          const must: Connection['must'] = async (command, options) => {
            if (command.includes(`${saltFolder}.new`)) sendings.set(host, () => connection.must(command, options))
            return await connection.must(command, options)
          }
          return [host, { ...connection, must }]
        }),
      )
    const applyAgain = async (host: string, options?: ApplyOptions) => {
      await sendings.get(host)?.()
      return await applyStates(connectionOf(connections, host), options)
    }

    beforeAll(async () => {
      const cacheFolder = join(homedir(), '.cache', 'kube-e2e-azure')
      bundle = await getBundle({ version: resolveVersion(plan.cluster.kubernetesVersion), cacheFolder }, deps)
      real = await makeRealHosts(plan)
      connections = keepingPillars(await connectHosts(plan, real.hosts, real.identity, deps))
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
      for (const host of connections.keys()) {
        const states = await applyAgain(host)
        expect(states.filter((state) => state.changed)).toEqual([])
        count += states.length
      }
      expect(converged.summary).toBe(`3 of 3 nodes Ready, ${count} states on 3 hosts`)
    })

    it('has nothing to change in test mode', async () => {
      const states = await applyAgain('worker-1', { test: true })
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

    it('keeps no pillar on a host whose states were applied', async () => {
      for (const host of connections.keys()) {
        const found = await on(host, "grep -rl 'PRIVATE KEY' /srv/kube-e2e /var/cache/kube-e2e-salt || true")
        expect(found, host).toBe('')
      }
    })

    it('signs requests with an authority that the API server accepts for clients', async () => {
      const name = 'planted'
      const kubernetes = '/etc/kubernetes'
      const request = (
        await on(
          'hub',
          `cd /root && openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout planted.key -subj /CN=${name} 2>/dev/null`,
        )
      ).trim()
      const csr = { apiVersion: 'certificates.k8s.io/v1', kind: 'CertificateSigningRequest', metadata: { name } }
      const spec = {
        request: Buffer.from(request).toString('base64'),
        signerName: 'kubernetes.io/kube-apiserver-client',
        usages: ['client auth'],
      }
      await api.create({ ...csr, ...{ spec } })
      execFileSync(join(bundle.folder, 'bin', 'kubectl'), [
        '--kubeconfig',
        kubeconfigFile,
        'certificate',
        'approve',
        name,
      ])
      const certificate = await vi.waitFor(
        async () => {
          const { status } = await api.read<V1CertificateSigningRequest>(csr)
          expect(status?.certificate).toBeDefined()
          return Buffer.from(status?.certificate ?? '', 'base64').toString()
        },
        { timeout: 30_000 },
      )
      await connectionOf(connections, 'hub').must('cat > /root/planted.crt', { input: certificate })
      const ask = (url: string) =>
        on(
          'hub',
          `curl -s -o /dev/null -w '%{http_code}' --cacert ${kubernetes}/ca.crt --cert /root/planted.crt --key /root/planted.key ${url}`,
        )
      const hub = real.hosts[0]?.privateAddress
      // Known, and without a role that allows this; a kubelet does not know it.
      expect(await ask(`https://${hub}:${plan.cluster.apiPort}/api/v1/nodes`)).toBe('403')
      expect(await ask(`https://${hub}:10250/pods`)).toBe('401')
    })

    it('lets no pod reach the metadata service or the platform address, and hosts are not kept from it', async () => {
      // A network namespace on the bridge of pods is as much of a pod as a rule can see.
      await on(
        'worker-1',
        `ip netns add probe; ip link add probe0 type veth peer name eth0 netns probe; ip link set probe0 up master cbr0
         ip -n probe link set lo up; ip -n probe link set eth0 up; ip -n probe address add 10.244.1.250/24 dev eth0
         ip -n probe route add default via 10.244.1.1`,
      )
      const inPod = (command: string) => on('worker-1', `ip netns exec probe ${command} 2>&1 || true`)
      expect(await inPod('ping -c 1 -W 5 10.240.0.4')).toContain('1 received')
      for (const address of ['169.254.169.254', '168.63.129.16']) {
        expect(await inPod(`ping -c 1 -W 5 ${address}`)).toContain('Packet filtered')
        expect(await on('worker-1', `ping -c 1 -W 1 ${address} || true`)).not.toContain('Packet filtered')
      }
      const connect = (port: number) => inPod(`timeout 3 bash -c "exec 3<>/dev/tcp/168.63.129.16/${port}"`)
      expect(await connect(80)).toContain('No route to host')
      // Names are asked for there.
      expect(await connect(53)).not.toContain('No route to host')
    })

    it('runs openvpn without the rights of root, and the tunnel outlasts a reconnection', async () => {
      const unit = 'openvpn-client@pods'
      const pid = (await on('worker-1', `systemctl show -P MainPID ${unit}`)).trim()
      expect((await on('worker-1', `stat -c %U /proc/${pid}`)).trim()).toBe('nobody')
      expect((await on('hub', `stat -c %U /proc/$(systemctl show -P MainPID openvpn-server@pods)`)).trim()).toBe(
        'nobody',
      )
      await on('worker-1', `kill -USR1 ${pid}`)
      const completed = async () =>
        on('worker-1', `journalctl --no-pager -u ${unit} | grep -c 'Initialization Sequence Completed'`)
      await vi.waitFor(async () => expect(Number(await completed())).toBe(2), { timeout: 60_000, interval: 500 })
      expect((await on('worker-1', `systemctl show -P MainPID ${unit}`)).trim()).toBe(pid)
      await on('worker-1', 'ping -c 1 -W 5 10.244.0.1')
    })

    it('ends a state run that is cancelled, here and on the host', async () => {
      const cancel = new AbortController()
      const reason = new Error('cancelled by a test')
      const running = applyAgain('worker-2', { signal: cancel.signal, onState: () => cancel.abort(reason) })
      await expect(running).rejects.toBe(reason)
      await vi.waitFor(async () => expect(await on('worker-2', 'pgrep -f [s]alt-call || true')).toBe(''), {
        timeout: 5000,
      })
      expect(await on('worker-2', `ls ${pillarFile} 2>/dev/null || true`)).toBe('')
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
