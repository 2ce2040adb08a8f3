import { describe, expect, it } from 'vitest'
import { renderTable } from '../../../server/fabric/dns.ts'
import { network, nic } from './networkFixture.ts'

describe('the names that a VNet serves', () => {
  it('are those of plugged interfaces, short and in the internal domain', () => {
    const shape = network({ interfaces: [nic('a', { hostName: 'hub' }), nic('b', { privateAddress: '10.240.0.5' })] })
    expect(renderTable(shape)).toBe('10.240.0.4 hub hub.internal.cloudapp.net\n')
  })
})
