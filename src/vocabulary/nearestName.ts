import { closestMatch } from 'leven'

/**
 * The known name that was probably meant. Undefined when none is near: a third of its letters may differ, or two in a short
 * name.
 */
export function nearestName(said: string, known: readonly string[]): string | undefined {
  return closestMatch(said, known, { maxDistance: Math.max(2, Math.floor(said.length / 3)) })
}
