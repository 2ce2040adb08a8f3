import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failureOf } from '../../../src/azure/preflight/judge.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import { requestDelete } from '../../../src/azure/teardown/deleteGroup.ts'
import type { ClusterApi } from '../../../src/cluster/api.ts'
import { settleCluster } from '../../../src/cluster/nodes.ts'
import { applyStates } from '../../../src/cluster/salt.ts'
import { connectHosts, makeSshIdentity } from '../../../src/cluster/ssh.ts'
import { checkPodPaths } from '../../../src/cluster/verify.ts'
import { actionsReporter } from '../../../src/report/actions.ts'
import { endingOf, exitCodeOf, type RunReport, runErrorFrom, testsVerdict } from '../../../src/run/verdicts.ts'
import { runSuite } from '../../../src/suite/suite.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { endings } from '../../../src/vocabulary/failures.ts'
import { exampleHosts, exampleManifest } from '../../support/cluster/exampleCluster.ts'
import { fakeConnection, fakeProcesses } from '../../support/cluster/fakes.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { type Answer, fakeArm, recordedVoice, refusal, type Sent } from '../../support/fakeArm.ts'
import { recordingCore } from '../../support/report/recordingCore.ts'
import { sampleReport } from '../../support/report/sampleReport.ts'
import { type FakeGinkgoOptions, type FakeSpec, fakeGinkgo } from '../../support/suite/fakeGinkgo.ts'
import { testClock } from '../../support/testClock.ts'

/**
 * One test a way in which a run can end badly: the error comes from the code that throws it in a run, and what is seen
 * is what the job shows.
 */

const plan = examplePlan()
const { signal } = new AbortController()
const deps = () => ({ clock: testClock(), voice: recordedVoice(), signal })

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ke2e-endings-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** An Azure that makes everything, but answers machines as given. */
function azureWhoseMachines(answer: (sent: Sent) => Answer) {
  return fakeArm((sent) => {
    if (sent.path.includes('/virtualMachines/') || sent.path.includes('/operation')) return answer(sent)
    if (sent.method === 'PUT') return { status: 201, body: { properties: { provisioningState: 'Succeeded' } } }
    return { status: 404, body: refusal('ResourceGroupNotFound') }
  }).azure
}

/** What provisioning throws when the create call of a machine is refused. */
async function refusedMachine(status: number, code: string, message: string): Promise<unknown> {
  const azure = azureWhoseMachines(() => ({ status, body: refusal(code, message) }))
  const access = { customData: '#cloud-config\n', sshPublicKey: 'ssh-ed25519 AAAA' }
  return provision(plan, azure, access, deps()).catch((thrown: unknown) => thrown)
}

/** What provisioning throws when Azure took the machine on and then gave it up. */
async function failedMachine(code: string, message: string): Promise<unknown> {
  const operation = 'https://management.azure.com/operation?api-version=1'
  const azure = azureWhoseMachines(({ method }) =>
    method === 'PUT'
      ? { status: 201, body: {}, headers: { 'azure-asyncoperation': operation } }
      : { status: 200, body: { status: 'Failed', ...refusal(code, message) } },
  )
  const access = { customData: '#cloud-config\n', sshPublicKey: 'ssh-ed25519 AAAA' }
  return provision(plan, azure, access, deps()).catch((thrown: unknown) => thrown)
}

/** What teardown throws when the deletion of a group of ours is refused. */
async function refusedDelete(status: number, code: string, message: string): Promise<unknown> {
  const group = { id: 'g', location: 'x', tags: plan.tags, properties: { provisioningState: 'Succeeded' } }
  const { azure } = fakeArm(({ method }) =>
    method === 'DELETE' ? { status, body: refusal(code, message) } : { status: 200, body: group },
  )
  return requestDelete(azure, plan.resourceGroup, deps()).catch((thrown: unknown) => thrown)
}

/** What the job shows when this error ended the run. */
async function shownFor(thrown: unknown) {
  return shown({ error: runErrorFrom(thrown), tests: testsVerdict(undefined) })
}

