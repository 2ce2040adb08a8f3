import { type DownInputName, downCatalog } from '../inputs/janitorCatalog.ts'
import type { RunDependencies } from '../run/context.ts'
import { down } from '../run/down.ts'
import { endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import { readInputs, type StepCore } from './stepCore.ts'

/**
 * The step of down/: deletes what one run created, and proves that nothing is left.
 *
 * @returns the exit code
 * @throws InputError when the name or the access to Azure does not follow from the inputs
 */
export async function runDown(core: StepCore, env: NodeJS.ProcessEnv, deps: RunDependencies): Promise<number> {
  const { name, job, ...said } = readInputs(core, Object.keys(downCatalog) as DownInputName[])
  const { outcome, kind, summary } = await down({ name, job }, said, env, deps)
  core.setOutput('left', outcome === 'passed' ? '0' : '')
  if (outcome === 'passed') {
    core.info(summary)
    return 0
  }
  core.error(summary, { title: endings[kind ?? 'leak'].title })
  return exitCodeOfClass('leak')
}
