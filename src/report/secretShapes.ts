import { escapeHtml } from './words.ts'

/** A secret in a text: where it is, and what kind it was taken for. */
export interface FoundSecret {
  readonly start: number
  readonly end: number
  readonly kind: string
}

/** Base64 of the beginning of a PEM key, as kubeconfigs and Secrets hold it, without the last, incomplete character group. */
const encodedKeys = ['PRIVATE KEY', 'RSA PRIVATE KEY', 'EC PRIVATE KEY', 'OPENSSH PRIVATE KEY', 'ENCRYPTED PRIVATE KEY']
  .map((name) => Buffer.from(`-----BEGIN ${name}`))
  .map((bytes) => bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64'))
  .map((start) => start.replaceAll('+', '\\+'))
  .join('|')

/**
 * What a secret looks like when nobody registered it. Line ends may be escaped, as they are in JSON. Where a secret is
 * recognized by what stands before it, that is outside the group, and the secret is what the group holds, up to the end.
 */
const shapes: readonly (readonly [kind: string, shape: RegExp])[] = [
  [
    'private key',
    /-----BEGIN [\w .-]{0,40}(?:PRIVATE KEY|Static key V1|(?:client|server) key)-----(?:[\w+/=:,.\s]|\\[nr]){0,12000}(?:-----END [\w .-]{1,60}-----)?/g,
  ],
  ['encoded private key', new RegExp(`(?:${encodedKeys})[A-Za-z0-9+/]{20,}={0,2}`, 'g')],
  ['client key data', /client-key-data["']?\s{0,3}:\s{0,3}["']?([A-Za-z0-9+/]{20,}={0,2})/g],
  ['JSON web token', /eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g],
  ['bearer token', /[Bb]earer\s{1,3}([\w.~+/-]{16,}={0,2})/g],
  ['client secret', /[Cc](?:lient|LIENT)[_-]?[Ss](?:ecret|ECRET)["']?\s{0,3}[:=]\s{0,3}["']?([^\s"'&,;<]{8,})/g],
  [
    'client secret',
    /--(?:client-secret|password|secret|token)(?:\s{1,3}|=)(?:\\?["']|&quot;|&#39;)?([^\s"'`&,;<>\\-][^\s"'`&,;<>]{7,})/g,
  ],
  ['basic credentials', /[Aa]uthorization["']?\s{0,3}[:=]\s{0,3}["']?[Bb]asic\s{1,3}([\w+/-]{8,}={0,2})/g],
  ['shared access signature', /[?&;]sig=([\w%+/-]{16,}(?:=|%3[Dd]){0,2})/g],
  ['account key', /(?:AccountKey|SharedAccessKey)=([\w+/]{20,}={0,2})/g],
  ['client secret', /[\w~.-]{3}\dQ~[\w~.-]{31,34}/g],
  ['GitHub token', /gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{50,}/g],
]

/** A shorter value is not a secret, or would blank half a log. */
const shortestValue = 8

/** Finds secrets by value and by shape, in the order of the text; they may overlap. One search each is by far the fastest. */
export function secretFinder(values: readonly string[]): (text: string) => readonly FoundSecret[] {
  const spelled = [...new Set(values.flatMap(spellings))]
  const encoded = encodings(values)
  return (text) =>
    [
      ...spelled.flatMap((value) => places(text, value)),
      ...piecesOf(encoded, text),
      ...shapes.flatMap(([kind, shape]) =>
        [...text.matchAll(shape)].map((match): FoundSecret => {
          const [whole, secret = whole] = match
          const end = match.index + whole.length
          return { start: end - secret.length, end, kind }
        }),
      ),
    ].toSorted((one, other) => one.start - other.start)
}

function places(text: string, value: string): FoundSecret[] {
  const found: FoundSecret[] = []
  for (let start = text.indexOf(value); start >= 0; start = text.indexOf(value, start + value.length)) {
    found.push({ start, end: start + value.length, kind: 'secret' })
  }
  return found
}

/** Long enough that no other text has it by chance. */
const shortestPiece = 20

/**
 * Pieces of known values in base64 and in hex, wherever their lines are broken, as `base64` and `xxd` break them, and
 * whatever a log puts before each line: a run of letters that stands in what a secret encodes to is a piece of it.
 */
function piecesOf(encoded: string, text: string): FoundSecret[] {
  if (encoded === '') return []
  const runs = text.matchAll(new RegExp(`[\\w+/-]{${shortestPiece},}`, 'g'))
  return [...runs].flatMap(({ 0: run, index }) => {
    const isPiece = encoded.includes(run) || (/^[\dA-F]+$/.test(run) && encoded.includes(run.toLowerCase()))
    return isPiece ? [{ start: index, end: index + run.length, kind: 'secret' }] : []
  })
}

/** All that files encode values to, in one text: base64 of either alphabet, at each of its three alignments, and hex. */
function encodings(values: readonly string[]): string {
  const secrets = values.filter((value) => value.length >= shortestValue)
  const bodies = secrets.flatMap(keyBytes)
  return [...secrets.map((value) => Buffer.from(value)), ...bodies]
    .flatMap((bytes) => [
      ...[0, 1, 2].flatMap((before) => {
        const shifted = Buffer.concat([Buffer.alloc(before), bytes])
        // Letters that the bytes around the value have a part in are left out.
        return [shifted.toString('base64'), shifted.toString('base64url')].map((text) =>
          text.slice(Math.ceil((before * 4) / 3)),
        )
      }),
      bytes.toString('hex'),
    ])
    .join('\n')
}

/** The bytes of a key in PEM, which other tools print in hex. */
function keyBytes(value: string): Buffer[] {
  const body = /-----BEGIN [^-]*PRIVATE KEY-----([\w+/=\s]+)-----END/.exec(value)?.[1]
  return body === undefined ? [] : [Buffer.from(body, 'base64')]
}

/**
 * How files write a value: line by line, because logs put something before each line; whole in base64; and as it is
 * escaped in addresses, in JSON and in pages. The armor around a key is the same in every key and not secret.
 */
function spellings(value: string): string[] {
  const lines = value.split('\n').map((line) => line.trim())
  const plain = lines.filter((line) => line.length >= shortestValue && !line.startsWith('-----'))
  const encoded = [value, value.trim()].map((text) => Buffer.from(text).toString('base64').replace(/=+$/, ''))
  return [...plain, ...encoded, ...plain.flatMap((line) => [encodeURIComponent(line), escapeHtml(line), inJson(line)])]
    .map((spelling) => Buffer.from(spelling).toString('latin1'))
    .filter((spelling) => spelling.length >= shortestValue)
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}
