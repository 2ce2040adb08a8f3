import { expect, test } from 'vitest'
import { missingActions, permissionProblems } from '../../../../src/azure/preflight/permissions.ts'
import { examplePlan } from '../../../support/examplePlan.ts'
import { type Answer, fakeArm, refusal } from '../../../support/fakeArm.ts'

const { signal } = new AbortController()
const told = (...value: { actions: string[]; notActions?: string[] }[]): Answer => ({ status: 200, body: { value } })
const problemsWith = (answer: Answer, plan = examplePlan()) =>
  permissionProblems(plan, fakeArm(() => answer).azure, signal)

test('Contributor is enough for everything that a run does', async () => {
  const contributor = { actions: ['*'], notActions: ['Microsoft.Authorization/*/Write', 'Microsoft.Blueprint/*'] }
  expect(await problemsWith(told(contributor))).toEqual([])
})

test('Reader lacks everything, and gets every action in one message', async () => {
  const [problem, ...others] = await problemsWith(told({ actions: ['*/read'] }))
  expect(others).toEqual([])
  expect(problem).toMatchObject({ input: 'auth', kind: 'permission' })
  expect(problem?.message).toContain('resourceGroups/write, Microsoft.Resources/subscriptions/resourceGroups/delete')
  expect(problem?.message).toContain('subnets/join/action')
  expect(problem?.message).not.toContain('virtualMachines/read')
})

test('in a group that was given, rights to make groups are not asked for', async () => {
  const inside = { actions: ['Microsoft.Compute/*', 'Microsoft.Network/*'] }
  const { azure, sent } = fakeArm(() => told(inside))
  expect(await permissionProblems(examplePlan({ 'resource-group': 'theirs' }), azure, signal)).toEqual([])
  expect(sent[0]?.path).toMatch(/^\/resourceGroups\/theirs\/providers\/Microsoft\.Authorization\/permissions\?/)
  expect(await problemsWith(told(inside))).toHaveLength(1)
})

test('what one role excludes another may grant', () => {
  const roles = [
    { actions: ['*'], notActions: ['Microsoft.Network/natGateways/*'] },
    { actions: ['microsoft.network/NATGATEWAYS/write'], notActions: [] },
  ]
  const needed = ['Microsoft.Network/natGateways/write', 'Microsoft.Network/natGateways/delete']
  expect(missingActions(roles, needed)).toEqual(['Microsoft.Network/natGateways/delete'])
})

test.each([
  ['does not know of permissions', { status: 404, body: refusal('NotFound') }],
  ['does not tell', { status: 403, body: refusal('AuthorizationFailed') }],
  ['tells on several pages', { status: 200, body: { value: [], nextLink: 'https://x/2' } }],
])('an Azure that %s is not second-guessed', async (_, answer) => {
  expect(await problemsWith(answer)).toEqual([])
})
