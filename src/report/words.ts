/** How numbers and texts are shown to people, the same in every report. */

/** `4 s`, `2 min 05 s`, `1 h 02 min`. */
export function duration(seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return joined(Math.floor(whole / 60), 'min', whole % 60, 's')
  return joined(Math.floor(whole / 3600), 'h', Math.floor((whole % 3600) / 60), 'min')
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${String(small).padStart(2, '0')} ${smallUnit}`
}

/** The beginning of a text, and how much was left out. */
export function shortened(text: string, characters: number): string {
  if (text.length <= characters) return text
  return `${text.slice(0, characters)}… (${text.length - characters} more characters)`
}

export function firstLine(text: string): string {
  return text.trim().split('\n', 1)[0] ?? ''
}

/** Text that is safe between tags and in quoted attributes, of HTML as of the Markdown that GitHub shows. */
export function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
