import { describe, expect, test } from 'vitest'
import { carriesOurMark, tagNames, tagsFor } from '../../../src/plan/tags.ts'

const facts = {
  run: { repository: 'octo/repo', runId: '42', attempt: '2', job: 'e2e', jobKey: 'v1.37' },
  toolVersion: '0.1.0',
  runUrl: 'https://github.com/octo/repo/actions/runs/42',
  sha: 'abc',
  startMark: '5a1e',
  budgetMinutes: 350,
  createdAt: Date.UTC(2026, 10, 23, 3, 4, 5, 678),
  deleteAfter: Date.UTC(2026, 10, 23, 9, 4, 5),
}

describe('tags of a run', () => {
  test('say whose it is, since when, and until when', () => {
    expect(tagsFor(facts)).toEqual({
      'kube-e2e-azure': '0.1.0',
      'kube-e2e-repository': 'octo/repo',
      'kube-e2e-run': 'ke2e-repo-42-2-e2e-4c3567d4',
      'kube-e2e-run-id': '42',
      'kube-e2e-run-url': 'https://github.com/octo/repo/actions/runs/42',
      'kube-e2e-attempt': '2',
      'kube-e2e-job': 'e2e / v1.37',
      'kube-e2e-sha': 'abc',
      'kube-e2e-start': '5a1e',
      'kube-e2e-budget': '350',
      creationTimestamp: '2026-11-23T03:04:05Z',
      DeleteAfter: '2026-11-23T09:04:05.000Z',
    })
  })

  test('leave out what a terminal does not know', () => {
    const tags = tagsFor({ ...facts, runUrl: '', sha: '' })
    expect(tags).not.toHaveProperty(tagNames.runUrl)
    expect(tags).not.toHaveProperty(tagNames.sha)
  })

  test('keep to the longest value that Azure takes', () => {
    const tags = tagsFor({ ...facts, run: { ...facts.run, jobKey: 'x'.repeat(400) } })
    expect(tags[tagNames.job]).toHaveLength(256)
  })

  test('carry our mark, whatever the case of its name', () => {
    expect(carriesOurMark(tagsFor(facts))).toBe(true)
    expect(carriesOurMark({ 'KUBE-E2E-AZURE': '0.1.0' })).toBe(true)
    expect(carriesOurMark({ DeleteAfter: '2026-11-23T09:04:05Z' })).toBe(false)
    expect(carriesOurMark(undefined)).toBe(false)
  })
})
