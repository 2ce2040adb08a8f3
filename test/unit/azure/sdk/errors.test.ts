import { inspect } from 'node:util'
import { AuthenticationError } from '@azure/identity'
import { describe, expect, test, vi } from 'vitest'
import { armErrorIn, cloudErrorFrom, leafOf } from '../../../../src/azure/sdk/errors.ts'
import { CloudError, SetupError } from '../../../../src/vocabulary/errors.ts'
import { fakeArm, refusal } from '../../../support/fakeArm.ts'

/** What a refused request comes out as. */
async function failureOf(status: number, body: unknown) {
  const { azure } = fakeArm(() => ({ status, body }))
  const thrown = await azure.resources.resourceGroups.get('g').catch((caught: unknown) => caught)
  return cloudErrorFrom(thrown, 'Creating the virtual machine hub')
}

describe('what Azure refuses', () => {
  test.each([
    [409, 'SkuNotAvailable', 'The requested size is not available.', 'capacity'],
    [409, 'AllocationFailed', 'No capacity.', 'capacity'],
    [409, 'OperationNotAllowed', 'exceeding approved standardDSv5Family Cores quota', 'quota'],
    [409, 'OperationNotAllowed', 'exceeding approved Total Regional Cores quota', 'quota'],
    [400, 'PublicIPCountLimitReached', 'Cannot create more than 3 public IP addresses', 'quota'],
    [403, 'AuthorizationFailed', "The client does not have authorization to perform action 'x'", 'permission'],
    [403, 'RequestDisallowedByPolicy', "Resource 'x' was disallowed by policy.", 'permission'],
    [404, 'SubscriptionNotFound', 'The subscription could not be found.', 'permission'],
    [409, 'ScopeLocked', 'The scope is locked.', 'leak'],
    [400, 'NeverHeardOf', 'Something new.', 'cloud'],
    [403, 'NeverHeardOf', 'Something new.', 'permission'],
  ])('%i %s (%s) is of class %s and says what to do', async (status, code, message, failureClass) => {
    const failure = await failureOf(status, refusal(code, message))
    expect(failure).toBeInstanceOf(CloudError)
    expect(failure).toMatchObject({
      class: failureClass,
      code,
      message: `Creating the virtual machine hub failed: ${code}: ${message}`,
      nextStep: expect.stringMatching(/\.$/),
    })
  })

  test('a regional quota and a family quota have different next steps', async () => {
    const family = await failureOf(409, refusal('OperationNotAllowed', 'approved standardDSv5Family Cores quota'))
    const regional = await failureOf(409, refusal('OperationNotAllowed', 'approved Total Regional Cores quota'))
    expect(family).toMatchObject({ nextStep: expect.stringContaining('another family') })
    expect(regional).toMatchObject({ nextStep: expect.stringContaining('another location') })
  })

  test('the innermost error is the one that is reported', async () => {
    const inner = { code: 'SkuNotAvailable', message: 'Not here.' }
    const middle = { code: 'ResourceDeploymentFailure', message: 'It failed.', details: [inner] }
    const failure = await failureOf(409, refusal('DeploymentFailed', 'See details.', [middle]))
    expect(failure).toMatchObject({ code: 'SkuNotAvailable', class: 'capacity' })
  })

  test.each([
    ['refused', { status: 409, body: refusal('SkuNotAvailable') }],
    ['answered by a proxy', { status: 418, body: 'tea' }],
    ['lost', { status: 0, lost: true }],
  ])('a request that was %s leaves no error with its token or its body in it', async (_, answer) => {
    vi.useFakeTimers()
    const { azure } = fakeArm(() => answer)
    const thrown = azure.resources.resourceGroups
      .createOrUpdate('g', { location: 'planted-secret' })
      .catch((caught: unknown) => caught)
    await vi.runAllTimersAsync()
    vi.useRealTimers()
    const failure = cloudErrorFrom(await thrown, 'Creating')
    expect(failure).toBeInstanceOf(CloudError)
    expect(inspect(failure, { showHidden: true, depth: 10, customInspect: false })).not.toMatch(/planted-secret|Bearer/)
  })

  test('an answer that is not an ARM error still becomes a sentence', async () => {
    expect(await failureOf(418, 'tea')).toMatchObject({ class: 'cloud', message: expect.stringContaining('418') })
  })
})

describe('a long-running operation that ends in failure', () => {
  test('keeps its code, which the poller of the SDK would lose', async () => {
    const operation = 'https://management.azure.com/operations/1?api-version=2026-04-01'
    const { azure } = fakeArm(({ method }) =>
      method === 'PUT'
        ? { status: 201, body: { properties: {} }, headers: { 'azure-asyncoperation': operation } }
        : { status: 200, body: { status: 'Failed', ...refusal('AllocationFailed', 'Allocation failed.') } },
    )
    const thrown = await azure.compute.virtualMachines
      .createOrUpdate('g', 'hub', { location: 'westeurope' })
      .pollUntilDone()
      .catch((caught: unknown) => caught)
    expect(cloudErrorFrom(thrown, 'Creating hub')).toMatchObject({ class: 'capacity', code: 'AllocationFailed' })
  })

  test('is a failure without a reason too', async () => {
    const operation = 'https://management.azure.com/operations/1?api-version=2026-04-01'
    const { azure } = fakeArm(({ method }) =>
      method === 'PUT'
        ? { status: 201, body: { properties: {} }, headers: { 'azure-asyncoperation': operation } }
        : { status: 200, body: { status: 'Canceled' } },
    )
    const thrown = await azure.compute.virtualMachines
      .createOrUpdate('g', 'hub', { location: 'westeurope' })
      .pollUntilDone()
      .catch((caught: unknown) => caught)
    expect(cloudErrorFrom(thrown, 'Creating hub')).toMatchObject({ class: 'cloud', code: 'OperationCanceled' })
  })
})

describe('signing in', () => {
  test('says what Entra said, with the number of the reason', () => {
    const error = new AuthenticationError(401, {
      error: 'invalid_client',
      error_description: 'AADSTS7000215: Invalid client secret provided. Trace ID: 123',
    })
    const failure = cloudErrorFrom(error, 'Looking for resource group g')
    expect(failure).toMatchObject({
      class: 'permission',
      code: 'AADSTS7000215',
      nextStep: expect.stringContaining('client-secret'),
    })
    expect(String(failure)).not.toContain('Trace ID')
  })
})

describe('everything else', () => {
  test('our own failure stays what it is', () => {
    const failure = new SetupError('No tun device.')
    expect(cloudErrorFrom(failure, 'Anything')).toBe(failure)
  })

  test('our own defect is not blamed on Azure', () => {
    const defect = new TypeError('x is undefined')
    expect(cloudErrorFrom(defect, 'Anything')).toBe(defect)
  })

  test('text that is not an ARM answer has no error in it', () => {
    expect(armErrorIn('<html>')).toBeUndefined()
    expect(armErrorIn('{"value":[]}')).toBeUndefined()
    expect(armErrorIn(undefined)).toBeUndefined()
  })

  test('details without a code of their own do not hide the outer error', () => {
    const error = { code: 'Outer', message: 'Outer.', details: [{ code: '', message: '' }] }
    expect(leafOf(error).code).toBe('Outer')
  })
})
