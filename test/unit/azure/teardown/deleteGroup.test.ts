import { beforeEach, describe, expect, test } from 'vitest'
import { listLeft, requestDelete, waitUntilGone } from '../../../../src/azure/teardown/deleteGroup.ts'
import { TeardownError } from '../../../../src/vocabulary/errors.ts'
import { type Answer, fakeArm, recordedVoice, refusal, type Sent } from '../../../support/fakeArm.ts'
import { testClock } from '../../../support/testClock.ts'

const name = 'ke2e-repo-42'
const id = `/subscriptions/s/resourceGroups/${name}`
const missing = { status: 404, body: refusal('ResourceGroupNotFound') }
const group = (provisioningState: string, tags: Record<string, string> = { 'kube-e2e-azure': '0.1.0' }) => ({
  status: 200,
  body: { id, location: 'westeurope', tags, properties: { provisioningState } },
})
const accepted = { status: 202, headers: { location: 'https://management.azure.com/operationresults/1?api-version=1' } }

/** An Azure with one group, whose state the test scripts. */
function groupThat(respond: { get: () => Answer; delete?: () => Answer; list?: () => Answer }) {
  return fakeArm(({ method, path }: Sent) => {
    if (method === 'DELETE') return respond.delete?.() ?? accepted
    if (path.includes('/resources?')) return respond.list?.() ?? { status: 200, body: { value: [] } }
    return respond.get()
  })
}

let deps: ReturnType<typeof makeDeps>
const makeDeps = () => ({ clock: testClock(), voice: recordedVoice(), signal: new AbortController().signal })
beforeEach(() => {
  deps = makeDeps()
})

const deletes = (sent: readonly Sent[]) => sent.filter(({ method }) => method === 'DELETE')

describe('asking for deletion', () => {
  test('is one request that forces machines off, and a check that Azure acts on it', async () => {
    let state = 'Succeeded'
    const { azure, sent } = groupThat({
      get: () => group(state),
      delete: () => {
        state = 'Deleting'
        return accepted
      },
    })
    expect(await requestDelete(azure, name, deps)).toBe('accepted')
    expect(deletes(sent)).toHaveLength(1)
    expect(deletes(sent)[0]?.path).toContain('forceDeletionTypes=Microsoft.Compute%2FvirtualMachines')
  })

  test('of a group that is not there is done', async () => {
    const { azure, sent } = groupThat({ get: () => missing })
    expect(await requestDelete(azure, name, deps)).toBe('gone')
    expect(deletes(sent)).toHaveLength(0)
  })

  test('looks again for a group whose create request may still be on its way', async () => {
    let looks = 0
    const { azure } = groupThat({ get: () => (++looks < 3 ? missing : group('Deleting')) })
    expect(await requestDelete(azure, name, deps, { settleSeconds: 10 })).toBe('accepted')
    expect(looks).toBe(3)
  })

  test('of a group that is being deleted sends nothing', async () => {
    const { azure, sent } = groupThat({ get: () => group('Deleting') })
    expect(await requestDelete(azure, name, deps)).toBe('accepted')
    expect(deletes(sent)).toHaveLength(0)
  })

  test('of a group without our tag is refused', async () => {
    const { azure, sent } = groupThat({ get: () => group('Succeeded', { DeleteAfter: '2020-01-01' }) })
    await expect(requestDelete(azure, name, deps)).rejects.toThrow(/this tool did not create it/)
    expect(deletes(sent)).toHaveLength(0)
  })

  test('of a group without our prefix is refused, whatever its tags', async () => {
    const { azure, sent } = groupThat({ get: () => group('Succeeded') })
    await expect(requestDelete(azure, 'production', deps)).rejects.toThrow(/this tool did not create it/)
    expect(deletes(sent)).toHaveLength(0)
  })

  test('is tried three times, then reported as a leak with the code', async () => {
    const { azure, sent } = groupThat({
      get: () => group('Succeeded'),
      delete: () => ({ status: 400, body: refusal('BadMood') }),
    })
    const failure = await requestDelete(azure, name, deps).catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(TeardownError)
    expect(failure).toMatchObject({ class: 'leak', cause: { code: 'BadMood' } })
    expect(deletes(sent)).toHaveLength(3)
    expect(deps.clock.slept).toEqual([5000, 5000])
  })

  test('against a lock is not tried again, and says what to remove', async () => {
    const { azure, sent } = groupThat({
      get: () => group('Succeeded'),
      delete: () => ({ status: 409, body: refusal('ScopeLocked', "The scope is locked: 'keep'.") }),
    })
    await expect(requestDelete(azure, name, deps)).rejects.toMatchObject({
      class: 'leak',
      message: expect.stringContaining("locked: 'keep'"),
      nextStep: expect.stringContaining('Remove the lock'),
    })
    expect(deletes(sent)).toHaveLength(1)
  })

  test('does not take a foreign 404 for gone', async () => {
    const { azure } = groupThat({ get: () => ({ status: 404, body: 'not here, said the proxy' }) })
    await expect(requestDelete(azure, name, deps)).rejects.toMatchObject({ class: 'leak', cause: { class: 'cloud' } })
  })

  test('does not take an invisible subscription for gone', async () => {
    const { azure } = groupThat({ get: () => ({ status: 404, body: refusal('SubscriptionNotFound') }) })
    await expect(requestDelete(azure, name, deps)).rejects.toMatchObject({
      class: 'leak',
      cause: { class: 'permission' },
    })
  })
})

