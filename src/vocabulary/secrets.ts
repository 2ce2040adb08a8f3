/** Secrets that were registered as such, to keep them out of logs and files. */
export interface Secrets {
  /** Registers a secret before it is used. */
  readonly mask: (secret: string) => void
  readonly values: () => readonly string[]
}

/** @param tell also receives each secret: the runner, which keeps it out of the job's log */
export function rememberSecrets(tell: (secret: string) => void = () => undefined): Secrets {
  const known = new Set<string>()
  return {
    mask: (secret) => {
      if (secret !== '') known.add(secret)
      tell(secret)
    },
    values: () => [...known],
  }
}
