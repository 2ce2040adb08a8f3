import { describe, expect, test } from 'vitest'
import { examplesIn, problemsOf, type Workflow } from '../../support/docs/workflowExamples.ts'

const documents = ['README.md', 'docs/workflows.md']
const shown = documents.flatMap((document) => examplesIn(document).map((workflow) => ({ document, workflow })))

test.each(shown)('$document: a workflow that it shows works when pasted', ({ workflow }) => {
  expect(problemsOf(workflow)).toEqual([])
})

test('the README shows who deletes what neither job could', () => {
  const steps = examplesIn('README.md').flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps ?? []))
  const sweep = steps.find(({ uses }) => uses?.endsWith('/sweep@v1'))
  expect(sweep?.with).toMatchObject({ cloud: 'azure', issue: true })
  expect(sweep?.with).not.toHaveProperty('check-heartbeat')
})

/** Each breaks the first example that has what it breaks. */
describe('an example is refused', () => {
  const jobsOf = (workflow: Workflow) => Object.values(workflow.jobs)
  const stepsOf = (workflow: Workflow) => jobsOf(workflow).flatMap((job) => job.steps ?? [])
  const stepWith = (workflow: Workflow, part: string) => stepsOf(workflow).find(({ uses }) => uses?.includes(part))

  const refused = (problem: RegExp, change: (workflow: Workflow) => void) => {
    const changed = shown.map(({ workflow }) => structuredClone(workflow))
    for (const workflow of changed) change(workflow)
    expect(changed.flatMap(problemsOf).join('\n')).toMatch(problem)
  }

  test('when it is a part of a workflow', () => {
    expect(problemsOf({ jobs: {} } as unknown as Workflow)).toEqual(['It is not a whole workflow.'])
  })

  test.each(['1000', undefined])('when its budget of %s is not below the limit of the job', (budget) => {
    refused(/The budget \d+ is not below/, (workflow) => {
      const run = stepWith(workflow, 'kube-e2e-azure@')?.with
      if (budget === undefined) delete run?.budget
      else if (run !== undefined) run.budget = budget
    })
  })

  test('when it names an input that there is not', () => {
    refused(/action\.yml has no input nods/, (workflow) =>
      Object.assign(stepWith(workflow, 'kube-e2e-azure@')?.with ?? {}, { nods: 2 }),
    )
    refused(/e2e\.yml has no input budget/, (workflow) => {
      for (const { uses, with: given } of jobsOf(workflow))
        if (uses !== undefined) Object.assign(given ?? {}, { budget: 2 })
    })
  })

  test('when a value is one that the action refuses', () => {
    for (const uses of ['kube-e2e-azure@', '/e2e.yml@']) {
      refused(/suite: `conformence` is not one of/, (workflow) => {
        for (const one of [...stepsOf(workflow), ...jobsOf(workflow)])
          if (one.uses?.includes(uses)) one.with = { ...one.with, suite: 'conformence' }
      })
    }
  })

  test('when it names an action or a workflow that there is not', () => {
    refused(/is not an action of this repository/, (workflow) => {
      const step = stepWith(workflow, '/sweep@')
      if (step !== undefined) step.uses = 'OWNER/kube-e2e-azure/janitor@v1'
    })
    refused(/is not a file of this repository/, (workflow) => {
      for (const job of jobsOf(workflow))
        if (job.uses !== undefined) job.uses = job.uses.replace('e2e.yml', 'nothing.yml')
    })
    refused(/is not what our own workflows use/, (workflow) => {
      const step = stepWith(workflow, '/upload-artifact@')
      if (step !== undefined) step.uses = 'actions/upload-artifact@v4'
    })
  })

  test.each(['id-token', 'issues', 'actions', 'contents'])('when a job lacks the permission %s', (name) => {
    refused(new RegExp(`The permission ${name}: (read|write) is missing`), (workflow) => {
      for (const { permissions } of jobsOf(workflow)) delete permissions?.[name]
    })
  })

  test('when the results are not kept, are kept unscrubbed, or nobody proves that nothing is left', () => {
    refused(/does not keep its results/, (workflow) => {
      const step = stepWith(workflow, '/upload-artifact@')
      if (step !== undefined) step.if = 'always()'
    })
    refused(/No job takes down/, (workflow) =>
      Object.assign(stepWith(workflow, '/down@')?.with ?? {}, { job: 'other' }),
    )
    refused(/is skipped after a cancel/, (workflow) => {
      const step = stepWith(workflow, '/down@')
      if (step !== undefined) delete step.if
    })
  })

  test('when it reads an output that nothing sets', () => {
    refused(/Nothing sets needs\.e2e\.outputs\.verdict/, (workflow) => {
      for (const step of workflow.jobs.gate?.steps ?? []) step.if = "needs.e2e.outputs.verdict == 'passed'"
    })
  })
})
