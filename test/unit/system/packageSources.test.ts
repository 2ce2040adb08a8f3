import { describe, expect, it } from 'vitest'
import { accessOptions, packageSources, sourceLines } from '../../../src/system/packageSources.ts'
import type { Processes } from '../../../src/system/process.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'

const apt = (stdout: string): Processes => ({ run: async () => ({ exitCode: 0, stdout, stderr: '', seconds: 0 }) })

describe('package sources', () => {
  it("are the distribution's own suites, each once, the release first, and no third party's", async () => {
    const listing = [
      'Ubuntu|http://security.example/ubuntu/|noble-security|main',
      'Docker|https://docker.example/|noble|stable',
      'Ubuntu|http://mirror.example/ubuntu/|noble|main',
      'Ubuntu|http://mirror.example/ubuntu/|noble|main',
      'Ubuntu|http://mirror.example/ubuntu/|noble|universe',
    ].join('\n')
    expect(sourceLines(await packageSources(apt(listing)))).toBe(
      [
        'deb http://mirror.example/ubuntu/ noble main',
        'deb http://mirror.example/ubuntu/ noble universe',
        'deb http://security.example/ubuntu/ noble-security main',
        '',
      ].join('\n'),
    )
  })

  it('say what to do where the package manager has no lists', async () => {
    await expect(packageSources(apt(''))).rejects.toThrow(SetupError)
  })

  it('come with the proxy that the machine reaches them through', async () => {
    const settings =
      'Acquire "";\nAcquire::http "";\nAcquire::http::Proxy "http://proxy:3128";\nAPT::Get::Assume-Yes "1";\n'
    expect(await accessOptions(apt(settings))).toEqual(['Acquire::http::Proxy "http://proxy:3128";'])
  })
})
