import { describe, expect, it } from 'vitest'
import { factsFor, resolveVersion } from '../../../src/kubernetes/versions.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'

describe('resolveVersion', () => {
  it.each([
    ['v1.37.1', 'v1.37.1'],
    ['v1.36.4', 'v1.36.4'],
    ['v1.35.8', 'v1.35.8'],
    ['1.36.2', 'v1.36.2'],
    ['stable', 'v1.37.1'],
    ['stable-1.36', 'v1.36.4'],
    ['stable-1.35', 'v1.35.8'],
  ])('turns %s into %s', (text, version) => {
    expect(resolveVersion(text)).toBe(version)
  })

  it.each([
    ['v1.12.0', 'Kubernetes 1.12 is not among the supported minors'],
    ['stable-1.12', 'there is no pinned release of Kubernetes 1.12'],
    ['ci/latest', 'marker on the Kubernetes download site'],
    ['latest', 'marker on the Kubernetes download site'],
    ['path:/src/_output', 'names a source tree'],
    ['newest', "'newest' is not a Kubernetes version"],
    ['v1.37', "'v1.37' is not a Kubernetes version"],
  ])('refuses %s and says what is accepted', (text, reason) => {
    const resolve = () => resolveVersion(text)
    expect(resolve).toThrow(InputError)
    expect(resolve).toThrow(reason)
    expect(resolve).toThrow('accepted is stable (v1.37.1), stable-1.37')
  })
})

describe('factsFor', () => {
  it('gives each minor the etcd that its specs ask for', () => {
    expect(factsFor('v1.37.1').etcd).toBe('v3.7.0')
    expect(factsFor('v1.35.0').etcd).toBe('v3.6.6')
  })
})
