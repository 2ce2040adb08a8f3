import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Bundle } from '../../../src/kubernetes/bundle.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { runSuite, SuiteDisagreement } from '../../../src/suite/suite.ts'
import { systemClock } from '../../../src/system/clock.ts'
import type { Processes } from '../../../src/system/process.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { type FakeGinkgoOptions, type FakeSpec, fakeGinkgo } from '../../support/suite/fakeGinkgo.ts'

const pods: FakeSpec = { name: '[sig-node] Pods should run [Conformance]' }
const dns: FakeSpec = { name: '[sig-network] DNS should answer [Conformance]' }
const daemon: FakeSpec = { name: '[sig-apps] Daemon set should run [Conformance] [Serial]', labels: ['Serial'] }

let output: string
beforeEach(async () => {
  output = await mkdtemp(join(tmpdir(), 'suite-'))
})
afterEach(async () => {
  await rm(output, { recursive: true })
})

const bundle: Bundle = {
  folder: '/bundles/v1.37.1',
  manifest: {
    schema: 1,
    kubernetesVersion: 'v1.37.1',
    components: {},
    images: [{ name: 'registry.k8s.io/pause:3.10.2', digest: 'sha256:1', content: 'pause built from v1.37.1' }],
    imagesWithoutRecipe: [],
    hostFiles: [],
    files: [],
    pauseImage: '',
    coreDnsImage: '',
    etcdImage: '',
    kubeProxyImage: '',
    apiServerImage: '',
    controllerManagerImage: '',
    schedulerImage: '',
  },
}

function plan(suite: Partial<Plan['suite']> = {}): Plan {
  return { ...examplePlan(), suite: { name: 'custom', focus: '.', skip: '', labelFilter: '', procs: 12, ...suite } }
}

const suiteTools = {
  clock: systemClock,
  signal: new AbortController().signal,
  voice: { detail: () => {}, note: () => {} },
  limitSeconds: 600,
}

function run(specs: readonly FakeSpec[], options: FakeGinkgoOptions & { signal?: AbortSignal; suite?: Plan } = {}) {
  const ginkgo = fakeGinkgo(specs, options)
  const told: string[] = []
  const result = runSuite(
    options.suite ?? plan(),
    { bundle, kubeconfigFile: '/run/kubeconfig', output },
    {
      processes: ginkgo.processes,
      clock: systemClock,
      signal: options.signal ?? new AbortController().signal,
      voice: { detail: (text) => told.push(text), note: (text) => told.push(text) },
      limitSeconds: 600,
    },
  )
  return { ...ginkgo, told, result }
}

describe('a suite with parallel and serial specs', () => {
  it('runs the parallel part, then the serial part alone, and reports one result', async () => {
    const { result, calls, told } = run([pods, dns, daemon])

    expect(await result).toMatchObject({ selected: 3, ran: 3, passed: 3, failed: 0, notRun: 0 })
    expect((await result).parts.map(({ name, procs, passed }) => [name, procs, passed])).toEqual([
      ['parallel', 2, 2],
      ['serial', 1, 1],
    ])
    expect(calls.map((call) => call.command)).toEqual(['e2e.test', 'ginkgo', 'ginkgo'])
    expect(told.at(-1)).toBe('serial: 1 of 1 done, 0 failed')
  })

  it('starts no second part when nothing in it is selected', async () => {
    const { result, calls } = run([pods])
    await result
    expect(calls.map((call) => call.command)).toEqual(['e2e.test', 'ginkgo'])
  })

  it('merges both parts into one slim junit, one ginkgo report and the table of images', async () => {
    const { result } = run([pods, daemon])
    const { junitFile, ginkgoFile } = await result

    const junit = await readFile(junitFile, 'utf8')
    expect(junit.match(/<testcase /g)).toHaveLength(2)
    expect(junit).toContain(`name="[It] ${daemon.name}"`)
    expect(junit).not.toContain('not selected')
    const reports = JSON.parse(await readFile(ginkgoFile, 'utf8'))
    expect(reports).toHaveLength(2)
    expect(JSON.stringify(reports)).not.toContain('not selected')
    expect(JSON.parse(await readFile(join(output, 'artifacts/images.json'), 'utf8'))).toEqual([
      { name: 'registry.k8s.io/pause:3.10.2', content: 'pause built from v1.37.1' },
    ])
  })
})

