import { SetupError } from '../../system/errors.ts'
import { type Processes, runOrThrow } from '../../system/process.ts'

export interface PackageSources {
  /** One-line entries of sources.list. */
  readonly lines: readonly string[]
  /** Options of apt that are needed to reach these sources, such as a proxy. */
  readonly aptOptions: readonly string[]
}

/**
 * The machine's own sources of its distribution. Third-party sources are left out: a host gets nothing from them. apt
 * itself is asked, because sources stand in two formats and several files.
 */
export async function machineSources(processes: Processes, codename: string): Promise<PackageSources> {
  const targets = await runOrThrow(
    processes,
    'apt-get',
    ['indextargets', '--format', '$(ORIGIN)|$(REPO_URI)|$(RELEASE)|$(COMPONENT)', 'Created-By: Packages'],
    { limitSeconds: 60 },
  )
  const lines = sourceLines(targets, codename)
  if (lines.length === 0) {
    throw new SetupError(`apt knows no package source of ${codename} on this machine.`, {
      nextStep: 'Run `apt-get update` with a source of the distribution itself, then start again.',
    })
  }
  const settings = await runOrThrow(processes, 'apt-config', ['dump'], { limitSeconds: 60 })
  return { lines, aptOptions: accessOptions(settings) }
}

/** One entry for each line of `apt-get indextargets` that belongs to the distribution and to the release. */
export function sourceLines(targets: string, codename: string): string[] {
  const lines = targets.split('\n').flatMap((target) => {
    const [origin, uri, release, component] = target.split('|')
    const own = origin === 'Debian' || origin === 'Ubuntu'
    return own && release?.startsWith(codename) ? [`deb ${uri} ${release} ${component}`] : []
  })
  return [...new Set(lines)]
}

/** From `apt-config dump`, what says how packages are reached over the network. */
export function accessOptions(settings: string): string[] {
  return settings.split('\n').filter((line) => /^Acquire::(https?|ftp|Retries)\b.*"[^"]+";$/.test(line))
}
