import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldersFrom } from '../../src/run/record/folders.ts'
import { root } from '../../src/system/installation.ts'
import type { News, Order } from './server.ts'

/** The counting server, seen from the benchmark. */
export interface CountingAzure {
  /** KUBE_E2E_STATE for every process that should find this server. */
  readonly state: string
  tell(order: Order): void
  /** Resolves when the armed kill has happened. */
  fired(): Promise<void>
  census(): Promise<{ readonly requests: number; readonly census: readonly string[] }>
  stop(): Promise<void>
}

export async function startCountingAzure(): Promise<CountingAzure> {
  const state = mkdtempSync(join(tmpdir(), 'ke2e-kill-'))
  const { embeddedAzure } = foldersFrom({ KUBE_E2E_STATE: state })
  const child = fork(join(root, 'bench', 'killing', 'server.ts'), [embeddedAzure], { execArgv: [] })
  const next = async <T>(pick: (news: News) => T | undefined): Promise<T> => {
    for (;;) {
      const [news] = (await once(child, 'message')) as [News]
      const found = pick(news)
      if (found !== undefined) return found
    }
  }
  await next((news) => ('ready' in news ? true : undefined))
  const tell = (order: Order) => child.send(order)
  return {
    state,
    tell,
    fired: () => next((news) => ('fired' in news ? true : undefined)).then(() => undefined),
    census: () => {
      const answer = next((news) => ('census' in news ? news : undefined))
      tell({ do: 'census' })
      return answer
    },
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
      rmSync(state, { recursive: true, force: true })
    },
  }
}
