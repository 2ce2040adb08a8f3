import { gitHub, neededGitHub } from '../github/api.ts'
import type { InputName } from '../inputs/catalog.ts'
import { type SweepInputName, signInCatalog, sweepCatalog } from '../inputs/janitorCatalog.ts'
import { parseSweepInputs } from '../inputs/sweepInputs.ts'
import { writeSummary } from '../report/actions.ts'
import { countOutcomes, sweepIssue, sweepMarkdown, sweepText } from '../report/runTables.ts'
import type { RunDependencies } from '../run/context.ts'
import { systemProcesses } from '../system/process.ts'
import { exitCodeOfClass } from '../vocabulary/failures.ts'
import { runUrl } from './setup.ts'
import { readInputs, type StepCore } from './stepCore.ts'

/**
 * The step of sweep/: deletes what ended and expired runs have left, or checks whether the janitor is alive.
 *
 * @returns the exit code
 * @throws InputError when the inputs are not sufficient; TeardownError when the janitor has been silent for too long
 */
export async function runSweep(core: StepCore, env: NodeJS.ProcessEnv, deps: RunDependencies): Promise<number> {
  const inputs = parseSweepInputs(readInputs(core, Object.keys(sweepCatalog) as SweepInputName[]))
  const said = readInputs(core, Object.keys(signInCatalog) as (InputName & keyof typeof signInCatalog)[])
  const token = core.getInput('github-token') || env.GITHUB_TOKEN
  const found = gitHub({ ...env, GITHUB_TOKEN: token }, deps.signal)

  if (inputs['check-heartbeat']) {
    const { checkHeartbeat } = await import('../run/janitor/heartbeat.ts')
    const needed = neededGitHub(found, 'check-heartbeat')
    core.info(await checkHeartbeat(inputs.workflow, inputs['most-hours'], needed, deps.clock))
    return 0
  }

  const { sweepAsTold } = await import('../run/janitor/janitor.ts')
  const voice = { note: core.info, detail: () => {} }
  const tools = { signal: deps.signal, clock: deps.clock, voice, processes: systemProcesses() }
  const janitor = { env, gitHub: found, issueAbout: (groups: Groups) => sweepIssue(groups, runUrl(env)) }
  const groups = await sweepAsTold(inputs, said, janitor, deps, tools)

  core.info(sweepText(groups))
  await writeSummary(core, sweepMarkdown(groups))
  const counts = countOutcomes(groups)
  core.setOutput('found', String(groups.length))
  for (const [outcome, count] of Object.entries(counts)) core.setOutput(outcome.replaceAll(' ', '-'), String(count))
  if (counts.stuck === 0) return 0
  core.error(`${counts.stuck} groups should be gone and are not; the job summary says why.`, {
    title: 'Resource groups are stuck',
  })
  return exitCodeOfClass('leak')
}

type Groups = Parameters<typeof sweepIssue>[0]
