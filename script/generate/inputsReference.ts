import { type InputDescription, inputCatalog } from '../../src/inputs/catalog.ts'
import { type ActionFile, readYaml } from './yamlFiles.ts'

/** The text of docs/inputs.md: inputs and outputs of the action and of the two small ones, from their files. */
export function inputsReference(): string {
  return [
    '# Inputs and outputs',
    '',
    'The same names are inputs of the action (`with:`) and flags of the terminal program (`--nodes 3`).',
    '',
    ...inputTable(inputCatalog),
    '',
    '## Outputs of the action',
    '',
    ...outputTable('action.yml'),
    '',
    ...smallAction('down', 'deletes what one run created, by its name, and proves that nothing is left'),
    '',
    ...smallAction('sweep', 'deletes what runs that have ended or expired left behind'),
    '',
  ].join('\n')
}

function smallAction(name: string, does: string): string[] {
  const file = `${name}/action.yml`
  return [
    `## \`kube-e2e-azure/${name}\``,
    '',
    `The action in ${name}/ ${does} ([teardown.md](teardown.md)). It has no post step.`,
    '',
    ...inputTable(readYaml<ActionFile>(file).inputs),
    '',
    ...outputTable(file),
  ]
}

function inputTable(inputs: Readonly<Record<string, InputDescription>>): string[] {
  const rows = Object.entries(inputs).map(
    ([name, { description, default: value }]) =>
      `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`,
  )
  return ['| input | default | description |', '| --- | --- | --- |', ...rows]
}

function outputTable(file: string): string[] {
  const { outputs } = readYaml<ActionFile>(file)
  const rows = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`)
  return ['| output | description |', '| --- | --- |', ...rows]
}
