import type { Voice } from '../../vocabulary/tools.ts'

/** The newest state of several things that go on at once, spoken as one line. */
export interface ProgressBoard {
  show(name: string, text: string): void
  done(name: string): void
}

export function progressBoard(voice: Voice): ProgressBoard {
  const lines = new Map<string, string>()
  const speak = () => voice.detail([...lines].map(([name, text]) => `${name}: ${text}`).join(' · '))
  return {
    show(name, text) {
      lines.set(name, text)
      speak()
    },
    done(name) {
      lines.delete(name)
      if (lines.size > 0) speak()
    },
  }
}