describe('a spec that fails', () => {
  const failing: FakeSpec = { name: "[sig-node] Pods shouldn't (really) fail", goes: 'failed', message: 'timed out' }

  it('is a result with message, place and a replay line that a shell understands', async () => {
    const { result, told } = run([pods, failing])
    const { failed, passed, specs } = await result

    expect([failed, passed]).toEqual([1, 1])
    expect(specs.find((spec) => spec.outcome === 'failed')).toMatchObject({
      message: 'timed out',
      location: 'test/e2e/x.go:7',
      seconds: 2.5,
      replay: `kube-e2e run --kubernetes-version v1.37.1 --focus '\\[sig-node\\] Pods shouldn'\\''t \\(really\\) fail$'`,
    })
    expect(told).toContain(`failed: ${failing.name}`)
  })

  it('is written to junit with its output, stripped of what XML cannot carry', async () => {
    const { result } = run([failing])
    const junit = await readFile((await result).junitFile, 'utf8')
    expect(junit).toContain('<testsuites tests="1" failures="1"')
    expect(junit).toContain('it wrote &lt;this&gt; &amp; &quot;that&quot;[0m')
  })
})

describe('specs that share a name', () => {
  it.each([
    [{ ...pods, goes: 'failed' as const }, pods],
    [pods, { ...pods, goes: 'failed' as const }],
  ])('have the worst of their outcomes, in any order', async (one, other) => {
    const { failed, passed } = await run([one, other, dns]).result
    expect([failed, passed]).toEqual([2, 1])
  })
})

describe('what is counted apart', () => {
  it('a spec that passed at its second attempt is flaked, not passed', async () => {
    const { result } = run([pods, { ...dns, attempts: 2 }])
    expect(await result).toMatchObject({ selected: 2, ran: 2, passed: 1, flaked: 1 })
  })

  it.each(['passed', 'failed'] as const)('a known gap is never a pass nor a failure, although it %s', async (goes) => {
    const name =
      '[sig-node] ImageVolume should succeed with pod and pull policy of Always [LinuxOnly] [MinimumKubeletVersion:1.35] [Conformance]'
    const { result } = run([pods, { name, goes }])
    expect(await result).toMatchObject({ selected: 2, ran: 2, passed: 1, failed: 0, knownGaps: 1 })
  })

  it('a neighbour of a known gap, whose name only ends like it, is no gap', async () => {
    const name =
      '[sig-x] Other [sig-node] ImageVolume should succeed with pod and pull policy of Always [LinuxOnly] [MinimumKubeletVersion:1.35]'
    const { result } = run([pods, { name, goes: 'failed' }])
    expect(await result).toMatchObject({ passed: 1, failed: 1, knownGaps: 0 })
  })

  it('a spec that skipped itself is allowed in a custom suite, with its reason', async () => {
    const { result } = run([pods, { ...dns, goes: 'skipped', message: 'only for GCE' }])
    const { skipped, ran, specs } = await result
    expect([skipped, ran]).toEqual([1, 1])
    expect(specs.find((spec) => spec.outcome === 'skipped')?.message).toBe('only for GCE')
  })
})

