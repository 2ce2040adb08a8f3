import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { describe, inputNames } from '../../../src/inputs/catalog.ts'

const action = parse(readFileSync('action.yml', 'utf8'))

test('docs/inputs.md is what catalog and action.yml say; `npx vitest -u` writes it anew', async () => {
  const inputs = inputNames.map((name) => {
    const { description, default: value } = describe(name)
    return `| \`${name}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`
  })
  const outputs = Object.entries<{ description: string }>(action.outputs).map(
    ([name, { description }]) => `| \`${name}\` | ${description} |`,
  )
  const text = [
    '# Inputs and outputs',
    '',
    'The same names are inputs of the action (`with:`) and flags of the terminal program (`--nodes 3`).',
    '',
    '| input | default | |',
    '| --- | --- | --- |',
    ...inputs,
    '',
    '## Outputs of the action',
    '',
    '| output | |',
    '| --- | --- |',
    ...outputs,
    '',
  ].join('\n')
  await expect(text).toMatchFileSnapshot('../../../docs/inputs.md')
})
