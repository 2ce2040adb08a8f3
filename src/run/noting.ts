import { messageOf } from '../vocabulary/errors.ts'
import type { PhaseName } from '../vocabulary/phases.ts'
import type { RunDependencies } from './context.ts'

/**
 * Runs what only serves reports. When it fails, a note says so and nothing else changes: no verdict, and least of all the
 * deletion that follows, may hang on it.
 *
 * @returns what the work returned; undefined when it failed
 */
export function noting(phase: PhaseName, { report }: Pick<RunDependencies, 'report'>) {
  return async <T>(without: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (thrown) {
      report({ type: 'phase-note', phase, text: `${without}: ${messageOf(thrown)}` })
      return undefined
    }
  }
}
