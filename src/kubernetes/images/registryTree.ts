import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { SetupError } from '../../vocabulary/errors.ts'
import { type LayoutImage, linkOrCopy, type OciLayout } from './ociLayout.ts'

/**
 * Writes the storage tree of CNCF Distribution's filesystem driver, so its server can serve the images immediately,
 * without a push. Blobs are hard links to those of the layout.
 *
 *     docker/registry/v2/blobs/sha256/ab/abcd…/data
 *     docker/registry/v2/repositories/NAME/_layers/sha256/abcd…/link
 *     docker/registry/v2/repositories/NAME/_manifests/revisions/sha256/abcd…/link
 *     docker/registry/v2/repositories/NAME/_manifests/tags/TAG/{current/link,index/sha256/abcd…/link}
 *
 * A repository is named after the path of its images without the registry, as a mirror of every registry must do.
 *
 * @param files blobs that belong to no image: repository name to digests.
 */
export async function writeRegistryTree(
  layout: OciLayout,
  folder: string,
  files: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  refuseClashes(layout.images)
  const root = join(folder, 'docker/registry/v2')
  const addBlob = async (digest: string) => {
    const data = join(root, 'blobs', hexPath(digest), 'data')
    await mkdir(dirname(data), { recursive: true })
    await linkOrCopy(layout.blobPath(digest), data)
  }
  const addLink = async (path: string, digest: string) => {
    const file = join(root, 'repositories', path, 'link')
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, digest)
  }

  for (const image of layout.images) {
    const { repository, tag } = splitName(image.name)
    for (const { digest } of [image.config, ...image.layers]) {
      await addBlob(digest)
      await addLink(`${repository}/_layers/${digest.replace(':', '/')}`, digest)
    }
    const { digest } = image.manifest
    await addBlob(digest)
    await addLink(`${repository}/_manifests/revisions/${digest.replace(':', '/')}`, digest)
    await addLink(`${repository}/_manifests/tags/${tag}/current`, digest)
    await addLink(`${repository}/_manifests/tags/${tag}/index/${digest.replace(':', '/')}`, digest)
  }
  for (const [repository, digests] of Object.entries(files)) {
    for (const digest of digests) {
      await addBlob(digest)
      await addLink(`${repository}/_layers/${digest.replace(':', '/')}`, digest)
    }
  }
}

/** `registry.k8s.io/coredns/coredns:v1.14.6` to `coredns/coredns` and `v1.14.6`. */
export function splitName(name: string): { readonly repository: string; readonly tag: string } {
  const slash = name.indexOf('/')
  const colon = name.lastIndexOf(':')
  if (slash < 0 || colon < slash) throw new SetupError(`'${name}' is not an image name with a registry and a tag.`)
  return { repository: name.slice(slash + 1, colon), tag: name.slice(colon + 1) }
}

/** Two registries may both have `pause:3.10.2`; a mirror of both can serve them only if they are the same image. */
function refuseClashes(images: readonly LayoutImage[]): void {
  const seen = new Map<string, LayoutImage>()
  for (const image of images) {
    const { repository, tag } = splitName(image.name)
    const other = seen.get(`${repository}:${tag}`)
    if (other !== undefined && other.manifest.digest !== image.manifest.digest) {
      throw new SetupError(
        `${other.name} and ${image.name} are different images, but one mirror can serve only one ${repository}:${tag}.`,
      )
    }
    seen.set(`${repository}:${tag}`, image)
  }
}

function hexPath(digest: string): string {
  const hex = digest.slice('sha256:'.length)
  return `sha256/${hex.slice(0, 2)}/${hex}`
}
