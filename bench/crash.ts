/**
 * Kills the server of the embedded Azure at moments drawn at random from all events of a story in which a group of three
 * machines is created and deleted, and counts what is lost and what is left. Writes docs/benchmarks/crash.md.
 *
 * usage: script/bench crash [MOMENTS] [SEED]   (30 and 1 by default; needs root)
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { stateFile } from '../embedded-azure/protocol/stateFiles.ts'
import {
  makeAndDeleteGroup,
  makeAndDeleteGroupKilledAt,
  type Story,
} from '../embedded-azure/test/support/crashStory.ts'
import { type KillableServer, killableServer } from '../embedded-azure/test/support/killableServer.ts'
import { eventNames, type Moment, type Tally } from '../embedded-azure/test/support/moments.ts'
import { root } from '../src/system/installation.ts'
import { messageOf } from '../src/vocabulary/errors.ts'

interface Row extends Moment {
  /** Seconds from the kill to the end of the story. */
  readonly rest: number
  readonly lost: string
  readonly left: string
}

const wanted = Number(process.argv[2] ?? 30)
const seed = Number(process.argv[3] ?? 1)

/** How long to wait for each state; hosts that start at once share this machine's cores. */
const limitSeconds = 180

const { tally, seconds } = await unharmed()
console.error(`unharmed: ${seconds.toFixed(1)} s, ${JSON.stringify(tally)}`)
const moments = everyMoment(tally)
const rows: Row[] = []
for (let number = 1; number <= wanted; number += 1) {
  const moment = moments[Math.floor(fraction(number) * moments.length)]
  if (moment === undefined) throw new Error('A story has moments.')
  rows.push(await killedAt(moment))
  console.error(`${number} of ${wanted}: ${JSON.stringify(rows.at(-1))}`)
}
write(seconds, rows)
process.exit()

async function unharmed() {
  return await onOwnState(async (story) => {
    await story.server.start()
    const begun = Date.now()
    await makeAndDeleteGroup(story)
    return { tally: story.server.tally(), seconds: (Date.now() - begun) / 1000 }
  })
}

function everyMoment(tally: Tally): Moment[] {
  return eventNames.flatMap((event) => Array.from({ length: tally[event] }, (_, index) => ({ event, nth: index + 1 })))
}

async function killedAt(moment: Moment): Promise<Row> {
  return await onOwnState(async (story, state) => {
    let died = Date.now()
    const lost = await makeAndDeleteGroupKilledAt(moment, story, () => {
      died = Date.now()
    }).then(() => '', messageOf)
    const rest = (Date.now() - died) / 1000
    if (lost !== '') console.error(failuresIn(readFileSync(stateFile(state, 'log'), 'utf8')))
    return { ...moment, rest, lost, left: await leftovers(story.server) }
  })
}

/** Each story has its own state folder, and whatever happened, this machine is left as it was. */
async function onOwnState<T>(tell: (story: Story, state: string) => Promise<T>): Promise<T> {
  const state = mkdtempSync(join(tmpdir(), 'ke2e-crash-'))
  const server = killableServer(state, ['--hosts', 'systems'])
  const allThere = async () => {
    const { hosts } = await server.inventory()
    if (hosts !== 3) throw new Error(`Three machines were created, and this machine has ${hosts} hosts.`)
  }
  try {
    return await tell({ server, group: 'crash', allThere, limitSeconds }, state)
  } finally {
    await server.kill()
    const main = join(root, 'embedded-azure', 'server', 'main.ts')
    await execa(process.execPath, [main, 'reset', '--state', state], { stdout: 'ignore', stderr: 'inherit' })
    rmSync(state, { recursive: true, force: true })
  }
}

async function leftovers(server: KillableServer): Promise<string> {
  const lists = await Promise.all(
    ['/resources', '/resourceGroups'].map((list) => server.ask('GET', server.inSubscription(list))),
  )
  const records = lists.reduce((sum, list) => sum + (list.json.value ?? []).length, 0)
  const all = Object.entries({ records, ...(await server.inventory()) })
  return all.flatMap(([kind, count]) => (count > 0 ? [`${kind}: ${count}`] : [])).join(', ')
}

function failuresIn(log: string): string {
  return (log.match(/^.*( failed: |refused).*$/gm) ?? []).slice(-5).join('\n')
}

/** From 0 to 1, the same for the same seed. */
function fraction(number: number): number {
  return createHash('sha256').update(`${seed} ${number}`).digest().readUInt32BE() / 2 ** 32
}

function write(whole: number, rows: readonly Row[]): void {
  const broken = rows.filter((row) => row.lost !== '' || row.left !== '').length
  const text = [
    '# Killed while working',
    '',
    'The server of the embedded Azure is killed (SIGKILL) while a client creates a group of three machines with real hosts and',
    'deletes it, and is started again. It is killed at counted events: when a write arrives, when its answer is about to leave,',
    'when a record is written, when a program of the fabric has just started; events are drawn at random. Lost is what the',
    'server had acknowledged and does not complete by itself; left is what ARM or the machine (hosts, namespaces, mounts,',
    'routes, cgroups, processes) still has at the end.',
    `Written by \`script/bench crash\`. ${new Date().toISOString().slice(0, 10)}; seed ${seed}; unharmed it takes ${whole.toFixed(1)} s.`,
    '',
    `**${rows.length} moments, ${broken} with something lost or left.**`,
    '',
    '| killed at | number | then took, s | lost | left |',
    '| --- | --: | --: | --- | --- |',
    ...rows
      .toSorted((a, b) => eventNames.indexOf(a.event) - eventNames.indexOf(b.event) || a.nth - b.nth)
      .map(
        ({ event, nth, rest, lost, left }) =>
          `| ${event} | ${nth} | ${rest.toFixed(1)} | ${lost || 'nothing'} | ${left || '0'} |`,
      ),
    '',
  ].join('\n')
  mkdirSync(join(root, 'docs', 'benchmarks'), { recursive: true })
  writeFileSync(join(root, 'docs', 'benchmarks', 'crash.md'), text)
  console.log(text)
}