async function shown(changes: Partial<RunReport>) {
  const report = sampleReport([], changes)
  const { core, log } = recordingCore()
  await actionsReporter(core, systemClock, 'main').end(report)
  const kind = endingOf(report)
  const annotation = log.find((line) => line.startsWith('::')) ?? ''
  return { class: kind && endings[kind].class, kind, exitCode: exitCodeOf(report), annotation }
}

describe('Azure says no', () => {
  test('quota', async () => {
    const message =
      'Operation could not be completed as it results in exceeding approved standardDSv5Family Cores quota.'
    expect(await shownFor(await refusedMachine(409, 'OperationNotAllowed', message))).toEqual({
      class: 'quota',
      kind: 'quota',
      exitCode: 5,
      annotation: expect.stringMatching(
        /^::error title=Azure quota is used up::Creating the virtual machine \S+ failed: OperationNotAllowed: .*\nChoose a vm-size of another family/,
      ),
    })
  })

  test('capacity', async () => {
    expect(await shownFor(await failedMachine('AllocationFailed', 'We do not have sufficient capacity.'))).toEqual({
      class: 'capacity',
      kind: 'capacity',
      exitCode: 6,
      annotation: expect.stringMatching(
        /^::error title=Azure has no capacity left::.*AllocationFailed.*\nAzure has no room for this size there/,
      ),
    })
  })

  test('permission', async () => {
    const message =
      "The client 'x' does not have authorization to perform action 'Microsoft.Compute/virtualMachines/write'."
    expect(await shownFor(await refusedMachine(403, 'AuthorizationFailed', message))).toEqual({
      class: 'permission',
      kind: 'permission',
      exitCode: 7,
      annotation: expect.stringMatching(
        /^::error title=Azure refused access::.*virtualMachines\/write.*\nGive the identity a role that allows the action/,
      ),
    })
  })

  test('throttled', async () => {
    const { azure } = fakeArm(() => ({ status: 429, body: refusal('SubscriptionRequestsThrottled', 'Too many.') }), {
      retryBudgetSeconds: 0,
    })
    const thrown = await preflight(plan, azure, deps()).catch((caught: unknown) => caught)
    expect(await shownFor(thrown)).toEqual({
      class: 'throttled',
      kind: 'throttled',
      exitCode: 8,
      annotation: expect.stringMatching(/^::error title=Azure throttled requests::.*\nAzure limits the request rate/),
    })
  })

  test('auth expired', async () => {
    const message = 'The access token expiry UTC time is earlier than current UTC time.'
    const { azure } = fakeArm(() => ({ status: 401, body: refusal('ExpiredAuthenticationToken', message) }), {
      retryBudgetSeconds: 0,
    })
    const thrown = await preflight(plan, azure, deps()).catch((caught: unknown) => caught)
    expect(await shownFor(thrown)).toEqual({
      class: 'permission',
      kind: 'auth-expired',
      exitCode: 7,
      annotation: expect.stringMatching(/^::error title=The sign-in expired::.*\nSign in again/),
    })
  })

  test('policy denied', async () => {
    const message = "Resource 'hub' was disallowed by policy. Policy identifiers: 'allowed-locations'."
    expect(await shownFor(await refusedMachine(403, 'RequestDisallowedByPolicy', message))).toEqual({
      class: 'permission',
      kind: 'policy-denied',
      exitCode: 7,
      annotation: expect.stringMatching(
        /^::error title=A policy of the subscription forbids it::.*allowed-locations.*\nA policy of the subscription forbids this/,
      ),
    })
  })

  test('image missing', async () => {
    const { azure } = fakeArm(({ path }) => {
      if (path.includes('/vmimage/') || path.includes('/artifacttypes/'))
        return { status: 404, body: refusal('NotFound') }
      if (path.includes('/skus')) return { status: 200, body: { value: [offeredSize] } }
      if (path.includes('/usages')) return { status: 200, body: { value: [] } }
      return { status: 200, body: { registrationState: 'Registered', resourceTypes: [] } }
    })
    const { problems } = await preflight(plan, azure, deps())
    expect(await shownFor(failureOf(problems))).toEqual({
      class: 'user',
      kind: 'image-missing',
      exitCode: 2,
      annotation: expect.stringMatching(
        /^::error title=Azure lacks the image there::location: westeurope does not offer the image Canonical:ubuntu-24_04-lts:server; choose another location\.\n/,
      ),
    })
  })

  test('provisioning failed', async () => {
    const thrown = await failedMachine('OSProvisioningTimedOut', 'OS Provisioning did not finish in the allotted time.')
    expect(await shownFor(thrown)).toEqual({
      class: 'cloud',
      kind: 'provisioning-failed',
      exitCode: 4,
      annotation: expect.stringMatching(
        /^::error title=A machine was not provisioned::.*\nThe operating system did not/,
      ),
    })
  })
})

