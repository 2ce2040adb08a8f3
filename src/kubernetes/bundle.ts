/**
 * The bundle: everything a host needs beyond its operating system's packages, and everything the runner needs to test.
 *
 *     manifest.json     what is inside, with hashes
 *     bin/              for the runner: kubectl, e2e.test, ginkgo
 *     bin-bench/        kubeadm, only when requested
 *     images/           an OCI image layout with every image
 *     registry/         the storage tree of CNCF Distribution's filesystem driver; its blobs are hard links into images/
 *     registry-bin/     CNCF Distribution's server
 */
export interface Bundle {
  /** Absolute path. */
  readonly folder: string
  readonly manifest: BundleManifest
}

export interface BundleManifest {
  readonly schema: 1
  /** Such as `v1.37.1`. */
  readonly kubernetesVersion: string
  /** Every component by name, with the Go module (or source) it was built from. */
  readonly components: Readonly<Record<string, Component>>
  readonly images: readonly BundledImage[]
  /** Images that `e2e.test --list-images` prints but this project has no recipe for; their specs cannot pass. */
  readonly imagesWithoutRecipe: readonly string[]
  /** Files that hosts fetch one by one, as blobs of the repository {@link hostRepository}. */
  readonly hostFiles: readonly HostFile[]
  /** Every file of the bundle except the manifest itself. */
  readonly files: readonly BundledFile[]
  readonly pauseImage: string
  readonly coreDnsImage: string
  readonly etcdImage: string
  readonly kubeProxyImage: string
  readonly apiServerImage: string
  readonly controllerManagerImage: string
  readonly schedulerImage: string
}

export interface Component {
  readonly version: string
  readonly module: string
}

export interface BundledImage {
  /** With registry and tag, such as `registry.k8s.io/pause:3.10.2`. */
  readonly name: string
  /** Of the image manifest, `sha256:…`. */
  readonly digest: string
  /** What the image actually contains, such as `etcd v3.7.0`; names and tags are those that specs use. */
  readonly content: string
}

export interface HostFile {
  /** Where the file goes on a host, such as `/usr/local/bin/kubelet`. */
  readonly path: string
  /** Octal, such as `0755`. */
  readonly mode: string
  /** `sha256:…` */
  readonly digest: string
  readonly size: number
}

export interface BundledFile {
  /** Relative to the bundle's folder. */
  readonly path: string
  /** Hexadecimal. */
  readonly sha256: string
  readonly size: number
}

/** The one file of a bundle that its manifest does not name. */
export const manifestName = 'manifest.json'

/** The repository of the hub's registry whose blobs are the host files: `/v2/kube-e2e/host/blobs/sha256:…`. */
export const hostRepository = 'kube-e2e/host'
