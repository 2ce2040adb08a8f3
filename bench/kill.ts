/**
 * What is left when a run is killed. The built action under a stand-in of the runner, hit at every request that it sends
 * and at lines that it prints between them; afterwards post, `down` or `sweep`, and then a count of what Azure and the machine
 * still have. Writes docs/benchmarks/kill.md.
 *
 * usage: script/bench kill [POINTS] [SEEDS] [REAL]   (230, 50 and 20 by default; REAL are points on real hosts)
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { root } from '../src/system/installation.ts'
import { startFakeGitHub } from '../test/support/fakeGitHub.ts'
import { type CountingAzure, startCountingAzure } from './killing/azure.ts'
import { type Point, type Result, runPoint } from './killing/point.ts'
import { runRealPoint } from './killing/realPoint.ts'
import { tableOf, troubles } from './killing/table.ts'

const [wantedPoints = 230, wantedSeeds = 50, wantedReal = 20] = process.argv.slice(2).map(Number)

const gitHub = await startFakeGitHub((request) =>
  /^GET \/repos\/octo\/demo\/actions\/runs\/4711$/.test(request) ? { status: 'completed', run_attempt: 1 } : undefined,
)
const { GITHUB_API_URL, GITHUB_TOKEN } = gitHub.env
const environment = { GITHUB_API_URL, GITHUB_TOKEN }
const inputs = { nodes: '2', suite: 'none' }

/** Jobs that run in parallel on machines that are records. */
const atOnce = 3

const file = join(root, 'docs', 'benchmarks', 'kill.md')
const sections: Record<'records' | 'seeds' | 'real', readonly Result[]> = { records: [], seeds: [], real: [] }

const azures = await Promise.all(Array.from({ length: atOnce }, startCountingAzure))
const [first] = azures
if (first !== undefined && wantedPoints > 0) {
  await runAll(pointsFor(await requestsOfRun(first), wantedPoints), 'records')
}
if (wantedSeeds > 0) {
  await runAll(seeds(wantedSeeds), 'seeds')
}
await Promise.all(azures.map((azure) => azure.stop()))
if (wantedReal > 0) {
  sections.real = await realPoints(wantedReal)
  write()
}
await gitHub.stop()
console.log(readFileSync(file, 'utf8'))
process.exit(Object.values(sections).every((results) => troubles(results).length === 0) ? 0 : 1)

/** How many requests an undisturbed main step sends: it gets to the hosts, which are records and do not answer. */
async function requestsOfRun(server: CountingAzure): Promise<{ main: number; post: number }> {
  const undisturbed: Point = { what: 'kill', step: 'main' }
  const heard: number[] = []
  await runPoint(
    undisturbed,
    {
      ...server,
      census: async () => {
        const answer = await server.census()
        heard.push(answer.requests)
        return answer
      },
    },
    inputs,
    environment,
  )
  const [main = 0, afterPost = 0] = heard
  console.error(`an undisturbed main step sends ${main} requests, its post step ${afterPost - main}`)
  return { main, post: afterPost - main }
}

function pointsFor(requests: { main: number; post: number }, wanted: number): Point[] {
  const nths = Array.from({ length: requests.main }, (_, index) => index + 1)
  const moments = ['it comes', 'its answer leaves'] as const
  const spread = <T>(all: readonly T[], most: number) => {
    const share = (index: number) => Math.floor((index * most) / all.length)
    return all.length <= most ? all : all.filter((_, index) => share(index + 1) > share(index))
  }
  const boundaries = nths.flatMap((nth) => moments.map((moment) => ({ nth, moment })))
  const lines = ['plan', 'release', 'provision', 'converge'].flatMap((name) =>
    [0, 1, 2, 3].map((linesLater) => ({ says: new RegExp(`::group::${name} \\(limit`), linesLater })),
  )
  const part = (ofAll: number) => Math.max(1, Math.round(wanted * ofAll))
  const inPost = Array.from({ length: requests.post }, (_, index) => ({
    nth: index + 1,
    moment: moments[index % 2] ?? 'it comes',
  }))
  const all: Point[] = [
    ...spread(boundaries, part(0.35)).map((when): Point => ({ what: 'kill', when, step: 'main' })),
    ...spread(boundaries, part(0.2)).map((when): Point => ({ what: 'cancel', when, step: 'main' })),
    ...spread(boundaries, part(0.12)).map((when): Point => ({ what: 'machine gone', when, step: 'main' })),
    ...spread(nths, part(0.12)).map(
      (nth): Point => ({ what: 'answer lost', when: { nth, moment: 'it comes' }, step: 'main' }),
    ),
    ...spread(boundaries, part(0.05)).map((when): Point => ({ what: 'cancel', when, step: 'main', slow: true })),
    ...spread(inPost, part(0.08)).map((when): Point => ({ what: 'kill', when, step: 'post' })),
    ...lines.flatMap((when): Point[] => [
      { what: 'kill', when, step: 'main' },
      { what: 'cancel', when, step: 'main' },
    ]),
  ]
  // In strides, so a run that is stopped early has covered all of it too.
  const stride = 37
  return all
    .map((_, index) => all[(index * stride) % all.length])
    .filter((point) => point !== undefined)
    .slice(0, wanted)
}

