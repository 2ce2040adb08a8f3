import { expect, test } from 'vitest'
import { makeKeys } from '../../../../../src/cluster/podNetwork/openvpn/keys.ts'
import { fakeConnection } from '../../../../support/cluster/fakes.ts'

const key = (kind: string, text: string) =>
  `-----BEGIN OpenVPN tls-crypt-v2 ${kind} key-----\n${text}\n-----END OpenVPN tls-crypt-v2 ${kind} key-----\n`

test('the hub and each worker get the key created for them, masked', async () => {
  const masked: string[] = []
  const made = key('server', 'AAAA+/=') + key('client', 'BBBB') + key('client', 'CCCC')
  const keys = await makeKeys(
    fakeConnection('hub', () => ({ stdout: made })),
    ['worker-1', 'worker-2'],
    (secret) => masked.push(secret),
  )
  expect([...keys]).toEqual([
    ['hub', key('server', 'AAAA+/=')],
    ['worker-1', key('client', 'BBBB')],
    ['worker-2', key('client', 'CCCC')],
  ])
  expect(masked).toEqual([...keys.values()])
})

test('a missing key is an error that says how many were created', async () => {
  const hub = fakeConnection('hub', () => ({ stdout: key('server', 'AAAA') }))
  await expect(makeKeys(hub, ['worker-1'], () => {})).rejects.toThrow('openvpn on hub created 1 of 2 VPN keys.')
})
