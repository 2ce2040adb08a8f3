import { problemOfGoExpression } from '../vocabulary/goExpression.ts'

/**
 * The grammar of ginkgo's label filters (github.com/onsi/ginkgo/v2/types, ParseLabelFilter), as far as it says which texts
 * are filters at all:
 *
 *     either = both { ("||" | ",") both }
 *     both   = one { "&&" one }
 *     one    = "!" one | "(" either ")" | "/" Go expression "/" | label | key ": " operation [ values ]
 */

/** Operations on label sets such as `Feature: containsAny {Alpha, Beta}`; `isempty` alone takes no values. */
const setOperations = ['containsany', 'containsall', 'consistsof', 'issubsetof', 'isempty']

class NotAFilter extends Error {}

/** Why the text is not a label filter; undefined if it is one. Empty text selects everything. */
export function problemOfLabelFilter(text: string): string | undefined {
  if (text === '') return undefined
  const reader = new Reader(text)
  try {
    readEither(reader)
    if (reader.next() === ')') throw new NotAFilter('it has a `)` without a `(`')
    if (!reader.ended()) throw new NotAFilter(`an operator is missing before \`${reader.rest()}\``)
    return undefined
  } catch (thrown) {
    if (thrown instanceof NotAFilter) return thrown.message
    if (thrown instanceof RangeError) return 'it is nested too deeply'
    throw thrown
  }
}

/** The text from a position on. */
class Reader {
  #at = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** The next character that is not a blank; empty at the end. */
  next(): string {
    while (this.#text[this.#at] === ' ') this.#at++
    return this.#text[this.#at] ?? ''
  }

  ended(): boolean {
    return this.next() === ''
  }

  rest(): string {
    return this.#text.slice(this.#at)
  }

  /** Takes the token if it is next. */
  takes(token: string): boolean {
    this.next()
    if (!this.#text.startsWith(token, this.#at)) return false
    this.#at += token.length
    return true
  }

  /** Takes everything up to one of these characters, or up to the end. */
  until(stops: string): string {
    const from = this.#at
    while (this.#at < this.#text.length && !stops.includes(this.#text[this.#at] ?? '')) this.#at++
    return this.#text.slice(from, this.#at)
  }
}

function readEither(reader: Reader): void {
  do readBoth(reader)
  while (reader.takes('||') || reader.takes(','))
}

function readBoth(reader: Reader): void {
  do readOne(reader)
  while (reader.takes('&&'))
}

function readOne(reader: Reader): void {
  while (reader.takes('!')) {}
  if (reader.takes('(')) {
    readEither(reader)
    if (!reader.takes(')')) throw new NotAFilter('it has a `(` without a `)`')
    return
  }
  if (reader.takes('/')) {
    const problem = problemOfGoExpression(reader.until('/'))
    reader.takes('/')
    if (problem !== undefined) throw new NotAFilter(problem)
    return
  }
  if (reader.ended() || '&|,)'.includes(reader.next())) {
    const found = reader.ended() ? 'at the end' : `before \`${reader.rest()}\``
    throw new NotAFilter(`a label is missing ${found}`)
  }
  readLabel(reader)
}

function readLabel(reader: Reader): void {
  const name = reader.until('&|!,()/:').trim()
  if (reader.takes(': ')) {
    readSetOperation(name, reader)
    return
  }
  const whole = name + reader.until('&|!,()/').trim()
  if (whole === ':' || (name !== '' && whole === `${name}:`)) throw new NotAFilter(`\`${whole}\` lacks a set operation`)
  const operation = setOperations.find((each) => whole.toLowerCase().indexOf(` ${each}`) > 0)
  if (operation !== undefined)
    throw new NotAFilter(`\`${operation}\` needs a key with a colon, as in \`Feature: isEmpty\``)
}

function readSetOperation(key: string, reader: Reader): void {
  if (key === '') throw new NotAFilter('a key is missing before `: `')
  reader.next()
  const operation = reader.until(' )').toLowerCase()
  if (!setOperations.includes(operation)) {
    throw new NotAFilter(`after \`${key}:\` comes containsAny, containsAll, consistsOf, isSubsetOf or isEmpty`)
  }
  const values = readValues(reader)
  if (operation === 'isempty' && values !== '') throw new NotAFilter('`isEmpty` takes no values')
  if (operation === 'isempty') return
  const wrong = values.split(',').some((value) => value.trim() === '' || /[&|!,()/]/.test(value))
  if (wrong) throw new NotAFilter(`\`${operation}\` needs values such as \`{Alpha, Beta}\``)
}

function readValues(reader: Reader): string {
  if (!reader.takes('{')) return reader.until('&|!,()/').trim()
  const values = reader.until('}')
  if (!reader.takes('}')) throw new NotAFilter('it has a `{` without a `}`')
  return values
}
