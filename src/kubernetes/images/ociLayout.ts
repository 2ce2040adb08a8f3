import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { copyFile, link, mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { writeWhole } from '../../system/files.ts'
import type { ImageConfig } from './imageRecipes.ts'
import { type TarEntry, writeLayerTar } from './layerTar.ts'

/** The types of the OCI image specification that are written here. */
const mediaTypes = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar',
} as const

/** An OCI content descriptor. */
export interface Descriptor {
  readonly mediaType: string
  /** `sha256:…` */
  readonly digest: string
  readonly size: number
}

/** An image in the layout; everything that its manifest refers to. */
export interface LayoutImage {
  /** With registry and tag. */
  readonly name: string
  readonly manifest: Descriptor
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** The metadata of an image. */
export interface ImageDescription {
  readonly name: string
  readonly config: ImageConfig
  /** Kept in the image as a label, so it travels with the image. */
  readonly content: string
  /** Go's name of the architecture, such as `amd64`. */
  readonly architecture: string
  /** RFC 3339. */
  readonly created: string
}

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * An OCI image layout being written. Layers are not compressed: hosts fetch them inside one network and would only
 * have to decompress them again, and a layer's digest is then also its diff id.
 */
export class OciLayout {
  readonly folder: string
  readonly images: LayoutImage[] = []

  constructor(folder: string) {
    this.folder = folder
  }

  async create(): Promise<void> {
    await mkdir(join(this.folder, 'blobs/sha256'), { recursive: true })
    await writeFile(join(this.folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  }

  blobPath(digest: string): string {
    return join(this.folder, 'blobs', digest.replace(':', '/'))
  }

  async addLayer(entries: readonly TarEntry[]): Promise<Descriptor> {
    const draft = join(this.folder, 'layer.tar.draft')
    await writeLayerTar(entries, draft)
    const layer = await this.addFile(draft)
    await rm(draft)
    return { ...layer, mediaType: mediaTypes.layer }
  }

  /** A layer that is already a tar file. */
  async addLayerFile(tarFile: string): Promise<Descriptor> {
    return { ...(await this.addFile(tarFile)), mediaType: mediaTypes.layer }
  }

  /** Adds a file as a blob, as a hard link where the file system allows it. */
  async addFile(file: string): Promise<Descriptor> {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash)
    const digest = `sha256:${hash.digest('hex')}`
    await linkOrCopy(file, this.blobPath(digest))
    return { mediaType: 'application/octet-stream', digest, size: (await stat(file)).size }
  }

  async addImage(description: ImageDescription, layers: readonly Descriptor[]): Promise<LayoutImage> {
    const { architecture, created, content, name } = description
    const config = await this.addJson(mediaTypes.config, {
      architecture,
      os: 'linux',
      created,
      config: {
        Env: [path],
        // With its name, so two tags with equal content are two images: specs that update an image compare image ids.
        Labels: { 'org.opencontainers.image.ref.name': name, 'org.opencontainers.image.description': content },
        ...description.config,
      },
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => layer.digest) },
    })
    const manifest = await this.addJson(mediaTypes.manifest, {
      schemaVersion: 2,
      mediaType: mediaTypes.manifest,
      config,
      layers,
    })
    const image = { name, manifest, config, layers }
    this.images.push(image)
    return image
  }

  /** Writes index.json, with the names in the annotations that containerd and other tools read. */
  async writeIndex(architecture: string): Promise<void> {
    const manifests = this.images.map((image) => ({
      ...image.manifest,
      platform: { architecture, os: 'linux' },
      annotations: {
        'io.containerd.image.name': image.name,
        'org.opencontainers.image.ref.name': image.name,
      },
    }))
    const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests }
    await writeFile(join(this.folder, 'index.json'), JSON.stringify(index))
  }

  private async addJson(mediaType: string, value: unknown): Promise<Descriptor> {
    const bytes = Buffer.from(JSON.stringify(value))
    const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
    const file = this.blobPath(digest)
    await writeWhole(file, bytes, 0o644)
    return { mediaType, digest, size: bytes.length }
  }
}

/** An image index that holds one image; what agnhost's fake registry serves for a tag. */
export function singleImageIndex(image: LayoutImage, architecture: string): Buffer {
  const manifests = [{ ...image.manifest, platform: { architecture, os: 'linux' } }]
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }))
}

export async function linkOrCopy(from: string, to: string): Promise<void> {
  await rm(to, { force: true })
  await link(from, to).catch(async () => await copyFile(from, to))
}
