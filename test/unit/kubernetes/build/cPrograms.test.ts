import { describe, expect, it } from 'vitest'
import { withSettings } from '../../../../src/kubernetes/build/cPrograms.ts'

describe('withSettings', () => {
  it('switches on what is off and off what is on, as a kernel-style configuration writes it', () => {
    const config = '# CONFIG_STATIC is not set\nCONFIG_TC=y\nCONFIG_TCPSVD=y\n'
    expect(withSettings(config, { CONFIG_STATIC: 'y', CONFIG_TC: 'n' })).toBe(
      'CONFIG_STATIC=y\n# CONFIG_TC is not set\nCONFIG_TCPSVD=y\n',
    )
  })
})