function seeds(wanted: number): Point[] {
  return Array.from(
    { length: wanted },
    (_, index): Point => ({
      what: 'random faults',
      step: 'main',
      seed: index + 1,
    }),
  )
}

/** Several at once, each on its own Azure. Results so far are written now and then, in case the run is stopped. */
async function runAll(points: readonly Point[], name: 'records' | 'seeds'): Promise<void> {
  const results: Result[] = []
  const waiting = points.values()
  const work = async (azure: CountingAzure) => {
    for (const point of waiting) {
      const result = await runPoint(point, azure, inputs, environment)
      results.push(result)
      sections[name] = results
      if (results.length % 10 === 0) write()
      const { point: _, left, ...told } = result
      console.error(
        `${name} ${results.length} of ${points.length}: ${JSON.stringify({ ...point, ...told, left: left.length })}`,
      )
    }
  }
  await Promise.all(azures.map(work))
  write()
}

async function realPoints(wanted: number): Promise<Result[]> {
  const results: Result[] = []
  for (let index = 0; index < wanted; index += 1) {
    const result = await runRealPoint(index, wanted, environment)
    results.push(result)
    console.error(`real ${index + 1} of ${wanted}: ${JSON.stringify(result)}`)
  }
  return results
}

function write(): void {
  const today = new Date().toISOString().slice(0, 10)
  const bodies = {
    records: [
      'Machines are records, so a run gets as far as its hosts, which do not answer.',
      '',
      ...tableOf(sections.records),
      '',
      ...troubles(sections.records),
    ],
    seeds: [
      'The whole run, with every tenth request hit by a random fault; a seed determines the faults.',
      '',
      ...tableOf(sections.seeds),
      '',
      ...troubles(sections.seeds),
    ],
    real: [
      'Real hosts, Salt, OpenVPN, Kubernetes; left counts what remains on the machine itself.',
      '',
      ...tableOf(sections.real),
      '',
      ...troubles(sections.real),
    ],
  }
  const titles = { records: 'Killed at requests and between them', seeds: 'Random faults', real: 'Real hosts' } as const
  const text = [
    '# What is left of a run that was killed',
    '',
    'The built action under a stand-in of the Actions runner, on the embedded Azure. After each point comes post, `down` or',
    '`sweep`, and then a count: resources and groups in ARM, processes of the job on the machine. Written by `script/bench kill`.',
    '',
    `Machine: ${cpus().length} cores (${cpus()[0]?.model}). Load of the last 15 minutes: ${Math.round(loadavg()[2] ?? 0)}. Sections are dated.`,
    '',
    ...(['records', 'seeds', 'real'] as const).flatMap((name) =>
      sections[name].length === 0
        ? former(titles[name])
        : [`## ${titles[name]}`, '', `${today}. ${bodies[name].join('\n').trimEnd()}`, ''],
    ),
  ].join('\n')
  mkdirSync(join(root, 'docs', 'benchmarks'), { recursive: true })
  writeFileSync(file, text)
}

/** A section that was not measured this time stays unchanged. */
function former(title: string): string[] {
  try {
    const sections = readFileSync(file, 'utf8').split(/^(?=## )/m)
    return sections.filter((section) => section.startsWith(`## ${title}\n`))
  } catch {
    return []
  }
}
