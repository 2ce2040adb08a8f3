import { describe, expect, it } from 'vitest'
import { corednsPlugins } from '../../../../src/kubernetes/build/generatedMain.ts'

describe('corednsPlugins', () => {
  it("reads CoreDNS' own list, leaves out what a cluster does not use, and knows plugins from elsewhere", () => {
    const config =
      '# order matters\n\nmetadata:metadata\nroute53:route53\nprometheus:metrics\non:github.com/coredns/caddy/onevent\n'
    expect(corednsPlugins(config, ['route53'])).toEqual([
      'github.com/coredns/coredns/plugin/metadata',
      'github.com/coredns/coredns/plugin/metrics',
      'github.com/coredns/caddy/onevent',
    ])
  })
})
