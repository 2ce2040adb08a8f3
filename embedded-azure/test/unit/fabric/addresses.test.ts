import { describe, expect, it } from 'vitest'
import { gatewayOf, machineLinks, prefixLength } from '../../../server/fabric/addresses.ts'

describe('addresses', () => {
  it('put the gateway at the first host address of a subnet', () => {
    expect(gatewayOf('10.240.0.0/16')).toBe('10.240.0.1')
    expect(gatewayOf('192.168.7.200/26')).toBe('192.168.7.193')
    expect(prefixLength('10.0.0.0/8')).toBe(8)
  })

  it('have room for 64 links to the machine that do not overlap', () => {
    const all = machineLinks().flat()
    expect(new Set(all).size).toBe(128)
    expect([all[0], all.at(-1)]).toEqual(['198.51.100.1', '198.51.100.254'])
  })
})
