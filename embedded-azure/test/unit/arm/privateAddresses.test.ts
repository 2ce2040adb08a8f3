import { containsCidr } from 'cidr-tools'
import { expect, test } from 'vitest'
import {
  freePrivateAddress,
  freePublicAddress,
  isCidr,
  isUsableAddress,
} from '../../../server/arm/providers/network/addresses.ts'

test('a subnet gives its fifth address first and keeps its last one', () => {
  expect(freePrivateAddress('10.0.0.0/24', new Set())).toBe('10.0.0.4')
  expect(freePrivateAddress('10.0.0.0/24', new Set(['10.0.0.4', '10.0.0.6']))).toBe('10.0.0.5')
  const all = new Set(['10.0.0.4', '10.0.0.5', '10.0.0.6'])
  expect(freePrivateAddress('10.0.0.0/29', all)).toBeUndefined()
})

test.each([
  ['10.0.0.3', false],
  ['10.0.0.4', true],
  ['10.0.0.254', true],
  ['10.0.0.255', false],
  ['10.0.1.4', false],
  ['10.0.0.4.4', false],
])('%s can be asked for in 10.0.0.0/24: %s', (address, usable) => {
  expect(isUsableAddress(address, '10.0.0.0/24')).toBe(usable)
})

test.each([
  ['10.0.0.0/16', true],
  ['10.0.1.0/16', false],
  ['10.0.0.0', false],
  ['10.0.0.0/33', false],
  ['10.0.0.300/32', false],
  ['fd00::/8', false],
])('%s is a range: %s', (text, is) => {
  expect(isCidr(text)).toBe(is)
})

test('every public address is given once, and servers begin at places of their own', () => {
  const given = new Set<string>()
  for (;;) {
    const address = freePublicAddress(given, 'ffffffff-0000-0000-0000-000000000000')
    if (address === undefined) break
    expect(containsCidr('203.0.113.128/25', address)).toBe(true)
    expect(given.has(address)).toBe(false)
    given.add(address)
  }
  expect(given.size).toBe(117)
  const one = freePublicAddress(new Set(), '00000000-0000-0000-0000-000000000000')
  expect(freePublicAddress(new Set(), '00000007-0000-0000-0000-000000000000')).not.toBe(one)
})
