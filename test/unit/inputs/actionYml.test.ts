import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inputCatalog } from '../../../src/inputs/catalog.ts'

const action = parse(readFileSync('action.yml', 'utf8'))

/** Inputs whose value the runner fills in, whatever the catalog's default is for a terminal. */
const filledByRunner: Record<string, string> = { 'job-key': '$' + '{{ toJSON(matrix) }}' }

test('action.yml describes exactly the inputs of the catalog, a command in their place, and the job status for post', () => {
  const described = Object.fromEntries(
    Object.entries(inputCatalog).map(([name, input]) => [
      name,
      { description: input.description, required: false, default: filledByRunner[name] ?? input.default },
    ]),
  )
  const { 'job-status': jobStatus, command, ...inputs } = action.inputs
  expect(inputs).toEqual(described)
  expect(command.default).toBe('')
  expect(jobStatus.default).toBe('$' + '{{ job.status }}')
})

test('action.yml runs the bundles on Node 24, post always', () => {
  expect(action.runs).toEqual({
    using: 'node24',
    main: 'dist/main/index.js',
    post: 'dist/post/index.js',
    'post-if': 'always()',
  })
})
