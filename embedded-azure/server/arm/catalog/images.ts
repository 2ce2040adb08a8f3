import { ArmError } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'

/** A marketplace image. The names are real; what boots is always this machine's own distribution. */
export interface Image {
  readonly publisher: string
  readonly offer: string
  readonly sku: string
}

export const images: readonly Image[] = [
  { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server' },
  { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'minimal' },
  { publisher: 'Canonical', offer: 'ubuntu-26_04-lts', sku: 'server' },
  { publisher: 'Canonical', offer: '0001-com-ubuntu-server-jammy', sku: '22_04-lts-gen2' },
  { publisher: 'Debian', offer: 'debian-12', sku: '12-gen2' },
  { publisher: 'Debian', offer: 'debian-13', sku: '13-gen2' },
]

/** The one version of each image here; it is the server's own, not one of the publisher's. */
export const imageVersion = '1.0.0'

/** The exact version of an image that a VM requests. */
export function exactVersionOf(asked: Image & { readonly version: string }): string {
  const known = images.some(
    (image) =>
      keyOf(image.publisher) === keyOf(asked.publisher) &&
      keyOf(image.offer) === keyOf(asked.offer) &&
      keyOf(image.sku) === keyOf(asked.sku),
  )
  if (known && ['latest', imageVersion].includes(asked.version)) return imageVersion
  const urn = `${asked.publisher}:${asked.offer}:${asked.sku}:${asked.version}`
  throw new ArmError(
    404,
    'PlatformImageNotFound',
    `The platform image '${urn}' is not available. Verify that all fields in the storage profile are correct. For more details about storage profile information, please refer to https://aka.ms/storageprofile`,
  )
}
