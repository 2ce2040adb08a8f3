import { Writable } from 'node:stream'

/** A stream that keeps what is written to it. */
export function recordingStream(): { readonly stream: Writable; readonly written: () => string } {
  let text = ''
  const stream = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk)
      done()
    },
  })
  return { stream, written: () => text }
}
