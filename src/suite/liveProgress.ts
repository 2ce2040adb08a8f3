import type { Clock } from '../vocabulary/tools.ts'

/**
 * What is known about specs while they run, read from what ginkgo prints with `-v`.
 *
 * e2e.test has `--progress-report-url` for this, but since v1.35 it posts nothing about single specs: it passes its specs
 * to ginkgo's PreviewSpecs first, and its hook for the end of a spec is lost there. Ginkgo's own output is complete:
 * each spec that ends prints a line such as `• [FAILED] [4.211 seconds]`. The spec's name is on the next line or, with one
 * process, on an earlier line, printed when the spec starts. What specs write themselves is indented.
 */
export interface Tally {
  /** By full name. */
  readonly ended: ReadonlyMap<string, EndedSpec>
  /** The spec that is running; known only with one process. */
  readonly running: string | undefined
}

export interface EndedSpec {
  readonly outcome: 'passed' | 'failed' | 'skipped'
  readonly seconds: number
}

export const nothingHeard: Tally = { ended: new Map(), running: undefined }

export interface OutputReader {
  /** Takes each line of ginkgo's standard output. */
  read(line: string): void
  tally(): Tally
}

/** @param part full names of the selected specs, and how many processes run them; `onEnd` is called once per spec, as it ends */
export function outputReader(
  part: { readonly names: readonly string[]; readonly procs: number },
  onEnd: (name: string, spec: EndedSpec, tally: Tally) => void,
): OutputReader {
  const known = new Set(part.names)
  const ended = new Map<string, EndedSpec>()
  let running: string | undefined
  let nameless: EndedSpec | undefined

  const tally = (): Tally => ({ ended, running })
  const end = (name: string, spec: EndedSpec) => {
    running = undefined
    nameless = undefined
    ended.set(name, spec)
    onEnd(name, spec, tally())
  }
  return {
    tally,
    read: (line) => {
      const header = parseHeader(line)
      if (header !== undefined) {
        if (running === undefined) nameless = header
        else end(running, header)
        return
      }
      const name = nameIn(line, known)
      if (name === undefined || ended.has(name)) return
      if (nameless !== undefined) end(name, nameless)
      else if (part.procs === 1) running = name
    },
  }
}

/** How a spec ended, if the line says so. An interrupted spec has neither passed nor failed. */
function parseHeader(line: string): EndedSpec | undefined {
  const [, mark, state, seconds] = /^(•|S|↺) (?:\[([^\]]+)\] )?.*\[([\d.]+) seconds\]$/.exec(line) ?? []
  if (mark === undefined) return undefined
  if (mark === 'S') return { outcome: 'skipped', seconds: Number(seconds) }
  if (mark === '↺' || state === undefined) return { outcome: 'passed', seconds: Number(seconds) }
  return ['FAILED', 'PANICKED!'].includes(state) ? { outcome: 'failed', seconds: Number(seconds) } : undefined
}

/** The name in a line such as `[sig-node] Pods [It] should run [Conformance] [sig-node, Conformance]`; labels come last. */
function nameIn(line: string, known: ReadonlySet<string>): string | undefined {
  if (!line.startsWith('[') && !line.startsWith('TOP-LEVEL')) return undefined
  let text = line
    .replace(/^TOP-LEVEL \[\w+\] /, '')
    .replace(/ \[(It|(Just)?(Before|After)(Each|All)|DeferCleanup[^\]]*)\]/, '')
  while (!known.has(text)) {
    const shorter = text.replace(/ \[[^\]]*\]$/, '')
    if (shorter === text) return undefined
    text = shorter
  }
  return text
}

/** One line on how far a part is: `212 of 433 done, 1 failed, up to 12 running, 209 left, about 6 min at this pace`. */
export function progressLine(
  tally: Tally,
  part: { readonly selected: number; readonly procs: number; readonly startedAt: number },
  clock: Clock,
): string {
  const done = tally.ended.size
  const failed = [...tally.ended.values()].filter((spec) => spec.outcome === 'failed').length
  const open = Math.max(0, part.selected - done)
  const running = Math.min(part.procs, open)
  const elapsed = (clock.now() - part.startedAt) / 1000
  const words = [`${done} of ${part.selected} done`, `${failed} failed`]
  // With several processes ginkgo does not report when a spec starts; only an upper limit is known.
  if (running > 0)
    words.push(part.procs === 1 ? `${running} running` : `up to ${running} running`, `${open - running} left`)
  if (done >= 5 && open > 0) words.push(`about ${inWords((elapsed / done) * open)} at this pace`)
  return words.join(', ')
}

function inWords(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds / 10) * 10} s` : `${Math.round(seconds / 60)} min`
}
