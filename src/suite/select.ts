import { join } from 'node:path'
import { type Processes, runOrThrow } from '../system/process.ts'
import { InputError, SuiteError } from '../vocabulary/errors.ts'
import { fullName, labelsOf, readGinkgoReport, specsIn } from './ginkgoReport.ts'
import type { Preset, Selection } from './presets.ts'
import type { PartName } from './result.ts'
import { specPattern } from './specNames.ts'

export interface SelectedSpec {
  readonly name: string
  readonly part: PartName
}

/** Ginkgo's own flags for a selection; with the prefix `--ginkgo.` for e2e.test, with `--` for the ginkgo CLI. */
export function selectionFlags(selection: Selection, prefix: '--' | '--ginkgo.'): string[] {
  const flags = { focus: selection.focus, skip: selection.skip, 'label-filter': selection.labelFilter }
  return Object.entries(flags).flatMap(([flag, value]) => (value === '' ? [] : [`${prefix}${flag}=${value}`]))
}

/**
 * Asks e2e.test which specs a preset selects, without running any and without a cluster; about two seconds.
 *
 * @param e2eTest path of the binary under test
 * @param folder where ginkgo writes the report of the dry run
 * @throws SuiteError that names the specs of the preset that this release lacks; InputError when nothing matches
 */
export async function selectSpecs(
  preset: Preset,
  e2eTest: string,
  folder: string,
  tools: { readonly processes: Processes; readonly signal: AbortSignal },
): Promise<readonly SelectedSpec[]> {
  const reportFile = join(folder, 'selection.json')
  const flags = [
    '--ginkgo.dry-run',
    '--ginkgo.no-color',
    `--ginkgo.json-report=${reportFile}`,
    ...selectionFlags(preset.selection, '--ginkgo.'),
    '--provider=skeleton',
  ]
  // What e2e.test leaves in its temporary folder goes with this one.
  const options = { cwd: folder, env: { TMPDIR: folder }, signal: tools.signal, limitSeconds: 120 }
  await runOrThrow(tools.processes, e2eTest, flags, options)
  const specs = specsIn(await readGinkgoReport(reportFile))
    .filter((spec) => spec.State === 'passed')
    .map(
      (spec): SelectedSpec => ({
        name: fullName(spec),
        part: labelsOf(spec).includes('Serial') ? 'serial' : 'parallel',
      }),
    )
  if (preset.names !== undefined) requireNames(preset.names, specs)
  if (specs.length === 0) throw nothingSelected(preset.selection)
  return specs
}

function requireNames(names: readonly string[], specs: readonly SelectedSpec[]): void {
  const problems = names.flatMap((name) => {
    const pattern = new RegExp(specPattern(name))
    const found = specs.filter((spec) => pattern.test(spec.name)).length
    return found === 1 ? [] : [`${name} (found ${found} times)`]
  })
  if (problems.length > 0) {
    throw new SuiteError(
      `This release does not have every spec of the suite exactly once: ${problems.join('; ')}. No specs were run.`,
      { nextStep: 'Choose specs with --focus, or run --suite conformance, which takes its specs from the release.' },
    )
  }
}

function nothingSelected(selection: Selection): InputError {
  const said = selectionFlags(selection, '--').join(' ')
  return new InputError([
    { input: 'focus', message: `no spec of this release matches ${said}; correct it and try again.` },
  ])
}
