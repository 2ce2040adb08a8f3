import { resolve } from 'node:path'

/**
 * A flag, declared once for the server's program, which obeys it, and for the programs that pass it on. Its name is that of
 * its property in {@link Flags}: `tokenLifetime` is `--token-lifetime`.
 *
 * `Value` includes `undefined` where there is no default.
 */
export interface Flag<Value> {
  readonly description: string
  /** Placeholder of its value, such as `seconds`. A flag without one is a switch. */
  readonly takes?: string
  readonly choices?: readonly string[]
  /** Reads its value; the text itself by default. @throws Error that says what the text is not */
  readonly parse?: (text: string) => Value
  readonly default?: Value
  /** Whether it must be given. */
  readonly required?: boolean
}

export function flag<Value>(declared: Flag<Value>): Flag<Value> {
  return declared
}

export type Flags = Readonly<Record<string, Flag<unknown>>>

/** The values that a command gets by its flags. */
export type Told<Declared extends Flags> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Flag<infer Value> ? Value : never
}

/** `--token-lifetime` for `tokenLifetime`. */
export function flagName(property: string): string {
  return `--${property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/** The command line with these values. Defaults are left out. */
export function argumentsFor<Declared extends Flags>(declared: Declared, told: Partial<Told<Declared>>): string[] {
  return Object.entries(declared).flatMap(([property, { default: silent }]) => {
    const value = told[property]
    if (value === undefined || value === silent) return []
    return value === true ? [flagName(property)] : [flagName(property), String(value)]
  })
}

export function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new Error('This is not a whole number.')
  return Number(text)
}

/** Absolute: the program that obeys may run elsewhere. */
export function path(text: string): string {
  return resolve(text)
}
