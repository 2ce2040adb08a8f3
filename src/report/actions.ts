import { endingTable } from '../run/exitCodes.ts'
import type { RunReport } from '../run/verdicts.ts'
import type { Clock } from '../system/clock.ts'
import type { Reporter } from '../system/progress.ts'
import { calm, lineFor } from './plainLines.ts'
import type { RunReporter } from './reporter.ts'
import { jobSummary } from './summary.ts'
import { duration, shortened } from './words.ts'

/** The part of `@actions/core` that is used here. */
export interface ActionsCore {
  startGroup(name: string): void
  endGroup(): void
  info(message: string): void
  error(message: string, properties?: { readonly title?: string }): void
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } }
}

/**
 * Shows a run in the log of a job: a group a phase and annotations for what failed. The step `post`, which knows both
 * verdicts, writes the job summary.
 */
export function actionsReporter(core: ActionsCore, clock: Clock, step: 'main' | 'post'): RunReporter {
  const tell: Reporter = (event) => {
    switch (event.type) {
      case 'phase-started':
        return core.startGroup(`${event.phase} (limit ${duration(event.limitSeconds)})`)
      case 'phase-ended':
        core.endGroup()
        return core.info(lineFor(event))
      default:
        return core.info(event.text)
    }
  }
  return {
    hear: calm(tell, clock, 5),
    end: async (report) => {
      if (step === 'main') return annotateTests(core, report)
      if (report.teardown.outcome === 'failed') core.error(report.teardown.summary, { title: endingTable.leak.title })
      await core.summary.addRaw(jobSummary(report)).write()
    },
  }
}

/** GitHub keeps ten error annotations of a step; the first ones are the most telling. */
const shownFailures = 8

function annotateTests(core: ActionsCore, { error, suite }: RunReport): void {
  if (error !== undefined) {
    core.error([error.message, error.nextStep ?? ''].join('\n').trim(), { title: endingTable[error.class].title })
  }
  const failed = suite?.specs.filter((spec) => spec.outcome === 'failed') ?? []
  for (const spec of failed.slice(0, shownFailures)) {
    const message = [shortened(spec.message, 2000), spec.location, `Run it again: ${spec.replay}`].join('\n')
    core.error(message, { title: `Failed: ${spec.name}` })
  }
  if (failed.length > shownFailures) {
    core.error(`${failed.length} specs failed in all; the job summary lists them.`, {
      title: endingTable.product.title,
    })
  }
}
