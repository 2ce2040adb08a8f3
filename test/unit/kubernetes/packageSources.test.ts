import { describe, expect, it } from 'vitest'
import { packageSources } from '../../../src/kubernetes/parts/packageSources.ts'
import { SetupError } from '../../../src/system/errors.ts'
import type { Processes } from '../../../src/system/process.ts'

const signal = new AbortController().signal
const aptGet = (stdout: string): Processes => ({ run: async () => ({ exitCode: 0, stdout, stderr: '', seconds: 0 }) })

describe('packageSources', () => {
  it("takes the distribution's own suites, the release first, and no third party", async () => {
    const listing = [
      'Ubuntu|http://security.example/ubuntu/|noble-security|main',
      'Docker|https://docker.example/|noble|stable',
      'Ubuntu|http://mirror.example/ubuntu/|noble|main',
      'Ubuntu|http://mirror.example/ubuntu/|noble|universe',
    ].join('\n')
    const sources = await packageSources(aptGet(listing), signal)
    expect(sources.map(({ suite, component }) => `${suite} ${component}`)).toEqual([
      'noble main',
      'noble universe',
      'noble-security main',
    ])
  })

  it('says what to do where the package manager has no lists', async () => {
    await expect(packageSources(aptGet(''), signal)).rejects.toThrow(SetupError)
  })
})
