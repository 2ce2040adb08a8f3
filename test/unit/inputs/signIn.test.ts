import { describe, expect, test } from 'vitest'
import { chooseAuth, type SignInFacts } from '../../../src/inputs/signIn.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'

const nothing: SignInFacts = { workflow: false, idTokens: false, managedIdentity: false, azureCli: false }
const everything: SignInFacts = { workflow: true, idTokens: true, managedIdentity: true, azureCli: true }
const application = { 'tenant-id': 't', 'client-id': 'c' }

describe('`auth: auto`', () => {
  test('takes what was said before what is found, in the documented order', () => {
    const secret = { ...application, 'client-secret': 's' }
    const certificate = { ...application, 'client-certificate-path': 'c.pem' }
    expect(chooseAuth({ ...secret, ...certificate }, everything)).toBe('client-secret')
    expect(chooseAuth(certificate, everything)).toBe('certificate')
    expect(chooseAuth(application, everything)).toBe('oidc')
    expect(chooseAuth({ auth: 'auto' }, everything)).toBe('managed-identity')
    expect(chooseAuth({}, { ...everything, managedIdentity: false })).toBe('azure-cli')
  })

  test('in a job without ID tokens takes what else there is', () => {
    expect(chooseAuth(application, { ...everything, idTokens: false })).toBe('managed-identity')
  })

  test('in a job without ID tokens and with nothing else asks for one, so the missing line is reported', () => {
    expect(chooseAuth(application, { ...nothing, workflow: true })).toBe('oidc')
  })

  test('finds nothing: says what each place would need', () => {
    expect(() => chooseAuth({}, nothing)).toThrow(/^auth: `auto` found no way .*id-token: write.*az login/)
  })

  test('a secret without its application lacks the application', () => {
    expect(() => chooseAuth({ 'client-secret': 's' }, nothing)).toThrow(InputError)
    expect(() => chooseAuth({ 'client-secret': 's' }, nothing)).toThrow(
      /tenant-id: is required.*\nclient-id: is required/,
    )
  })
})

test('a way that was named is taken, whatever else there is', () => {
  expect(chooseAuth({ ...application, auth: 'azure-cli', 'client-secret': 's' }, everything)).toBe('azure-cli')
})
