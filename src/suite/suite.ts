import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Bundle } from '../kubernetes/bundle.ts'
import type { Plan } from '../plan/plan.ts'
import type { ProcessTools } from '../system/process.ts'
import { SuiteError } from '../vocabulary/errors.ts'
import { countsOf } from './collectResults.ts'
import { runParts, split, whyStopped } from './parts.ts'
import { presetOf } from './presets.ts'
import type { SuiteResult } from './result.ts'
import { prepareFiles, writeResults } from './resultFiles.ts'
import { selectSpecs } from './select.ts'

export interface SuiteInputs {
  readonly bundle: Bundle
  readonly kubeconfigFile: string
  /** The folder for the run's results; created if missing. */
  readonly output: string
}

/** Aborting the signal stops ginkgo and all its processes; what is known by then is returned. */
export interface SuiteTools extends ProcessTools {
  /** After this time ginkgo is stopped; writing the results takes a few seconds more. */
  readonly limitSeconds: number
}

/** The sources of the suite's results disagree, or selected specs did not run. Carries what is known. */
export class SuiteDisagreement extends SuiteError {
  readonly result: SuiteResult

  constructor(result: SuiteResult) {
    super(`The results of the suite cannot be trusted: ${result.problems.join('; ')}.`, {
      nextStep: `Read the end of ${result.logFile}.`,
    })
    this.result = result
  }
}

/**
 * Checks that the plan's suite selects anything in this release; takes about two seconds and needs no cluster.
 *
 * @param folder where ginkgo writes the report of the dry run
 * @throws InputError when nothing is selected; SuiteError when the release lacks a spec of the preset
 */
export async function checkSelection(
  plan: Plan,
  bundle: Bundle,
  folder: string,
  tools: Pick<SuiteTools, 'processes' | 'signal'>,
): Promise<void> {
  await selectSpecs(presetOf(plan.suite), resolve(bundle.folder, 'bin', 'e2e.test'), folder, tools)
}

/**
 * Runs the plan's suite: first all specs that may run in parallel, then the serial ones, as one run with one report.
 * A failed spec is a result, not an error; so is a suite that was cancelled or ran out of time.
 *
 * @throws InputError when nothing is selected; SuiteError when the release lacks a spec of the preset;
 *   SuiteDisagreement when a suite that ended by itself did not do exactly what was selected
 */
export async function runSuite(plan: Plan, inputs: SuiteInputs, tools: SuiteTools): Promise<SuiteResult> {
  const startedAt = tools.clock.now()
  const files = await prepareFiles(inputs.output)
  const preset = presetOf(plan.suite)
  const order = {
    preset,
    kubernetesVersion: plan.cluster.kubernetesVersion,
    procs: plan.suite.procs,
    binaries: resolve(inputs.bundle.folder, 'bin'),
    // e2e.test runs in a working folder of its own, where a relative path would not be found.
    kubeconfigFile: resolve(inputs.kubeconfigFile),
    apiHost: await apiHostIn(inputs.kubeconfigFile),
    logFile: files.log,
    work: files.work,
    deadline: startedAt + tools.limitSeconds * 1000,
  }

  tools.voice.detail('asking e2e.test which specs are selected')
  const selected = await selectSpecs(preset, join(order.binaries, 'e2e.test'), files.work, tools)
  const sizes = split(selected).map((part) => `${part.specs.length} ${part.name}`)
  tools.voice.note(`${selected.length} specs selected: ${sizes.join(', ')}`)

  const parts = await runParts(selected, order, tools)
  const specs = parts.flatMap((part) => part.specs)
  const stopped = whyStopped(parts)
  const result: SuiteResult = {
    ...countsOf(specs),
    seconds: (tools.clock.now() - startedAt) / 1000,
    specs,
    parts: parts.map((part) => part.result),
    ...(stopped === undefined ? {} : { stopped }),
    problems: parts.flatMap((part) => part.problems),
    images: inputs.bundle.manifest.images.map(({ name, content }) => ({ name, content })),
    junitFile: files.junit,
    ginkgoFile: files.ginkgo,
    logFile: files.log,
  }
  const reports = parts.flatMap((part) => part.run.report ?? [])
  await writeResults(result, reports, files)
  if (result.problems.length > 0) throw new SuiteDisagreement(result)
  return result
}

/** The host of the API server that a kubeconfig names; undefined where there is none in it. */
async function apiHostIn(kubeconfigFile: string): Promise<string | undefined> {
  const [, server = ''] =
    /^\s*server:\s*["']?(https:[^\s"']+)/m.exec(await readFile(kubeconfigFile, 'utf8').catch(() => '')) ?? []
  return URL.canParse(server) ? new URL(server).hostname : undefined
}
