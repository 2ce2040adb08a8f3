import { html, type Markup } from './html.ts'
import type { PhaseRecord } from './phases.ts'
import { duration } from './words.ts'

const width = 900
const nameWidth = 90
const rowHeight = 26
const barWidth = width - nameWidth - 10
const labelWidth = 85

/** The phases of a run as bars over its time, one row each, as one SVG element. */
export function timeline(phases: readonly PhaseRecord[], startedAt: number, endedAt: number): Markup {
  const total = Math.max(1, (endedAt - startedAt) / 1000)
  const x = (seconds: number) => nameWidth + (seconds / total) * barWidth
  const height = phases.length * rowHeight + 24
  const rows = phases.map((phase, row) => {
    const start = Math.max(0, (phase.startedAt - startedAt) / 1000)
    const left = x(start)
    const length = Math.max(2, x(Math.min(total, start + phase.seconds)) - left)
    const label = labelPlace(left, left + length)
    return html`<g>
      <text x="0" y="${row * rowHeight + 17}">${phase.phase}</text>
      <rect class="${phase.outcome}" x="${round(left)}" y="${row * rowHeight + 4}" width="${round(length)}" height="18" rx="3"/>
      <text class="${label.class}" x="${round(label.x)}" y="${row * rowHeight + 17}" text-anchor="${label.anchor}">${duration(phase.seconds)}</text>
    </g>`
  })
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const at = round(x(total * share))
    const anchor = share === 1 ? 'end' : share === 0 ? 'start' : 'middle'
    return html`<line x1="${at}" x2="${at}" y1="0" y2="${height - 20}"/>
      <text class="time" x="${at}" y="${height - 5}" text-anchor="${anchor}">${duration(total * share)}</text>`
  })
  return html`<svg class="timeline" role="img" aria-label="Phases over time" viewBox="0 0 ${width} ${height}">${ticks}${rows}</svg>`
}

/** Right of the bar where there is room, otherwise left of it, otherwise inside it. */
function labelPlace(left: number, right: number): { x: number; anchor: 'start' | 'end'; class: string } {
  if (right + labelWidth < width) return { x: right + 6, anchor: 'start', class: 'time' }
  if (left - labelWidth > nameWidth) return { x: left - 6, anchor: 'end', class: 'time' }
  return { x: right - 6, anchor: 'end', class: 'inside' }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
