import { RE2JS, RE2JSException } from 're2js'

/**
 * Regular expressions as Go, and so ginkgo, understands them: RE2 has neither lookaround nor backreferences, and matches in
 * linear time, so no expression can block the process.
 */
export interface GoExpression {
  /** Whether it matches anywhere in the text. */
  matches(text: string): boolean
}

/** @throws RE2JSException, whose message is Go's own, when it is not a Go expression */
export function goExpression(text: string): GoExpression {
  const compiled = RE2JS.compile(text)
  return { matches: (candidate) => compiled.matcher(candidate).find() }
}

/** Why the text is not a Go expression; undefined if it is one. */
export function problemOfGoExpression(text: string): string | undefined {
  try {
    goExpression(text)
    return undefined
  } catch (thrown) {
    if (thrown instanceof RE2JSException) return thrown.message.replace('error parsing regexp: ', '')
    if (thrown instanceof RangeError) return 'expression nests too deeply'
    throw thrown
  }
}
