import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ProcessTools, runOrThrow } from '../system/process.ts'
import type { Parts } from './build/buildParts.ts'
import { corednsPluginsLeftOut } from './build/goFamilies.ts'
import { userlandPackages } from './build/userland.ts'
import {
  type Bundle,
  type BundleManifest,
  type Component,
  type HostFile,
  hostRepository,
  manifestName,
} from './bundle.ts'
import { hostPrograms, runnerPrograms } from './hostFiles.ts'
import { assembleImages, type ImageParts } from './images/assembleImages.ts'
import { imageOrders, listedImages } from './images/imageOrders.ts'
import { clusterRecipes, sharedRecipes } from './images/imageRecipes.ts'
import { linkOrCopy, OciLayout } from './images/ociLayout.ts'
import { writeRegistryTree } from './images/registryTree.ts'
import type { ReleaseRecipe } from './recipe.ts'
import { hashFiles } from './verify.ts'
import { busyboxSource } from './versions.ts'

/**
 * Assembles finished parts into a bundle. The folder gets its name only when everything is in it, so a partial bundle is
 * never mistaken for a complete one.
 */
export async function assembleBundle(
  recipe: ReleaseRecipe,
  parts: Parts,
  folder: string,
  tools: ProcessTools,
): Promise<Bundle> {
  const partial = `${folder}.partial`
  await rm(partial, { recursive: true, force: true })
  await mkdir(partial, { recursive: true })

  const layout = new OciLayout(join(partial, 'images'))
  await layout.create()
  const tags = {
    kubernetes: recipe.version,
    coreDns: recipe.facts.coredns,
    etcd: `${recipe.facts.etcd.slice(1)}-0`,
    pause: recipe.facts.pause,
  }
  const listing = await runOrThrow(tools.processes, parts.program('e2e.test'), ['--list-images'], {
    signal: tools.signal,
    limitSeconds: 60,
  })
  const { orders, withoutRecipe } = imageOrders(tags, listedImages(listing))
  const imageParts = await describeParts(recipe, parts)
  const images = await assembleImages(layout, imageParts, orders)
  await layout.writeIndex(imageParts.architecture)

  const hostFiles: HostFile[] = []
  for (const [program, path] of Object.entries(hostPrograms)) {
    const { digest, size } = await layout.addFile(parts.program(program))
    hostFiles.push({ path, mode: '0755', digest, size })
  }
  await writeRegistryTree(layout, join(partial, 'registry'), {
    [hostRepository]: hostFiles.map((file) => file.digest),
  })
  for (const program of runnerPrograms) await place(parts, program, join(partial, 'bin'))
  await place(parts, 'registry', join(partial, 'registry-bin'))
  if (recipe.withKubeadm) await place(parts, 'kubeadm', join(partial, 'bin-bench'))

  const name = (image: { readonly repository: string }, tag: string) => `${image.repository}:${tag}`
  const manifest: BundleManifest = {
    schema: 1,
    kubernetesVersion: recipe.version,
    components: components(recipe, imageParts.values.get('distribution') ?? ''),
    images: images.map((image) => ({ name: image.name, digest: image.manifest.digest, content: image.content })),
    imagesWithoutRecipe: withoutRecipe,
    hostFiles,
    files: await hashFiles(partial, tools.signal),
    pauseImage: name(sharedRecipes.pause, tags.pause),
    etcdImage: name(sharedRecipes.etcd, tags.etcd),
    coreDnsImage: name(clusterRecipes.coreDns, tags.coreDns),
    kubeProxyImage: name(clusterRecipes.kubeProxy, tags.kubernetes),
    apiServerImage: name(clusterRecipes.apiServer, tags.kubernetes),
    controllerManagerImage: name(clusterRecipes.controllerManager, tags.kubernetes),
    schedulerImage: name(clusterRecipes.scheduler, tags.kubernetes),
  }
  await writeFile(join(partial, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`)
  await rename(partial, folder)
  return { folder, manifest }
}

async function place(parts: Parts, program: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await linkOrCopy(parts.program(program), join(folder, program))
}

async function describeParts(recipe: ReleaseRecipe, parts: Parts): Promise<ImageParts> {
  const packages = await userlandPackages(parts.userlandFolder)
  const agnhost = await readFile(join(parts.kubernetes.folder, 'test/images/agnhost/VERSION'), 'utf8')
  const applets = await readFile(join(parts.busyboxFolder, 'applets.txt'), 'utf8')
  const values = new Map([
    ['kubernetes', recipe.version],
    ['etcd', recipe.facts.etcd],
    ['coredns', recipe.facts.coredns],
    ['corednsPluginsLeftOut', corednsPluginsLeftOut.join(', ')],
    ['busybox', busyboxSource.version],
    ['agnhost', agnhost.trim()],
    ['distribution', await readFile(join(parts.userlandFolder, 'distribution.txt'), 'utf8')],
    ...[...packages].map(([name, version]) => [`package:${name}`, version] as const),
  ])
  return {
    binary: parts.program,
    sourceFolder: parts.kubernetes.folder,
    userlandLayer: join(parts.userlandFolder, 'layer.tar'),
    busyboxApplets: applets.split('\n').filter((applet) => applet !== ''),
    values,
    architecture: recipe.architecture,
    created: parts.kubernetes.time,
  }
}

function components(recipe: ReleaseRecipe, distribution: string): Record<string, Component> {
  const built = recipe.parts.families.map(({ name, version, module }) => [name, { version, module }] as const)
  return {
    ...Object.fromEntries(built),
    go: { version: recipe.facts.go, module: 'golang.org/toolchain' },
    pause: { version: recipe.facts.pause, module: 'k8s.io/kubernetes (build/pause)' },
    busybox: { version: busyboxSource.version, module: `source archive sha256:${busyboxSource.sha256}` },
    userland: { version: distribution, module: 'packages of the distribution' },
  }
}
