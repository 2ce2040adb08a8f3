import { appendFileSync } from 'node:fs'
import { StringDecoder } from 'node:string_decoder'
import { messageOf } from '../vocabulary/errors.ts'

/** Longest line that a listener hears as one, in characters. */
const longestLine = 1024 * 1024

/** Keeps the end of a stream, however long it is. */
export interface OutputTail {
  /** What is kept: all of a stream that is no longer than what may be kept. */
  text(): string
}

/** @param most characters to keep */
export function tailOf(stream: NodeJS.ReadableStream, most: number): OutputTail {
  const decoder = new StringDecoder('utf8')
  const chunks: string[] = []
  let length = 0
  const keep = (text: string) => {
    chunks.push(text)
    length += text.length
    while (length - (chunks[0]?.length ?? 0) >= most) length -= chunks.shift()?.length ?? 0
  }
  stream.on('data', (chunk: Buffer) => keep(decoder.write(chunk)))
  stream.on('end', () => keep(decoder.end()))
  return { text: () => chunks.join('').slice(-most) }
}

/** Hands over each line of a stream as it comes. */
export function eachLine(stream: NodeJS.ReadableStream, hear: (line: string) => void): void {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  stream.on('data', (chunk: Buffer) => {
    const lines = (rest + decoder.write(chunk)).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestLine) lines.push(rest)
    if (rest.length > longestLine) rest = ''
    for (const line of lines) hear(line)
  })
  stream.on('end', () => {
    rest += decoder.end()
    if (rest !== '') hear(rest)
  })
}

/**
 * Appends streams to a file. A log that cannot be written, on a full disk for instance, ends there, and the program whose
 * log it is goes on.
 *
 * @param onLost called once, with the reason
 */
export function appendTo(file: string, onLost: (reason: string) => void): (chunk: Buffer) => void {
  let lost = false
  return (chunk) => {
    if (lost) return
    try {
      appendFileSync(file, chunk)
    } catch (thrown) {
      lost = true
      onLost(messageOf(thrown))
    }
  }
}
