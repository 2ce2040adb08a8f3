import { SetupError } from '../vocabulary/errors.ts'
import { type Processes, runOrThrow } from './process.ts'

/** One suite of the distribution that this machine itself runs, as its package manager is configured. */
export interface PackageSource {
  /** Such as `http://packages.example/debian/`. */
  readonly uri: string
  /** Such as `bookworm-updates`. */
  readonly suite: string
  readonly component: string
}

/**
 * The machine's own Debian or Ubuntu package sources, without those of third parties: what is built from them contains
 * nothing foreign, and a machine behind a mirror builds from that mirror. apt itself is asked, because sources come in
 * two formats and several files. The release itself (bookworm) comes before its updates (bookworm-updates).
 *
 * @throws SetupError when there are none
 */
export async function packageSources(processes: Processes, signal?: AbortSignal): Promise<readonly PackageSource[]> {
  const format = '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)'
  const listing = await ask(processes, 'apt-get', ['indextargets', '--format', format, 'Created-By: Packages'], signal)
  const lines = listing.split('\n').filter((line) => /^(Debian|Ubuntu)\|/.test(line))
  const sources = [...new Set(lines)]
    .map((line) => line.split('|'))
    .map(([, uri = '', suite = '', component = '']) => ({ uri, suite, component }))
    .sort((one, other) => Number(one.suite.includes('-')) - Number(other.suite.includes('-')))
  if (sources.length === 0) {
    throw new SetupError('The package manager of this machine has no Debian or Ubuntu package source.', {
      nextStep: 'Configure a package source of the distribution itself, run `apt-get update`, then start again.',
    })
  }
  return sources
}

/** Entries of a sources.list in its one-line format. */
export function sourceLines(sources: readonly PackageSource[]): string {
  return sources.map(({ uri, suite, component }) => `deb ${uri} ${suite} ${component}\n`).join('')
}

/** Options of apt that say how this machine reaches its package sources, such as a proxy. */
export async function accessOptions(processes: Processes, signal?: AbortSignal): Promise<readonly string[]> {
  const settings = await ask(processes, 'apt-config', ['dump'], signal)
  return settings.split('\n').filter((line) => /^Acquire::(https?|ftp|Retries)\b.*"[^"]+";$/.test(line))
}

function ask(processes: Processes, command: string, args: readonly string[], signal?: AbortSignal): Promise<string> {
  return runOrThrow(processes, command, args, { limitSeconds: 60, ...(signal === undefined ? {} : { signal }) })
}
