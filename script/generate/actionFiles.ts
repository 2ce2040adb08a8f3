import { describe, type InputDescription, type InputName, inputCatalog, inputNames } from '../../src/inputs/catalog.ts'
import { downCatalog, sweepCatalog } from '../../src/inputs/janitorCatalog.ts'
import { readYaml, withInputsSection } from './yamlFiles.ts'

/** The runner evaluates these if a workflow does not set the input. */
const jobKey = { 'job-key': '$' + '{{ toJSON(matrix) }}' }

/** action.yml with the inputs of the catalog. */
export function mainAction(): string {
  const status = {
    description: 'Set by the runner; tells the post step how the job ended. Leave it alone.',
    default: '$' + '{{ job.status }}',
  }
  return withInputsSection('action.yml', { ...asInputs(inputCatalog, jobKey), ...asInputs({ 'job-status': status }) })
}

/**
 * run/action.yml: the same action in a folder of its own, because runners do not agree on `uses: $/`, which would name the
 * one at the root from the reusable workflow.
 */
export function actionInFolder(): string {
  return mainAction()
    .replace(
      /^#.*$/m,
      '# The action at the root once more, for workflows of this repository: `uses: $/run`. Written by script/docs.',
    )
    .replaceAll(/^( +(?:main|post): )dist\//gm, '$1../dist/')
}

export function downAction(): string {
  return withInputsSection('down/action.yml', asInputs(downCatalog, jobKey))
}

export function sweepAction(): string {
  const token = {
    description:
      'Token for asking GitHub whether a run has ended, when the janitor last succeeded, and about the issue.',
    default: '$' + '{{ github.token }}',
  }
  return withInputsSection('sweep/action.yml', { ...asInputs(sweepCatalog), ...asInputs({ 'github-token': token }) })
}

/** The reusable workflow. It chooses which inputs of the catalog it takes; the catalog says what they are. */
export function reusableWorkflow(): string {
  const file = '.github/workflows/e2e.yml'
  const { inputs } = readYaml<{ on: { workflow_call: { inputs: Record<string, object> } } }>(file).on.workflow_call
  const described = Object.entries(inputs).map(([name, own]) => [name, isInput(name) ? asWorkflowInput(name) : own])
  return withInputsSection(file, Object.fromEntries(described), 4)
}

function isInput(name: string): name is InputName {
  return inputNames.some((known) => known === name)
}

function asWorkflowInput(name: InputName): object {
  const { description, default: value } = describe(name)
  const isNumber = /^\d+$/.test(value)
  return { description, type: isNumber ? 'number' : 'string', default: isNumber ? Number(value) : value }
}

function asInputs(
  catalog: Readonly<Record<string, InputDescription>>,
  evaluated: Readonly<Record<string, string>> = {},
): Record<string, object> {
  return Object.fromEntries(
    Object.entries(catalog).map(([name, { description, default: value }]) => [
      name,
      { description, required: false, default: evaluated[name] ?? value },
    ]),
  )
}
