import { randomUUID } from 'node:crypto'
import { join, resolve } from 'node:path'
import { planWithin } from '../../azure/preflight/judge.ts'
import { preflight } from '../../azure/preflight/preflight.ts'
import { type RawInputs, warningsAbout } from '../../inputs/inputs.ts'
import { planPhaseSeconds } from '../../plan/budget.ts'
import { costInWords, costOf } from '../../plan/cost.ts'
import { makePlan } from '../../plan/makePlan.ts'
import { type RunIdentity, runName } from '../../plan/names.ts'
import type { Plan } from '../../plan/plan.ts'
import { tagsFor } from '../../plan/tags.ts'
import { type ProcessTools, systemProcesses } from '../../system/process.ts'
import { InputError, type InputProblem } from '../../vocabulary/errors.ts'
import { type CheckedInputs, checkInputs } from '../checkInputs.ts'
import { accessFrom } from '../cloud/access.ts'
import { clouds, openCloud } from '../cloud/cloud.ts'
import type { OpenCloud } from '../cloud/cloudKind.ts'
import type { Run, RunDependencies, World } from '../context.ts'
import { clearOlderAttempts } from '../olderAttempts.ts'
import { phase } from '../phase.ts'
import { emptyOutput } from '../record/output.ts'
import { processGroupRecorder } from '../record/processGroups.ts'
import { type RunState, saveRun } from '../record/state.ts'

/** Grace period after a run's budget before a sweep may delete what is left of it. */
const graceSeconds = 30 * 60

/**
 * The phase `plan`: everything that can be wrong is found here, together, before anything is created; then the plan and
 * what teardown needs are recorded.
 *
 * @throws InputError with all problems of inputs and machine; CloudError with all of the subscription
 */
export async function planPhase(raw: RawInputs, identity: RunIdentity, deps: RunDependencies): Promise<Run> {
  const startedAt = deps.clock.now()
  const folder = join(deps.folders.runs, runName(identity))
  const processes = systemProcesses(processGroupRecorder(folder))
  return phase(deps, { name: 'plan', limitSeconds: planPhaseSeconds, processes }, async (tools) => {
    const { inputs, version } = await checkAll(raw, deps, tools)
    for (const warning of warningsAbout(inputs)) tools.voice.note(warning)

    tools.voice.detail(`opening ${inputs.cloud === 'azure' ? 'Azure' : 'the embedded Azure'}`)
    const cloud = await openCloud(accessFrom(inputs), deps, tools)
    const startMark = randomUUID()
    const wanted = makePlan(inputs, {
      run: runName(identity),
      tags: tagsFor({
        ...deps.tagFacts,
        run: identity,
        startMark,
        budgetMinutes: inputs.budget,
        createdAt: startedAt,
        deleteAfter: startedAt + (inputs.budget * 60 + graceSeconds) * 1000,
      }),
      kubernetesVersion: version,
      runnerRanges: inputs['allowed-sources'].includes('auto')
        ? await clouds[inputs.cloud].runnerRanges(cloud, tools.signal)
        : [],
      output: resolve(inputs.output),
    })

    await clearOlderAttempts(identity, cloud.azure, tools, inputs['resource-group'])
    tools.voice.detail('asking the subscription what it allows')
    const answer = await preflight(wanted, cloud.azure, tools)
    const plan = planWithin(wanted, answer)
    for (const { input, message } of answer.problems) tools.voice.note(`Left out: ${input}: ${message}`)

    await emptyOutput(plan.output)
    await deps.onStart(plan, startedAt)
    const state = stateOf(plan, cloud, startMark, startedAt)
    await saveRun(folder, plan, state)
    return { value: { plan, folder, state, processes }, summary: describePlan(plan) }
  })
}

/** Checks inputs and machine; collects the problems of both. */
async function checkAll(raw: RawInputs, world: World, tools: ProcessTools): Promise<CheckedInputs> {
  const problems: InputProblem[] = []
  let checked: CheckedInputs | undefined
  try {
    checked = checkInputs(raw, process.env)
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown
    problems.push(...thrown.problems)
  }
  const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded'
  problems.push(...(await clouds[cloud].problems(world, tools)))
  if (problems.length > 0 || checked === undefined) throw new InputError(problems)
  return checked
}

function stateOf(plan: Plan, cloud: OpenCloud, startMark: string, startedAt: number): RunState {
  return {
    schema: 1,
    run: plan.run,
    resourceGroup: plan.resourceGroup,
    ownsGroup: plan.ownsGroup,
    startMark,
    subscriptionId: cloud.azure.subscriptionId,
    cloud: plan.cloud,
    endpoint: cloud.endpoint,
    credential: cloud.stored,
    startedAt,
  }
}

function describePlan(plan: Plan): string {
  const workers = plan.hosts.length - 1
  const cost = costOf(plan)
  const price = cost === undefined ? '' : `, an hour costs ${costInWords(cost)}`
  return `Kubernetes ${plan.cluster.kubernetesVersion} on 1 hub and ${workers} ${workers === 1 ? 'worker' : 'workers'} (${plan.vm.size}), group ${plan.resourceGroup}${price}`
}
