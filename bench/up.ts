/**
 * Seconds from the first ARM request to all nodes Ready, compared with `kubeadm init` and `join` on the same hosts with the same
 * images loaded. Writes docs/benchmarks/up.md.
 *
 * usage: script/bench up [RUNS]   (5 by default)
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { getBundle } from '../src/kubernetes/release.ts'
import type { Cluster } from '../src/run/cluster.ts'
import type { RunDependencies } from '../src/run/context.ts'
import { identityFrom } from '../src/run/identity.ts'
import { bringUp } from '../src/run/lifecycle.ts'
import { planPhase } from '../src/run/phases/plan.ts'
import { teardownPhase } from '../src/run/phases/teardown.ts'
import { foldersFrom } from '../src/run/record/folders.ts'
import { targetOf } from '../src/run/target.ts'
import { systemClock } from '../src/system/clock.ts'
import { embeddedProgram, root, saltStates, toolVersion } from '../src/system/installation.ts'
import { cancelOnSignals } from '../src/system/signals.ts'
import { timeKubeadm } from './kubeadmPeer.ts'

interface Measured {
  readonly ours: number
  readonly kubeadm: number
}

const runs = Number(process.argv[2] ?? 5)
const signal = cancelOnSignals(() => process.exit(130))
let provisionStarted = 0
let nodesReady = 0
const deps: RunDependencies = {
  clock: systemClock,
  signal,
  report: (event) => {
    if (event.type === 'phase-started' && event.phase === 'provision') provisionStarted = event.at
    if (event.type === 'phase-note' && event.text.endsWith('nodes Ready')) nodesReady = Date.now()
    if (event.type === 'phase-ended') console.error(`${event.phase}: ${event.outcome}, ${event.seconds.toFixed(1)} s`)
  },
  onStart: async () => {},
  folders: foldersFrom(process.env),
  mask: () => {},
  embeddedProgram: embeddedProgram(),
  idleExitSeconds: 60,
  saltStates,
  tagFacts: { toolVersion, runUrl: '', sha: '' },
  idToken: () => Promise.reject(new Error('The benchmark runs on the embedded Azure.')),
}

const measured: Measured[] = []
for (let run = 1; run <= runs; run += 1) {
  measured.push(await measure())
  console.error(`run ${run} of ${runs}: ${JSON.stringify(measured.at(-1))}`)
}
write(measured)
process.exit()

async function measure(): Promise<Measured> {
  const output = mkdtempSync(join(tmpdir(), 'ke2e-bench-'))
  const run = await planPhase({ suite: 'none', output }, identityFrom({}, 'bench', Date.now()), deps)
  const cluster: Cluster = { plan: run.plan }
  try {
    await bringUp(run, cluster, deps)
    const { hosts = [], connections = new Map() } = cluster
    const ours = (nodesReady - provisionStarted) / 1000
    const { folder, manifest } = await kubeadmBundle(run.plan.cluster.kubernetesVersion, run)
    const kubeadm = await timeKubeadm(run.plan, hosts, connections, manifest, join(folder, 'bin-bench'))
    return { ours, kubeadm }
  } finally {
    for (const connection of cluster.connections?.values() ?? []) await connection.close()
    await teardownPhase(targetOf(run.state, run.folder), deps, { limitSeconds: 300 })
    rmSync(output, { recursive: true })
  }
}

/** The same release, with kubeadm built from it. */
function kubeadmBundle(version: string, { processes }: { processes: Parameters<typeof getBundle>[1]['processes'] }) {
  const voice = { detail: () => {}, note: () => {} }
  const request = { version, cacheFolder: deps.folders.cache, withKubeadm: true }
  return getBundle(request, { processes, clock: systemClock, signal, voice })
}

function write(rows: readonly Measured[]): void {
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  const ours = median(rows.map((row) => row.ours))
  const kubeadm = median(rows.map((row) => row.kubeadm))
  const text = [
    '# Time to a cluster',
    '',
    'From the first ARM request to all nodes Ready (one hub, two workers, warm caches, embedded Azure), compared with `kubeadm init`',
    'and `join` on the same hosts with every image loaded. Ours includes creating the hosts, sending the bundle, Salt and the VPN;',
    'kubeadm starts when all of that is in place. Written by `script/bench up`.',
    '',
    `Machine: ${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB. ${new Date().toISOString().slice(0, 10)}.`,
    '',
    '| run | ours, s | kubeadm, s | ratio |',
    '| --: | --: | --: | --: |',
    ...rows.map(
      (row, index) =>
        `| ${index + 1} | ${row.ours.toFixed(1)} | ${row.kubeadm.toFixed(1)} | ${(row.ours / row.kubeadm).toFixed(2)} |`,
    ),
    `| median | ${ours.toFixed(1)} | ${kubeadm.toFixed(1)} | ${(ours / kubeadm).toFixed(2)} |`,
    '',
  ].join('\n')
  mkdirSync(join(root, 'docs', 'benchmarks'), { recursive: true })
  writeFileSync(join(root, 'docs', 'benchmarks', 'up.md'), text)
  console.log(text)
}
