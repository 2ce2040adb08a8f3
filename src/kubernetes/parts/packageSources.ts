import { SetupError } from '../../system/errors.ts'
import { type Processes, runOrThrow } from '../../system/process.ts'

/** One suite of the distribution that this machine itself runs, as its package manager is configured. */
export interface PackageSource {
  /** Such as `http://packages.example/debian/`. */
  readonly uri: string
  /** Such as `bookworm-updates`. */
  readonly suite: string
  readonly component: string
}

/**
 * The machine's own Debian or Ubuntu package sources, without those of third parties. Using them, a machine behind a
 * mirror builds from that mirror. The release itself (bookworm) comes before its updates (bookworm-updates).
 */
export async function packageSources(processes: Processes, signal: AbortSignal): Promise<readonly PackageSource[]> {
  const format = '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)'
  const listing = await runOrThrow(processes, 'apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], {
    signal,
    limitSeconds: 60,
  })
  const sources = listing
    .split('\n')
    .map((line) => line.split('|'))
    .filter(([origin]) => origin === 'Debian' || origin === 'Ubuntu')
    .map(([, uri = '', suite = '', component = '']) => ({ uri, suite, component }))
    .sort((one, other) => Number(one.suite.includes('-')) - Number(other.suite.includes('-')))
  if (sources.length === 0) {
    throw new SetupError('The package manager of this machine knows no Debian or Ubuntu package source.', {
      nextStep: 'Run apt-get update; only Debian and Ubuntu machines can build a release.',
    })
  }
  return sources
}
