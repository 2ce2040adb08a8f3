import { InputError } from '../vocabulary/errors.ts'
import { nearestName } from '../vocabulary/nearestName.ts'
import { shortened } from '../vocabulary/shortened.ts'
import facts from './versions.json' with { type: 'json' }

/** The versions of everything that goes with one Kubernetes minor release. Kept in versions.json, which a bot may edit. */
export interface VersionFacts {
  /** The newest patch release of the minor known to build. */
  readonly newest: string
  /** The Go toolchain all components are built with, such as `1.26.8`. */
  readonly go: string
  readonly etcd: string
  readonly coredns: string
  readonly containerd: string
  readonly runc: string
  readonly cni: string
  readonly crictl: string
  /** The tag of the pause image; without a `v`, as upstream tags it. */
  readonly pause: string
}

const minors: Readonly<Record<string, VersionFacts>> = facts.minors

/** The version of CNCF Distribution, which serves the images on the hub. */
export const registryVersion: string = facts.registry

/** The upstream BusyBox release, with the hash of its source archive. */
export const busyboxSource: { readonly version: string; readonly sha256: string } = facts.busybox

/** Disk space that a build from empty caches needs, as measured: Go's module and build caches, and all of ours. */
export const neededGiB: { readonly goCaches: number; readonly bundle: number } = facts.neededGiB

/** What the input `kubernetes-version` accepts, to end the sentence "… accepted is". */
export const acceptedVersions = `stable (${facts.default}), ${Object.keys(minors)
  .map((minor) => `stable-${minor}`)
  .join(', ')}, or an exact version of one of these minors, such as ${newestVersions().join(', ')}`

/**
 * Turns what a user may say (`v1.37.1`, `1.37.1`, `stable`, `stable-1.36`) into an exact version with its `v`.
 *
 * @throws InputError for `kubernetes-version` when it is not a version of a minor that versions.json knows. Whether an
 *   exact version exists is known only when its module is downloaded; see `getBundle`.
 */
export function resolveVersion(text: string): string {
  if (text === 'stable') return facts.default
  const quoted = `'${shortened(text)}'`
  const [, markedMinor] = /^stable-(\d+\.\d+)$/.exec(text) ?? []
  if (markedMinor !== undefined) {
    const newest = minors[markedMinor]?.newest
    if (newest !== undefined) return newest
    throw refusal(`there is no pinned release of Kubernetes ${markedMinor}`)
  }
  if (/^(latest|ci\/)/.test(text)) {
    throw refusal(
      `${quoted} is a marker on the Kubernetes download site, but releases are built from Go modules so far`,
    )
  }
  if (text.startsWith('path:')) {
    throw refusal(`${quoted} names a source tree, but releases are built from Go modules so far`)
  }
  const [, exact, minor] = /^v?(((?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.(?:0|[1-9]\d{0,4}))$/.exec(text) ?? []
  if (exact === undefined || minor === undefined) {
    throw refusal(`${quoted} is not a Kubernetes version${didYouMean(text)}`)
  }
  if (minors[minor] === undefined)
    throw refusal(`Kubernetes ${minor} is not among the supported minors${didYouMean(text)}`)
  return `v${exact}`
}

/** A suggestion, where a version or a marker is near. */
function didYouMean(text: string): string {
  const known = [...newestVersions(), 'stable', ...Object.keys(minors).map((minor) => `stable-${minor}`)]
  const near = text.length > 20 ? undefined : nearestName(text.toLowerCase(), known)
  return near === undefined ? '' : ` (did you mean ${near}?)`
}

/** The versions that go with a resolved Kubernetes version. */
export function factsFor(kubernetesVersion: string): VersionFacts {
  const minor = /^v(\d+\.\d+)\./.exec(kubernetesVersion)?.[1]
  const found = minor === undefined ? undefined : minors[minor]
  if (found === undefined) throw refusal(`'${kubernetesVersion}' is not a supported Kubernetes version`)
  return found
}

/** An {@link InputError} for `kubernetes-version` that says what is accepted. */
export function refusal(reason: string): InputError {
  return new InputError([{ input: 'kubernetes-version', message: `${reason}; accepted is ${acceptedVersions}.` }])
}

function newestVersions(): string[] {
  return Object.values(minors).map((minor) => minor.newest)
}
