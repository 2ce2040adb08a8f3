/**
 * Kills the server of the embedded Azure at random moments while a group of three machines is made and deleted, and counts
 * what is lost and what is left. Writes docs/benchmarks/crash.md.
 *
 * usage: script/bench crash [MOMENTS] [SEED]   (30 and 1 by default; needs root)
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { stateFile } from '../embedded-azure/protocol/stateFiles.ts'
import { makeAndDeleteGroup } from '../embedded-azure/test/support/crashStory.ts'
import { killableServer } from '../embedded-azure/test/support/killableServer.ts'
import { root } from '../src/system/installation.ts'
import { messageOf } from '../src/vocabulary/errors.ts'

interface Moment {
  /** Seconds from the first request to the kill. */
  readonly after: number
  /** Seconds from the kill to the end of the story. */
  readonly rest: number
  readonly lost: string
  readonly left: string
}

const moments = Number(process.argv[2] ?? 30)
const seed = Number(process.argv[3] ?? 1)
const state = mkdtempSync(join(tmpdir(), 'ke2e-crash-'))
const server = killableServer(state, ['--hosts', 'systems'])
await server.start()
try {
  const whole = await time(() => makeAndDeleteGroup(server, 'crash-0', allThere))
  console.error(`unharmed: ${whole.toFixed(1)} s`)
  const rows: Moment[] = []
  for (let moment = 1; moment <= moments; moment += 1) {
    rows.push(await killAt(fraction(moment) * whole, `crash-${moment}`))
    console.error(`${moment} of ${moments}: ${JSON.stringify(rows.at(-1))}`)
  }
  write(whole, rows)
} finally {
  await server.kill()
  await clear()
}
process.exit()

async function killAt(after: number, group: string): Promise<Moment> {
  const story = makeAndDeleteGroup(server, group, allThere).then(
    () => '',
    (thrown) => messageOf(thrown),
  )
  await sleep(after * 1000)
  await server.kill()
  const killed = Date.now()
  await server.start()
  const lost = await story
  const rest = (Date.now() - killed) / 1000
  const left = await leftovers()
  if (lost !== '') console.error(failuresIn(readFileSync(stateFile(state, 'log'), 'utf8')))
  // What one moment left must not be in the way of the next.
  if (lost !== '') await server.ask('DELETE', server.inSubscription(`/resourceGroups/${group}`))
  for (let look = 0; lost !== '' && look < 60 && (await leftovers()) !== ''; look += 1) await sleep(1000)
  return { after, rest, lost, left }
}

async function allThere(): Promise<void> {
  const { hosts } = await server.inventory()
  if (hosts !== 3) throw new Error(`Three machines were made, and the machine has ${hosts} hosts.`)
}

async function leftovers(): Promise<string> {
  const lists = await Promise.all(
    ['/resources', '/resourceGroups'].map((list) => server.ask('GET', server.inSubscription(list))),
  )
  const records = lists.reduce((sum, list) => sum + (list.json.value ?? []).length, 0)
  const all = Object.entries({ records, ...(await server.inventory()) })
  return all.flatMap(([kind, count]) => (count > 0 ? [`${kind}: ${count}`] : [])).join(', ')
}

/** Whatever happened, the machine is left as it was. */
async function clear(): Promise<void> {
  const main = join(root, 'embedded-azure', 'server', 'main.ts')
  await execa(process.execPath, [main, 'reset', '--state', state], { stdio: 'inherit' })
  rmSync(state, { recursive: true, force: true })
}

function failuresIn(log: string): string {
  return (log.match(/^.*( failed: |refused).*$/gm) ?? []).slice(-5).join('\n')
}

async function time(work: () => Promise<void>): Promise<number> {
  const started = Date.now()
  await work()
  return (Date.now() - started) / 1000
}

/** From 0 to 1, the same for the same seed. */
function fraction(moment: number): number {
  return createHash('sha256').update(`${seed} ${moment}`).digest().readUInt32BE() / 2 ** 32
}

function write(whole: number, rows: readonly Moment[]): void {
  const broken = rows.filter((row) => row.lost !== '' || row.left !== '').length
  const text = [
    '# Killed while it works',
    '',
    'The server of the embedded Azure is killed (SIGKILL) at random moments while a client makes a group of three machines with',
    'real hosts and deletes it, and is started again. Lost is what the server had acknowledged and does not bring to its end by',
    'itself; left is what ARM or the machine (hosts, namespaces, mounts, routes, cgroups, processes) still has in the end.',
    `Written by \`script/bench crash\`. ${new Date().toISOString().slice(0, 10)}; seed ${seed}; unharmed it takes ${whole.toFixed(1)} s.`,
    '',
    `**${rows.length} moments, ${broken} with something lost or left.**`,
    '',
    '| killed after, s | then took, s | lost | left |',
    '| --: | --: | --- | --- |',
    ...rows
      .toSorted((a, b) => a.after - b.after)
      .map(
        (row) => `| ${row.after.toFixed(1)} | ${row.rest.toFixed(1)} | ${row.lost || 'nothing'} | ${row.left || '0'} |`,
      ),
    '',
  ].join('\n')
  mkdirSync(join(root, 'docs', 'benchmarks'), { recursive: true })
  writeFileSync(join(root, 'docs', 'benchmarks', 'crash.md'), text)
  console.log(text)
}