describe('results that cannot be trusted are an error even if ginkgo ends with 0', () => {
  const scenarios: [string, FakeSpec[], FakeGinkgoOptions & { suite?: Plan }, RegExp][] = [
    [
      'fewer specs ran than were selected',
      [pods, { ...dns, goes: 'never started' }],
      { exitCode: 0 },
      /2 specs were selected, but only 1 ran/,
    ],
    [
      'junit knows fewer specs',
      [pods, dns],
      { junitForgets: 1 },
      /junit reports 1 passed and 0 failed, ginkgo's report 2 and 0/,
    ],
    [
      'the exit code is 0 although a spec failed',
      [{ ...pods, goes: 'failed' }],
      { exitCode: 0 },
      /exit code 0, but its report has 1 failed/,
    ],
    [
      'the exit code is 1 although the report is green',
      [pods],
      { exitCode: 1 },
      /exit code 1, but its report has 0 failed/,
    ],
    ['ginkgo leaves no report', [pods], { noReport: true }, /left no report/],
    [
      'the suite fails before its first spec',
      [{ ...pods, goes: 'never started' }],
      { beforeSuite: 'nodes are not ready' },
      /nodes are not ready/,
    ],
    [
      'a conformance spec skips itself',
      [pods, { ...dns, goes: 'skipped' }],
      { suite: plan({ name: 'conformance', focus: '' }) },
      /1 specs skipped themselves/,
    ],
  ]
  const gap: FakeSpec = {
    name: '[sig-node] ImageVolume should succeed with pod and pull policy of Always [LinuxOnly] [MinimumKubeletVersion:1.35] [Conformance]',
    goes: 'failed',
  }
  const interrupted = ['Interrupted by User']
  scenarios.push(
    ['ginkgo was interrupted after its last spec', [pods], { exitCode: 1, reasons: interrupted }, /suite: Interrupted/],
    ['the same beside a known gap that failed', [pods, gap], { reasons: interrupted }, /suite: Interrupted/],
    ['the same with an exit code of success', [pods], { exitCode: 0, reasons: interrupted }, /suite: Interrupted/],
    ['a reason that nobody knows yet', [pods], { exitCode: 1, reasons: ['Something new'] }, /suite: Something new/],
    ['two reasons, one of them known', [pods], { exitCode: 1, reasons: ['a', 'b'] }, /suite: a; .*suite: b/],
    ['ginkgo was killed', [pods], { exitCode: 137, succeeded: false }, /exit code 137, but its report has 0 failed/],
    ['ginkgo was killed beside a failed spec', [pods, gap], { exitCode: 137 }, /exit code 137, but its report has 1/],
    ['there was a programmatic focus', [pods], { exitCode: 197, succeeded: false }, /exit code 197/],
    [
      'the suite failed, and nothing says why',
      [pods],
      { exitCode: 1, succeeded: false },
      /exit code 1, but .* 0 failed/,
    ],
    ['the suite failed, and ginkgo ended with 0', [pods], { exitCode: 0, succeeded: false }, /exit code 0/],
    ['the suite succeeded, and a spec failed', [{ ...pods, goes: 'failed' }], { succeeded: true }, /exit code 1/],
    ['the suite succeeded, and a known gap failed', [pods, gap], { exitCode: 0, succeeded: true }, /exit code 0/],
    [
      'a spec failed that nobody selected',
      [pods],
      { exitCode: 1, succeeded: false, stranger: { ...dns, goes: 'failed' } },
      /a failure that is not among the results: .*DNS/,
    ],
    [
      'the same beside a known gap that failed',
      [pods, gap],
      { stranger: { ...dns, goes: 'failed' } },
      /a failure that is not among the results: .*DNS/,
    ],
    ['a spec was interrupted', [{ ...pods, goes: 'never started' }, dns], { exitCode: 1 }, /only 1 ran/],
  )
  it.each(scenarios)('%s', async (_scenario, specs, options, message) => {
    const error = await run(specs, options).result.catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(SuiteDisagreement)
    expect(error).toMatchObject({ message: expect.stringMatching(message), result: { selected: specs.length } })
  })
})

describe('a suite that is stopped', () => {
  it('starts no serial part when the cluster was not fit for the parallel one', async () => {
    const never = (spec: FakeSpec): FakeSpec => ({ ...spec, goes: 'never started' })
    const { result, calls } = run([never(pods), never(daemon)], { beforeSuite: 'nodes are not ready' })
    await expect(result).rejects.toMatchObject({
      message: expect.stringMatching(/nodes are not ready/),
      result: { stopped: 'failed start', selected: 2, notRun: 2 },
    })
    expect(calls.map((call) => call.command)).toEqual(['e2e.test', 'ginkgo'])
  })

  it('keeps what was heard when it is cancelled, and names what did not run', async () => {
    const abort = new AbortController()
    const { result, told } = run([pods, { ...dns, goes: 'never started' }, daemon], {
      hangs: true,
      signal: abort.signal,
    })
    while (!told.some((text) => text.includes('1 of 2 done'))) await systemClock.sleep(5)
    abort.abort(new Error('cancelled'))

    expect(await result).toMatchObject({ stopped: 'cancelled', selected: 3, passed: 1, notRun: 2 })
    expect((await result).specs.filter((spec) => spec.outcome === 'not run').map((spec) => spec.name)).toEqual([
      dns.name,
      daemon.name,
    ])
  })

  it('names the spec that was running when the time was up, and starts no further part', async () => {
    const { result, calls } = run([pods, { ...dns, goes: 'timedout' }, daemon], {
      exitCode: 1,
      reasons: ['Suite Timeout Elapsed'],
    })
    const { stopped, failed, specs } = await result
    expect([stopped, failed, calls.length]).toEqual(['time limit', 0, 2])
    expect(specs.find((spec) => spec.name === dns.name)).toMatchObject({
      outcome: 'not run',
      message: 'was running when the suite was stopped (time limit)',
    })
  })
})

