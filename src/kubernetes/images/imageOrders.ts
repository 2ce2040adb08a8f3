import type { ImageOrder } from './assembleImages.ts'
import { clusterRecipes, type ImageRecipe, sharedRecipes, specRecipes } from './imageRecipes.ts'

/** The tags of the images that the cluster itself runs. */
export interface ClusterTags {
  /** Such as `v1.37.1`; of kube-apiserver and its siblings. */
  readonly kubernetes: string
  readonly coreDns: string
  readonly etcd: string
  readonly pause: string
}

/** Which images to build: those of the cluster, and every image that e2e.test lists and that has a recipe. */
export function imageOrders(
  tags: ClusterTags,
  listed: readonly string[],
): { readonly orders: readonly ImageOrder[]; readonly withoutRecipe: readonly string[] } {
  const recipes = new Map<string, ImageRecipe>(
    [...Object.values(sharedRecipes), ...specRecipes].map((recipe) => [recipe.repository, recipe]),
  )
  const { apiServer, controllerManager, scheduler, kubeProxy, coreDns } = clusterRecipes
  const orders: ImageOrder[] = [
    { recipe: sharedRecipes.pause, tag: tags.pause },
    { recipe: sharedRecipes.etcd, tag: tags.etcd },
    ...[apiServer, controllerManager, scheduler, kubeProxy].map((recipe) => ({ recipe, tag: tags.kubernetes })),
    { recipe: coreDns, tag: tags.coreDns },
  ]
  const withoutRecipe: string[] = []
  for (const name of [...listed].sort()) {
    const colon = name.lastIndexOf(':')
    const recipe = recipes.get(name.slice(0, colon))
    if (recipe === undefined) withoutRecipe.push(name)
    else orders.push({ recipe, tag: name.slice(colon + 1) })
  }
  const byName = new Map(orders.map((order) => [`${order.recipe.repository}:${order.tag}`, order]))
  return { orders: [...byName.values()], withoutRecipe }
}

/** The image names in what `e2e.test --list-images` prints. */
export function listedImages(output: string): readonly string[] {
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^[\w.-]+(\/[\w.-]+)+:[\w.-]+$/.test(line))
}
