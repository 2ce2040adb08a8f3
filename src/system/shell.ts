/** The text as one word of a POSIX shell, whatever it contains. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

/** The last lines of a program's output as one line, for use in a message; at most a thousand characters. */
export function lastLines(output: string, count = 5): string {
  return output.trim().split('\n').slice(-count).join(' | ').slice(-1000)
}

/** The command that runs as root: through sudo, which must not ask for a password, unless this process is root. */
export function asRoot(command: string, ...args: readonly string[]): readonly [command: string, ...args: string[]] {
  return process.getuid?.() === 0 ? [command, ...args] : ['sudo', '-n', command, ...args]
}
