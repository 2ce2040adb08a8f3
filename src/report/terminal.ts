import { join } from 'node:path'
import type { WriteStream } from 'node:tty'
import { stripVTControlCharacters, styleText } from 'node:util'
import { createLogUpdate } from 'log-update'
import type { RunReport, Verdict } from '../run/verdicts.ts'
import { endings } from '../vocabulary/failures.ts'
import type { PhaseOutcome, Reporter, RunEvent } from '../vocabulary/phases.ts'
import type { Clock } from '../vocabulary/tools.ts'
import { harmlessLines } from './harmless.ts'
import { resultPageName } from './page.ts'
import { calm, lineFor } from './plainLines.ts'
import type { RunReporter } from './reporter.ts'
import { duration, firstLine } from './words.ts'

export interface TerminalOptions {
  readonly stream: NodeJS.WritableStream & Partial<Pick<WriteStream, 'columns'>>
  /** Whether the stream can be redrawn and coloured. */
  readonly isTTY: boolean
  readonly clock: Clock
}

/** Shows a run in a terminal: one line per phase with live detail under it, or plain lines where nothing can be redrawn. */
export function terminalReporter(options: TerminalOptions): RunReporter {
  const { stream, isTTY, clock } = options
  const status = isTTY ? redrawnLines(options) : plainLines(stream, clock)
  return {
    hear: status.hear,
    end: async (report) => {
      status.stop()
      stream.write(`${harmlessLines(finalBlock(report, isTTY))}\n`)
    },
  }
}

interface Status {
  readonly hear: Reporter
  stop(): void
}

function plainLines(stream: NodeJS.WritableStream, clock: Clock): Status {
  return { hear: calm((event) => stream.write(`${lineFor(event)}\n`), clock, 5), stop: () => {} }
}

const marks: Readonly<Record<PhaseOutcome, string>> = {
  ok: styleText('green', '✔', { validateStream: false }),
  failed: styleText('red', '✖', { validateStream: false }),
  cancelled: styleText('yellow', '■', { validateStream: false }),
}

/** The line of the running phase is redrawn every half second; lines of phases that have ended stay. */
function redrawnLines({ stream, clock }: TerminalOptions): Status {
  const update = createLogUpdate(stream)
  const width = () => stream.columns ?? 80
  let running: Extract<RunEvent, { type: 'phase-started' }> | undefined
  let detail = ''

  const draw = () => {
    if (running === undefined) return
    const elapsed = duration((clock.now() - running.at) / 1000)
    const head = phaseLine('●', running.phase, elapsed, grey(`of ${duration(running.limitSeconds)}`))
    update(detail === '' ? head : `${head}\n${grey(cut(`  ${detail}`, width()))}`)
  }
  const timer = setInterval(draw, 500)
  timer.unref()

  const stop = () => {
    clearInterval(timer)
    update.clear()
    update.done()
  }
  const hear: Reporter = (event) => {
    switch (event.type) {
      case 'phase-started':
        running = event
        detail = ''
        return draw()
      case 'phase-detail':
        detail = stripVTControlCharacters(firstLine(event.text))
        return draw()
      case 'phase-note':
        return update.persist(grey(cut(`  ${stripVTControlCharacters(event.text)}`, width())))
      case 'phase-ended':
        running = undefined
        update.clear()
        update.persist(phaseLine(marks[event.outcome], event.phase, duration(event.seconds), event.summary))
    }
  }
  return { hear, stop }
}

function phaseLine(mark: string, phase: string, time: string, rest: string): string {
  return `${mark} ${phase.padEnd(10)} ${time.padStart(12)}  ${rest}`
}

/** The last block: the failed specs with their replay lines, the error, the two verdicts, and where the report is. */
export function finalBlock(report: RunReport, colours: boolean): string {
  const paint: Paint = (format, text) => (colours ? styleText(format, text, { validateStream: false }) : text)
  const failed = report.suite?.specs.filter((spec) => spec.outcome === 'failed') ?? []
  const lines = failed
    .slice(0, shownFailures)
    .flatMap((spec) => [
      paint('red', `failed: ${spec.name}`),
      `  ${firstLine(spec.message)}`,
      paint('grey', `  ${spec.replay}`),
    ])
  if (failed.length > 0) lines.unshift('')
  if (failed.length > shownFailures) lines.push(`… and ${failed.length - shownFailures} more failed specs.`)
  if (report.error !== undefined) {
    const { kind, message, nextStep } = report.error
    lines.push('', paint('red', `${endings[kind].title}: ${message}`), nextStep)
  }
  lines.push(
    '',
    verdictLine('tests', report.tests, paint),
    verdictLine('teardown', report.teardown, paint),
    `${'time'.padEnd(10)} ${duration((report.endedAt - report.startedAt) / 1000)}`,
    `${'report'.padEnd(10)} ${join(report.plan.output, resultPageName)}`,
  )
  return lines.join('\n')
}

type Paint = (format: 'red' | 'green' | 'yellow' | 'grey', text: string) => string

const shownFailures = 20

function verdictLine(what: string, verdict: Verdict, paint: Paint): string {
  const colour = { passed: 'green', failed: 'red', pending: 'yellow', 'not run': 'yellow' } as const
  return `${what.padEnd(10)} ${paint(colour[verdict.outcome], verdict.outcome)}: ${verdict.summary}`
}

function grey(text: string): string {
  return styleText('grey', text, { validateStream: false })
}

function cut(text: string, width: number): string {
  return text.length < width ? text : `${text.slice(0, Math.max(1, width - 2))}…`
}
