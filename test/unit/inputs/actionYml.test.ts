import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { inputCatalog } from '../../../src/inputs/catalog.ts'
import { downCatalog, sweepCatalog } from '../../../src/inputs/janitorCatalog.ts'

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const evaluated = (expression: string) => `\${{ ${expression} }}`

/** Inputs whose value the runner fills in, whatever the catalog's default is for a terminal. */
const filledByRunner: Record<string, string> = { 'job-key': evaluated('toJSON(matrix)') }

/** What only the runner can say, and no terminal. */
const ofTheRunner: Record<string, string> = {
  'job-status': evaluated('job.status'),
  'github-token': evaluated('github.token'),
}

test.each([
  { file: 'action.yml', catalog: inputCatalog, others: ['job-status'] },
  { file: 'down/action.yml', catalog: downCatalog, others: [] },
  { file: 'sweep/action.yml', catalog: sweepCatalog, others: ['github-token'] },
])(
  '$file describes exactly the inputs of its catalog, and those that only the runner fills in',
  ({ file, catalog, others }) => {
    const described = Object.entries(catalog).map(([name, input]) => [
      name,
      { description: input.description, required: false, default: filledByRunner[name] ?? input.default },
    ])
    const { inputs } = read(file)
    const own = Object.fromEntries(others.map((name) => [name, inputs[name]]))
    expect(inputs).toEqual({ ...Object.fromEntries(described), ...own })
    for (const name of others) expect(own[name].default).toBe(ofTheRunner[name])
  },
)

test('action.yml runs the bundle on Node 24, post always; the small actions have no post', () => {
  expect(read('action.yml').runs).toEqual({
    using: 'node24',
    main: 'dist/main.js',
    post: 'dist/post.js',
    'post-if': 'always()',
  })
  expect(read('down/action.yml').runs).toEqual({ using: 'node24', main: '../dist/down.js' })
  expect(read('sweep/action.yml').runs).toEqual({ using: 'node24', main: '../dist/sweep.js' })
})
