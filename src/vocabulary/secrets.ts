/** Secrets that were named as such, so that they can be kept out of logs and of files. */
export interface Secrets {
  /** Names a secret before it is used. */
  readonly mask: (secret: string) => void
  readonly values: () => readonly string[]
}

/** @param tell hears each secret too: the runner, which keeps it out of the job's log */
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