describe('a selection that cannot be run', () => {
  it('is the user’s error when nothing matches', async () => {
    await expect(run([]).result).rejects.toBeInstanceOf(InputError)
  })

  it('names the smoke specs that the release does not have', async () => {
    const { result, calls } = run([pods], { suite: plan({ name: 'smoke', focus: 'Deployment' }) })
    await expect(result).rejects.toThrow(
      /\[sig-apps\] Deployment should run the lifecycle of a Deployment \(found 0 times\)/,
    )
    expect(calls).toHaveLength(1)
  })
})

describe('the environment of the suite', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('has a temporary folder short enough for sockets, wherever the results are, and removes it', async () => {
    const seen: string[] = []
    const { processes } = fakeGinkgo([pods])
    const watched: Processes = {
      run: (command, args, options) => {
        if (basename(command) === 'ginkgo') seen.push(options?.env?.TMPDIR ?? '')
        return processes.run(command, args, options)
      },
    }
    const far = join(output, 'a blank/and'.repeat(12))
    const kubeconfigFile = '/run/kubeconfig'
    await runSuite(plan(), { bundle, kubeconfigFile, output: far }, { ...suiteTools, processes: watched })
    const [folder = ''] = seen
    // What the conformance spec of `kubectl proxy` binds in it.
    expect(`${folder}/kubectl-proxy-unix1234567890/test`.length).toBeLessThanOrEqual(107)
    expect(existsSync(folder)).toBe(false)
  })

  it('sends the API past a proxy, in both spellings, and keeps what was named before', async () => {
    for (const [name, value] of Object.entries({ https_proxy: 'http://p:1', NO_PROXY: 'a,b', no_proxy: 'c' })) {
      vi.stubEnv(name, value)
    }
    const kubeconfigFile = join(output, 'kubeconfig')
    await writeFile(kubeconfigFile, 'clusters:\n- cluster:\n    server: "https://203.0.113.9:6443"\n')
    const { processes, calls } = fakeGinkgo([pods])
    await runSuite(plan(), { bundle, kubeconfigFile, output }, { ...suiteTools, processes })
    expect(calls[1]?.options?.env).toMatchObject({ NO_PROXY: 'a,b,c,203.0.113.9', no_proxy: 'a,b,c,203.0.113.9' })
  })
})

describe('how ginkgo is called', () => {
  it('gives ginkgo its flags before `--` and e2e.test its own behind it, with absolute paths', async () => {
    const { result, calls } = run([pods], { suite: plan({ name: 'conformance', focus: 'Pods', labelFilter: '!Slow' }) })
    await result
    const args = calls[1]?.args ?? []
    const [ginkgo, e2e] = [args.slice(0, args.indexOf('--')), args.slice(args.indexOf('--') + 1)]
    expect(ginkgo).toContain('--procs=1')
    expect(ginkgo).toContain('--focus=Pods')
    expect(ginkgo).toContain('--label-filter=((Conformance) && (!Slow)) && (!Serial)')
    expect(ginkgo.at(-1)).toBe('/bundles/v1.37.1/bin/e2e.test')
    expect(e2e).toContain('--provider=skeleton')
    expect(e2e).toContain('--kubeconfig=/run/kubeconfig')
    expect(e2e).toContain('--kubectl-path=/bundles/v1.37.1/bin/kubectl')
    expect(calls[1]?.options?.env?.PATH).toMatch(/^\/bundles\/v1\.37\.1\/bin:/)
  })
})
