import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../vocabulary/errors.ts'
import type { Entry, ImageRecipe, Layer } from './imageRecipes.ts'
import type { TarEntry } from './layerTar.ts'
import { type Descriptor, type LayoutImage, type OciLayout, singleImageIndex } from './ociLayout.ts'

/** Where the parts of images are on this machine. */
export interface ImageParts {
  /** The file of a built binary. */
  readonly binary: (name: string) => string
  /** Of the k8s.io/kubernetes module. */
  readonly sourceFolder: string
  /** A tar file. */
  readonly userlandLayer: string
  readonly busyboxApplets: readonly string[]
  /** Values for the placeholders of a recipe's content. */
  readonly values: ReadonlyMap<string, string>
  readonly architecture: string
  readonly created: string
}

/** One image to build. */
export interface ImageOrder {
  readonly recipe: ImageRecipe
  readonly tag: string
}

/** An image as it was built, with what it actually contains. */
export interface MadeImage extends LayoutImage {
  readonly content: string
}

/** Adds images to the layout, in order: an image that another image contains must come before it. */
export async function assembleImages(
  layout: OciLayout,
  parts: ImageParts,
  orders: readonly ImageOrder[],
): Promise<readonly MadeImage[]> {
  const layers = new Map<Layer, Descriptor>()
  const layerFor = async (layer: Layer) => {
    const made = layers.get(layer) ?? (await addLayer(layout, parts, layer))
    layers.set(layer, made)
    return made
  }
  const images: MadeImage[] = []
  for (const { recipe, tag } of orders) {
    const name = `${recipe.repository}:${tag}`
    const content = fillIn(recipe.content, parts.values)
    const descriptors: Descriptor[] = []
    for (const layer of recipe.layers) descriptors.push(await layerFor(layer))
    const { architecture, created } = parts
    const image = await layout.addImage({ name, config: recipe.config, content, architecture, created }, descriptors)
    images.push({ ...image, content })
  }
  return images
}

/** Replaces `{name}` with its value. */
export function fillIn(content: string, values: ReadonlyMap<string, string>): string {
  return content.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = values.get(name)
    if (value === undefined)
      throw new SetupError(`An image recipe refers to {${name}}, which nothing in the build provides.`)
    return value
  })
}

async function addLayer(layout: OciLayout, parts: ImageParts, layer: Layer): Promise<Descriptor> {
  if (layer === 'userland') return await layout.addLayerFile(parts.userlandLayer)
  const entries: TarEntry[] = []
  for (const entry of layer) entries.push(...(await tarEntries(layout, parts, entry)))
  return await layout.addLayer(entries)
}

async function tarEntries(layout: OciLayout, parts: ImageParts, entry: Entry): Promise<readonly TarEntry[]> {
  switch (entry.kind) {
    case 'folder':
      return [{ type: 'directory', path: entry.path, mode: entry.mode }]
    case 'link':
      return [{ type: 'symlink', path: entry.path, target: entry.target }]
    case 'text':
      return [{ type: 'bytes', path: entry.path, mode: 0o644, bytes: Buffer.from(entry.text) }]
    case 'binary':
      return [{ type: 'file', path: entry.path, mode: entry.mode ?? 0o755, from: parts.binary(entry.binary) }]
    case 'source':
      return [{ type: 'file', path: entry.path, mode: 0o644, from: join(parts.sourceFolder, entry.file) }]
    case 'busybox':
      return busybox(parts, entry.folder)
    case 'fake-registry':
      return await fakeRegistry(layout, parts, entry.image, entry.tag)
  }
}

function busybox(parts: ImageParts, folder: string): readonly TarEntry[] {
  const links = parts.busyboxApplets
    .filter((applet) => applet !== 'busybox')
    .map((applet): TarEntry => ({ type: 'symlink', path: `${folder}/${applet}`, target: `/${folder}/busybox` }))
  return [{ type: 'file', path: `${folder}/busybox`, mode: 0o755, from: parts.binary('busybox') }, ...links]
}

/**
 * An image as `agnhost fake-registry-server` reads it: a tag file that holds the digest of an index, and each manifest
 * and blob at `sha256/ab/abcd…/data`.
 */
async function fakeRegistry(
  layout: OciLayout,
  parts: ImageParts,
  repository: string,
  tag: string,
): Promise<readonly TarEntry[]> {
  const image = layout.images.find((candidate) => candidate.name.startsWith(`${repository}:`))
  if (image === undefined)
    throw new SetupError(`The image ${repository} must be built before the image that contains it.`)
  const root = `var/registry/${repository.split('/').at(-1)}`
  const file = (kind: string, digest: string, bytes: Buffer): TarEntry => {
    const hex = digest.slice('sha256:'.length)
    return { type: 'bytes', path: `${root}/${kind}/sha256/${hex.slice(0, 2)}/${hex}/data`, mode: 0o644, bytes }
  }
  const index = singleImageIndex(image, parts.architecture)
  const indexDigest = `sha256:${createHash('sha256').update(index).digest('hex')}`
  const blobs: TarEntry[] = []
  for (const { digest } of [image.config, ...image.layers]) {
    blobs.push(file('blobs', digest, await readFile(layout.blobPath(digest))))
  }
  return [
    { type: 'bytes', path: `${root}/manifests/${tag}`, mode: 0o644, bytes: Buffer.from(`${indexDigest}\n`) },
    file('manifests', indexDigest, index),
    file('manifests', image.manifest.digest, await readFile(layout.blobPath(image.manifest.digest))),
    ...blobs,
  ]
}
