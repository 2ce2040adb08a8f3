/**
 * Makes texts of others harmless where they are shown. Azure's messages, tags, inputs and the logs of hosts come from
 * anybody; a job's log obeys commands in it, and Markdown makes links and mentions of what it finds.
 */

/** Everything that ends a line for some reader. */
const lineBreaks = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** One value in a line of text: its line breaks are shown, and the rest is {@link harmlessLines}. */
export function oneLine(value: string): string {
  return harmlessLines(value.split(lineBreaks).join(' ⏎ '))
}

/**
 * Lines for a log that the runner reads: it takes a line that begins with `::`, blanks aside, and whatever follows a `##[`
 * for a command. Colours and line breaks of our own stay.
 */
export function harmlessLines(text: string): string {
  return text
    .split(lineBreaks)
    .map((line) => line.replace(/^([\s\p{Cf}\p{Cc}]*):(?=:)/u, '$1: ').replaceAll('##[', '## ['))
    .join('\n')
}

/** A value inside a line of Markdown, as GitHub shows it: no markup, link or mention of it takes effect. */
export function inMarkdown(value: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
  return oneLine(value)
    .replace(/[&<>]/g, (character) => entities[character] ?? character)
    .replace(/[\\`*_[\]()|~#!]/g, '\\$&')
    .replaceAll('@', '@\u2060')
    .replace(/\b(https?|ftp|www|mailto)(?=[:.])/gi, '$1\u2060')
}

/** A name as code in Markdown. */
export function codeInMarkdown(value: string): string {
  return `\`${oneLine(value).replaceAll('`', "'").replaceAll('|', '\\|')}\``
}

/** Markdown that links to a page where the address is a plain one over https, and shows the text alone elsewhere. */
export function linkInMarkdown(markdown: string, address: string): string {
  const isPlain = /^https:\/\/[\w.-]+(:\d+)?(\/[\w.~%/-]*)?$/.test(address)
  return isPlain ? `[${markdown}](${address})` : markdown
}