const offeredSize = {
  resourceType: 'virtualMachines',
  name: plan.vm.size,
  family: 'standardDSv5Family',
  capabilities: [{ name: 'vCPUs', value: '2' }],
}

describe('the cluster does not come up', () => {
  const cluster = examplePlan()

  test('host unreachable', async () => {
    const identity = await makeSshIdentity(folder, { processes: systemProcesses(), signal, mask: () => {} })
    const processes = fakeProcesses(() => ({ exitCode: 255, stderr: 'ssh: connect: Connection timed out\n' }))
    const thrown = await connectHosts(cluster, exampleHosts(cluster), identity, {
      processes,
      clock: testClock(),
      signal,
      voice: recordedVoice(),
      mask: () => {},
    }).catch((caught: unknown) => caught)
    expect(await shownFor(thrown)).toEqual({
      class: 'setup',
      kind: 'host-unreachable',
      exitCode: 3,
      annotation: expect.stringMatching(
        /^::error title=A host does not answer::Timed out after 300 s waiting for hub to answer SSH.*Connection timed out\.\nSee its boot diagnostics/,
      ),
    })
  })

  test('Salt state failed', async () => {
    const failed = { result: false, comment: 'Service containerd is dead', changes: {}, __id__: 'containerd' }
    const stdout = JSON.stringify({
      local: { 's_|-containerd_|-x_|-running': { ...failed, __sls__: 'containerd', __run_num__: 1 } },
    })
    const host = fakeConnection('worker-1', () => ({ exitCode: 2, stdout }))
    const thrown = await applyStates(host).catch((caught: unknown) => caught)
    expect(await shownFor(thrown)).toEqual({
      class: 'setup',
      kind: 'salt-state-failed',
      exitCode: 3,
      annotation: expect.stringMatching(
        /^::error title=A Salt state failed::On worker-1, the state "containerd" .*Service containerd is dead\nThe collected logs of worker-1 have Salt's/,
      ),
    })
  })

  const noApi: ClusterApi = {
    get: async () => '{"errors":["i/o timeout"]}',
    list: async () => [],
    read: async () => Promise.reject(new Error('not asked')),
    create: async () => {},
    apply: async () => {},
    merge: async () => {},
    remove: async () => {},
  }
  const waits = { clock: testClock(), signal, voice: recordedVoice() }

  test('VPN down', async () => {
    const probes = ['hub', 'worker-1'].map((host, index) => ({ host, pod: `p-${host}`, address: `10.244.${index}.2` }))
    const thrown = await checkPodPaths(examplePlan(), probes, noApi, waits).catch((caught: unknown) => caught)
    expect(await shownFor(thrown)).toEqual({
      class: 'setup',
      kind: 'vpn-down',
      exitCode: 3,
      annotation: expect.stringMatching(
        /^::error title=Pods do not reach each other::Timed out after 30 s waiting for the pod on worker-1 to answer the pod on hub.*i\/o timeout\.\nThe collected logs of the hosts/,
      ),
    })
  })

  test('node not Ready', async () => {
    const api: ClusterApi = {
      ...noApi,
      list: <T>() => Promise.resolve(cluster.hosts.map((host) => unready(host.name)) as T[]),
    }
    const thrown = await settleCluster(cluster, api, exampleManifest.coreDnsImage, waits).catch(
      (caught: unknown) => caught,
    )
    expect(await shownFor(thrown)).toEqual({
      class: 'setup',
      kind: 'node-not-ready',
      exitCode: 3,
      annotation: expect.stringMatching(
        /^::error title=A node is not Ready::Timed out after 300 s waiting for 3 nodes to be Ready.*hub: cni plugin not initialized.*\nThe collected logs of the hosts/,
      ),
    })
  })

  const unready = (name: string) => ({
    metadata: { name },
    status: { conditions: [{ type: 'Ready', status: 'False', message: 'cni plugin not initialized' }] },
  })
})

