import { endingOf, type RunReport } from '../run/verdicts.ts'
import { messageOf } from '../vocabulary/errors.ts'
import { endings } from '../vocabulary/failures.ts'
import type { Reporter } from '../vocabulary/phases.ts'
import type { Clock } from '../vocabulary/tools.ts'
import { oneLine } from './harmless.ts'
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
  warning(message: string, properties?: { readonly title?: string }): void
  readonly summary: { addRaw(text: string): { write(): Promise<unknown> } }
}

/** Shows phases in the log of a job: one group per phase, one line when it ends. */
export function actionsLog(core: ActionsCore, clock: Clock): Reporter {
  const tell: Reporter = (event) => {
    switch (event.type) {
      case 'phase-started':
        return core.startGroup(`${event.phase} (limit ${duration(event.limitSeconds)})`)
      case 'phase-ended':
        core.endGroup()
        return core.info(lineFor(event))
      default:
        return core.info(oneLine(event.text))
    }
  }
  return calm(tell, clock, 5)
}

/**
 * Shows a run to whoever reads the job: its log, and annotations for what failed. The step `post`, which knows both
 * verdicts, writes the job summary.
 */
export function actionsReporter(core: ActionsCore, clock: Clock, step: 'main' | 'post'): RunReporter {
  return {
    hear: actionsLog(core, clock),
    end: async (report) => {
      if (step === 'main') return annotateTests(core, report)
      const { outcome, kind, summary } = report.teardown
      if (outcome === 'failed') core.error(summary, { title: endings[kind ?? 'leak'].title })
      await writeSummary(core, jobSummary(report))
    },
  }
}

/** Not every runner takes a summary, and the disk may be full: both are worth a warning, and no verdict. */
export async function writeSummary(core: Pick<ActionsCore, 'summary' | 'warning'>, text: string): Promise<void> {
  try {
    await core.summary.addRaw(text).write()
  } catch (thrown) {
    core.warning(`The job summary could not be written: ${messageOf(thrown)}.`)
  }
}

/** GitHub keeps ten error annotations of a step; the first ones are the most telling. */
const shownFailures = 8

/** One annotation about the run as a whole, under the title of what ended it, then those about specs. */
function annotateTests(core: ActionsCore, report: RunReport): void {
  const { error, suite, tests } = report
  const kind = endingOf({ ...report, teardown: { outcome: 'not run', summary: '' } })
  const failed = suite?.specs.filter((spec) => spec.outcome === 'failed') ?? []
  if (error !== undefined) core.error(`${error.message}\n${error.nextStep}`, { title: endings[error.kind].title })
  else if (kind === 'flake') core.warning(`${tests.summary}\n${endings.flake.advice}`, { title: endings.flake.title })
  else if (kind !== undefined) core.error(`${tests.summary}\n${endings[kind].advice}`, { title: endings[kind].title })

  for (const spec of failed.slice(0, shownFailures)) {
    const message = [shortened(spec.message, 2000), spec.location, `Run it again: ${spec.replay}`].join('\n')
    core.error(message, { title: `Failed: ${spec.name}` })
  }
  if (failed.length > shownFailures) {
    core.error(`${failed.length} specs failed in all; the job summary lists them.`, { title: endings.product.title })
  }
}
