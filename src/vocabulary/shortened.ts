/** The longest value of an input that a message quotes, in characters. */
const longest = 80

/** A value as a message quotes it: on one line, and cut where nobody would read on. */
export function shortened(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to replace.
  const line = value.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
  return line.length <= longest ? line : `${line.slice(0, longest - 1).toWellFormed()}…`
}
