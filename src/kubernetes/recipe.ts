import { arch } from 'node:os'
import { recipeHash } from './build/artefacts.ts'
import type { PartsRecipe } from './build/buildParts.ts'
import { goFamilies } from './build/goFamilies.ts'
import { userlandRecipe } from './build/userland.ts'
import { hostPrograms, runnerPrograms } from './hostFiles.ts'
import { clusterRecipes, sharedRecipes, specRecipes } from './images/imageRecipes.ts'
import { busyboxSource, factsFor, type VersionFacts } from './versions.ts'

/** Everything that decides what is in a bundle. Its hash is part of the bundle's folder name. */
export interface ReleaseRecipe {
  readonly version: string
  /** Go's name, such as `amd64`. */
  readonly architecture: string
  readonly withKubeadm: boolean
  readonly facts: VersionFacts
  readonly parts: PartsRecipe
}

/** Increased when the way a bundle is assembled changes without a change in the data of its recipe. */
const layoutVersion = 1

export function releaseRecipe(version: string, withKubeadm: boolean): ReleaseRecipe {
  const facts = factsFor(version)
  const families = goFamilies(version, facts, withKubeadm)
  const architecture = arch() === 'x64' ? 'amd64' : arch()
  return { version, architecture, withKubeadm, facts, parts: { goToolchain: facts.go, families, pause: facts.pause } }
}

/** Equal for equal recipes, on every machine. */
export function bundleHash(recipe: ReleaseRecipe): string {
  const images = { clusterRecipes, sharedRecipes, specRecipes }
  return recipeHash({ layoutVersion, recipe, images, hostPrograms, runnerPrograms, userlandRecipe, busyboxSource })
}
