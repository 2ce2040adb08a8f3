/** A line of the log. Names in it come from clients: what would end the line or control a terminal is written as `\u000a`. */
export function logLine(time: Date, text: string): string {
  const written = text.replaceAll(
    /[\p{Cc}\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${time.toISOString()} ${written}\n`
}