describe('the suite', () => {
  const pods: FakeSpec = { name: '[sig-node] Pods should run [Conformance]' }

  async function shownForSuite(specs: readonly FakeSpec[], options: FakeGinkgoOptions = {}) {
    const suite = await runSuite(
      { ...plan, suite: { ...plan.suite, name: 'custom', focus: '.' } },
      { bundle: { folder: '/bundle', manifest: exampleManifest }, kubeconfigFile: '/kubeconfig', output: folder },
      {
        processes: fakeGinkgo(specs, options).processes,
        clock: systemClock,
        signal,
        voice: recordedVoice(),
        limitSeconds: 600,
      },
    )
    return shown({ suite, tests: testsVerdict(suite) })
  }

  test('suite failed', async () => {
    expect(await shownForSuite([pods, { name: '[sig-apps] Job should end', goes: 'failed' }])).toEqual({
      class: 'product',
      kind: 'product',
      exitCode: 1,
      annotation: expect.stringMatching(
        /^::error title=The suite failed::1 of 2 specs passed, 1 failed\nEach failed spec is annotated/,
      ),
    })
  })

  test('suite timed out', async () => {
    const late: FakeSpec = { name: '[sig-apps] Job should end', goes: 'never started' }
    expect(await shownForSuite([pods, late], { reasons: ['Suite Timeout Elapsed'] })).toEqual({
      class: 'product',
      kind: 'suite-timed-out',
      exitCode: 1,
      annotation: expect.stringMatching(
        /^::error title=The suite ran out of time::1 of 2 specs passed, 1 not run, stopped: time limit\nFind the slowest/,
      ),
    })
  })

  test('flake only', async () => {
    expect(await shownForSuite([pods, { name: '[sig-network] DNS should answer', attempts: 2 }])).toEqual({
      class: 'flake',
      kind: 'flake',
      exitCode: 0,
      annotation: expect.stringMatching(
        /^::warning title=Specs passed only when repeated::1 of 2 specs passed, 1 flaked\nThe result page lists/,
      ),
    })
  })
})

describe('teardown', () => {
  /** What post shows: its verdict is apart from that about tests, and so is its annotation. */
  async function shownByPost(thrown: unknown) {
    const { kind, message, nextStep } = runErrorFrom(thrown)
    const report = sampleReport([], {
      tests: { outcome: 'passed', summary: '1 of 1 specs passed' },
      teardown: { outcome: 'failed', kind, summary: `${message} ${nextStep}` },
    })
    const { core, log } = recordingCore()
    await actionsReporter(core, systemClock, 'post').end(report)
    const ending = endingOf(report)
    return { class: ending && endings[ending].class, kind: ending, exitCode: exitCodeOf(report), annotation: log[0] }
  }

  test('lock', async () => {
    const message = "The scope 'g' cannot perform delete operation because following scope(s) are locked: 'g'."
    expect(await shownByPost(await refusedDelete(409, 'ScopeLocked', message))).toEqual({
      class: 'leak',
      kind: 'locked',
      exitCode: 9,
      annotation: expect.stringMatching(
        /^::error title=A lock prevents deletion of the resource group::.*are locked: 'g'\. Remove the lock named above/,
      ),
    })
  })

  test('teardown refused', async () => {
    const message = "The client 'x' does not have authorization to perform action 'resourceGroups/delete'."
    expect(await shownByPost(await refusedDelete(403, 'AuthorizationFailed', message))).toEqual({
      class: 'leak',
      kind: 'teardown-refused',
      exitCode: 9,
      annotation: expect.stringMatching(
        /^::error title=Azure refused the teardown::Resource group \S+ may be left.*resourceGroups\/delete.*Give the identity a role/,
      ),
    })
  })
})
