import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { planWithin } from '../../azure/preflight/judge.ts'
import { preflight } from '../../azure/preflight/preflight.ts'
import { azureFrom } from '../../azure/sdk/endpoint.ts'
import { type Inputs, parseInputs, type RawInputs } from '../../inputs/inputs.ts'
import { chooseAuth } from '../../inputs/signIn.ts'
import { resolveVersion } from '../../kubernetes/versions.ts'
import { planPhaseSeconds } from '../../plan/budget.ts'
import { costInWords, costOf } from '../../plan/cost.ts'
import { makePlan } from '../../plan/makePlan.ts'
import { type RunIdentity, resourceGroupName } from '../../plan/names.ts'
import type { Plan } from '../../plan/plan.ts'
import { tagsFor } from '../../plan/tags.ts'
import { type Processes, systemProcesses } from '../../system/process.ts'
import { InputError, type InputProblem } from '../../vocabulary/errors.ts'
import { type CloudAccess, chooseCloud, machineProblems } from '../cloud.ts'
import type { Run, RunDependencies } from '../context.ts'
import { clearOlderAttempts } from '../olderAttempts.ts'
import { phase } from '../phase.ts'
import { emptyOutput } from '../record/output.ts'
import { groupRecorder } from '../record/processGroups.ts'
import { saveRun } from '../record/state.ts'
import { signInFacts } from '../signInFacts.ts'

/** A run that has used up its budget gets so long to end before a sweep may take what is left of it. */
const graceSeconds = 30 * 60

/**
 * The phase `plan`: everything that can be wrong is found here, together, before anything is made; then the plan and
 * what teardown needs are recorded.
 *
 * @throws InputError with all problems of inputs and machine; CloudError with all of the subscription
 */
export async function prepare(raw: RawInputs, identity: RunIdentity, deps: RunDependencies): Promise<Run> {
  const now = deps.clock.now()
  const folder = join(deps.folders.runs, resourceGroupName(identity))
  const processes = systemProcesses(groupRecorder(folder))
  return phase(deps, 'plan', planPhaseSeconds, async ({ voice, signal }) => {
    const { inputs, version } = await checkInputs(raw, processes, deps, signal)

    voice.detail(`opening ${inputs.cloud === 'azure' ? 'Azure' : 'the embedded Azure'}`)
    const cloud = await chooseCloud(inputs, { ...deps, processes, signal, voice })
    const start = randomUUID()
    const wanted = makePlan(inputs, {
      run: resourceGroupName(identity),
      tags: tagsFor({
        ...deps.tagFacts,
        run: identity,
        start,
        budgetMinutes: inputs.budget,
        createdAt: now,
        deleteAfter: now + (inputs.budget * 60 + graceSeconds) * 1000,
      }),
      kubernetesVersion: version,
      runnerRanges: cloud.runnerRanges,
      output: resolve(inputs.output),
    })

    const { azure } = cloud
    await clearOlderAttempts(identity, azure, { clock: deps.clock, signal, voice }, inputs['resource-group'])
    voice.detail('asking the subscription what it allows')
    const answer = await preflight(wanted, azure, { ...deps, signal, voice })
    const plan = planWithin(wanted, answer)
    for (const { input, message } of answer.problems) voice.note(`Left out: ${input}: ${message}`)

    await emptyOutput(plan.output)
    await deps.onStart(plan, now)
    const state = stateOf(plan, cloud, start, now)
    await saveRun(folder, plan, state)
    return { value: { plan, folder, state, processes }, summary: describePlan(plan) }
  })
}

/** Validates inputs, version and machine; collects what each finds. */
async function checkInputs(
  raw: RawInputs,
  processes: Processes,
  deps: RunDependencies,
  signal: AbortSignal,
): Promise<{ inputs: Inputs; version: string }> {
  const problems: InputProblem[] = []
  const collect = <T>(check: () => T): T | undefined => {
    try {
      return check()
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown
      problems.push(...thrown.problems)
      return undefined
    }
  }
  const inputs = collect(() => parseInputs(raw))
  const wellFormed = !problems.some((problem) => problem.input === 'kubernetes-version')
  const version = wellFormed ? collect(() => resolveVersion(raw['kubernetes-version'] || 'stable')) : undefined
  // What a way that was named lacks is found with the inputs.
  if (raw.cloud === 'azure' && (raw.auth || 'auto') === 'auto') {
    collect(() => chooseAuth(raw, signInFacts(process.env)))
  }
  if (raw.cloud === 'azure') collect(() => azureFrom(process.env))
  if (raw.cloud !== 'azure') problems.push(...(await machineProblems({ ...deps, processes, signal })))
  if (problems.length > 0 || inputs === undefined || version === undefined) throw new InputError(problems)
  return { inputs, version }
}

function stateOf(plan: Plan, cloud: CloudAccess, start: string, startedAt: number) {
  return {
    schema: 1,
    run: plan.run,
    resourceGroup: plan.resourceGroup,
    start,
    subscriptionId: cloud.azure.subscriptionId,
    cloud: plan.cloud,
    endpoint: cloud.endpoint,
    credential: cloud.stored,
    startedAt,
  } as const
}

function describePlan(plan: Plan): string {
  const workers = plan.hosts.length - 1
  const cost = costOf(plan)
  const price = cost === undefined ? '' : `, an hour costs ${costInWords(cost)}`
  return `Kubernetes ${plan.cluster.kubernetesVersion} on 1 hub and ${workers} ${workers === 1 ? 'worker' : 'workers'} (${plan.vm.size}), group ${plan.resourceGroup}${price}`
}

/**
 * Who runs this: the workflow's run, or in a terminal the user and the time.
 *
 * @param jobKey what tells jobs of a matrix apart, as the runner renders it: `null` where there is no matrix
 */
export function identityFrom(env: NodeJS.ProcessEnv, jobKey: string, now: number): RunIdentity {
  if (env.GITHUB_RUN_ID === undefined) {
    const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    return { repository: `local/${userInfo().username}`, runId: time, attempt: '', job: String(process.pid), jobKey }
  }
  return {
    repository: env.GITHUB_REPOSITORY ?? '',
    runId: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    job: env.GITHUB_JOB ?? '',
    jobKey: jobKey === 'null' ? '' : jobKey.replaceAll(/\s+/g, ' '),
  }
}
