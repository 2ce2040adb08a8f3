import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAndDeleteGroup } from '../support/crashStory.ts'
import { type KillableServer, killableServer } from '../support/killableServer.ts'

/** bench/crash.ts does the same with real hosts, at more moments. */
const state = mkdtempSync(join(tmpdir(), 'embedded-azure-crash-'))
let server: KillableServer
let milliseconds: number

beforeAll(async () => {
  server = killableServer(state, ['--hosts', 'none', '--delay', '100'])
  await server.start()
  const started = Date.now()
  await makeAndDeleteGroup(server, 'unharmed')
  milliseconds = Date.now() - started
})
afterAll(async () => {
  await server.kill()
  rmSync(state, { recursive: true, force: true })
})

test.each([0.1, 0.25, 0.4, 0.55, 0.7, 0.85])(
  'killed after %d of making and deleting a group of three machines: nothing is lost, nothing is left',
  async (part) => {
    const made = async () => expect(await server.inventory()).toMatchObject({ hosts: 3, namespaces: 1 })
    const story = makeAndDeleteGroup(server, `killed-${part * 100}`, made)
    // Seen below; it may fail before the server is back.
    story.catch(() => {})
    await sleep(part * milliseconds)
    await server.kill()
    await server.start()
    await story
    expect(await server.inventory()).toMatchObject({ hosts: 0, namespaces: 0 })
    for (const list of ['/resources', '/resourceGroups']) {
      expect((await server.ask('GET', server.inSubscription(list))).json.value).toEqual([])
    }
  },
)