describe('waiting until it is gone', () => {
  test('says how much is left, and ends when the group is gone', async () => {
    const counts = [3, 1]
    const { azure } = groupThat({
      get: () => (counts.length > 0 ? group('Deleting') : missing),
      list: () => ({
        status: 200,
        body: { value: Array.from({ length: counts.shift() ?? 0 }, (_, index) => ({ id: `${id}/r${index}` })) },
      }),
    })
    await waitUntilGone(azure, name, 50, deps)
    expect(deps.voice.details).toEqual([`${name}: 3 resources left`, `${name}: 1 resources left`])
  })

  test('asks again when Azure has given the deletion up', async () => {
    const states = ['Deleting', 'Succeeded', 'Succeeded', 'Deleting']
    const { azure, sent } = groupThat({
      get: () => {
        const state = states.shift()
        return state === undefined ? missing : group(state)
      },
    })
    await waitUntilGone(azure, name, 50, deps)
    expect(deletes(sent)).toHaveLength(1)
    expect(deps.voice.notes).toEqual([expect.stringContaining('asking again')])
  })

  test('continues when Azure cannot be reached for a moment', async () => {
    let looks = 0
    const { azure } = groupThat({
      get: () => {
        looks += 1
        return looks === 1 ? { status: 418, body: 'an outage' } : looks === 2 ? group('Deleting') : missing
      },
    })
    await waitUntilGone(azure, name, 50, deps)
    expect(looks).toBe(3)
  })

  test('has a limit, after which it is a leak', async () => {
    const { azure } = groupThat({ get: () => group('Deleting') })
    await expect(waitUntilGone(azure, name, 10, deps)).rejects.toMatchObject({
      class: 'leak',
      message: expect.stringContaining('0 resources left'),
    })
  })

  test('ends with the reason of an abort', async () => {
    const { azure } = groupThat({ get: () => group('Deleting') })
    const signal = AbortSignal.abort(new Error('cancelled by the user'))
    await expect(waitUntilGone(azure, name, 10, { ...deps, signal })).rejects.toThrow('cancelled by the user')
  })
})

describe('what is left', () => {
  test('is nothing when the group is gone', async () => {
    const { azure } = groupThat({ get: () => missing, list: () => missing })
    expect(await listLeft(azure, name)).toEqual([])
  })

  test('is every resource, and the group', async () => {
    const { azure } = groupThat({
      get: () => group('Succeeded'),
      list: () => ({ status: 200, body: { value: [{ id: 'a' }] } }),
    })
    expect(await listLeft(azure, name)).toEqual(['a', id])
  })
})
