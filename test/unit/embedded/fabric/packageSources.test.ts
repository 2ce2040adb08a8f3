import { describe, expect, it } from 'vitest'
import { accessOptions, sourceLines } from '../../../../src/embedded/fabric/packageSources.ts'

describe('package sources', () => {
  it('are those of the distribution and of the release alone', () => {
    const targets = [
      'Debian|http://packages.example/debian/|bookworm|main',
      'Debian|http://packages.example/debian/|bookworm|main',
      'Debian|http://packages.example/debian-security/|bookworm-security|main',
      'Debian|http://packages.example/debian/|trixie|main',
      'Docker|https://download.docker.com/linux/debian/|bookworm|stable',
    ].join('\n')
    expect(sourceLines(targets, 'bookworm')).toEqual([
      'deb http://packages.example/debian/ bookworm main',
      'deb http://packages.example/debian-security/ bookworm-security main',
    ])
  })

  it('come with the proxy that the machine reaches them through', () => {
    const settings =
      'Acquire "";\nAcquire::http "";\nAcquire::http::Proxy "http://proxy:3128";\nAPT::Get::Assume-Yes "1";\n'
    expect(accessOptions(settings)).toEqual(['Acquire::http::Proxy "http://proxy:3128";'])
  })
})
