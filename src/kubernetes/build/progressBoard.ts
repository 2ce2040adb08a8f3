import type { Voice } from '../../vocabulary/tools.ts'

/** The latest state of several concurrent activities, reported as one line. */
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
