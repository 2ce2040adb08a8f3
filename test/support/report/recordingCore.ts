import type { ActionsCore } from '../../../src/report/actions.ts'

/** Keeps what the runner would be told, as workflow commands. */
export function recordingCore() {
  const log: string[] = []
  const core: ActionsCore = {
    startGroup: (name) => log.push(`::group::${name}`),
    endGroup: () => log.push('::endgroup::'),
    info: (message) => log.push(message),
    error: (message, properties) => log.push(`::error title=${properties?.title}::${message}`),
    warning: (message, properties) => log.push(`::warning title=${properties?.title}::${message}`),
    summary: {
      addRaw: (text) => {
        log.push(`summary:${text.length > 0}`)
        return { write: async () => log.push('summary written') }
      },
    },
  }
  return { core, log }
}
