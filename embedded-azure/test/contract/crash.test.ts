import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeAndDeleteGroupKilledAt } from '../support/crashStory.ts'
import { type KillableServer, killableServer } from '../support/killableServer.ts'

/** bench/crash.ts does the same with real hosts, at more moments. */
let state: string
let server: KillableServer

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'embedded-azure-crash-'))
  server = killableServer(state, ['--hosts', 'none', '--delay', '300'])
})
afterEach(async () => {
  await server.kill()
  rmSync(state, { recursive: true, force: true })
})

// The writes of the story: 1 creates the group, 2 to 5 its network, 6 to 8 the machines, 9 deletes the group. With what
// follows from them they write some 160 records.
test.each([
  { event: 'answer leaves', nth: 2 },
  { event: 'write comes', nth: 5 },
  { event: 'answer leaves', nth: 5 },
  { event: 'answer leaves', nth: 7 },
  { event: 'record written', nth: 80 },
  { event: 'answer leaves', nth: 9 },
  { event: 'record written', nth: 110 },
  { event: 'record written', nth: 140 },
] as const)(
  'killed at number $nth of $event while a group of three machines is created and deleted: nothing is lost, nothing is left',
  // Each server starts twice, on a machine that may be busy with other things.
  { timeout: 180_000 },
  async (moment) => {
    const allThere = async () => expect(await server.inventory()).toMatchObject({ hosts: 3, namespaces: 1 })
    await makeAndDeleteGroupKilledAt(moment, { server, group: 'killed', allThere, limitSeconds: 60 })
    expect(await server.inventory()).toMatchObject({ hosts: 0, namespaces: 0 })
    for (const list of ['/resources', '/resourceGroups']) {
      expect((await server.ask('GET', server.inSubscription(list))).json.value).toEqual([])
    }
  },
)
