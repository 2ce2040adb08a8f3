/**
 * How fast the embedded Azure answers with machines that are records: requests per second for GET of a virtual machine and
 * PUT of a network interface, seconds for 500 virtual machines, and the server's memory. Writes docs/benchmarks/arm.md.
 *
 * usage: script/bench arm [RUNS]   (3 by default)
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readServerFile } from '../embedded-azure/protocol/serverFile.ts'
import { machineBody } from '../embedded-azure/test/support/crashStory.ts'
import { type KillableServer, killableServer } from '../embedded-azure/test/support/killableServer.ts'
import { root } from '../src/system/installation.ts'

interface Measured {
  readonly getsASecond: number
  readonly putsASecond: number
  /** Seconds from the first request to the last machine that is Succeeded. */
  readonly machines: number
  /** MiB of the server's resident memory: after its start, and with all machines. */
  readonly atStart: number
  readonly atEnd: number
}

const runs = Number(process.argv[2] ?? 3)
const gets = 2000
const puts = 1000
const machines = 500
/** Requests in flight at the same time. */
const clients = 16
const location = 'westeurope'

const measured: Measured[] = []
for (let run = 1; run <= runs; run += 1) {
  measured.push(await measure())
  console.error(`run ${run} of ${runs}: ${JSON.stringify(measured.at(-1))}`)
}
write(measured)
process.exit()

async function measure(): Promise<Measured> {
  const state = mkdtempSync(join(tmpdir(), 'ke2e-arm-'))
  const server = killableServer(state, ['--hosts', 'none'])
  await server.start()
  try {
    const atStart = memory(state)
    const subnet = await makeNetwork(server)
    const nic = {
      location,
      properties: { ipConfigurations: [{ name: 'primary', properties: { subnet: { id: subnet } } }] },
    }
    const putting = await time(puts, (index) => put(server, `Microsoft.Network/networkInterfaces/nic-${index}`, nic))
    const making = await time(machines, (index) => put(server, machinePath(index), machineBody(subnet, `vm-${index}`)))
    const settling = await allSucceeded(server)
    const getting = await time(gets, (index) =>
      expectOk(server.ask('GET', inGroup(server, machinePath(index % machines)))),
    )
    return {
      getsASecond: gets / getting,
      putsASecond: puts / putting,
      machines: making + settling,
      atStart,
      atEnd: memory(state),
    }
  } finally {
    await server.kill()
    rmSync(state, { recursive: true, force: true })
  }
}

function machinePath(index: number): string {
  return `Microsoft.Compute/virtualMachines/vm-${index}`
}

async function makeNetwork(server: KillableServer): Promise<string> {
  await expectOk(server.ask('PUT', server.inSubscription('/resourceGroups/bench'), { location }))
  const subnets = [{ name: 'nodes', properties: { addressPrefix: '10.240.0.0/16' } }]
  const network = { location, properties: { addressSpace: { addressPrefixes: ['10.240.0.0/16'] }, subnets } }
  await put(server, 'Microsoft.Network/virtualNetworks/vnet', network)
  return inGroup(server, 'Microsoft.Network/virtualNetworks/vnet/subnets/nodes')
}

/** Seconds that this many requests take, with several always in flight. */
async function time(count: number, request: (index: number) => Promise<void>): Promise<number> {
  const started = performance.now()
  let next = 0
  const client = async () => {
    while (next < count) {
      next += 1
      await request(next - 1)
    }
  }
  await Promise.all(Array.from({ length: clients }, client))
  return (performance.now() - started) / 1000
}

async function allSucceeded(server: KillableServer): Promise<number> {
  const started = performance.now()
  for (;;) {
    const { json } = await server.ask('GET', inGroup(server, 'Microsoft.Compute/virtualMachines'))
    const states = (json.value ?? []).map((machine) => machine.properties?.provisioningState)
    if (states.length === machines && states.every((state) => state === 'Succeeded')) break
    if (states.includes('Failed')) throw new Error('A machine failed.')
    await sleep(50)
  }
  return (performance.now() - started) / 1000
}

async function put(server: KillableServer, path: string, body: unknown): Promise<void> {
  await expectOk(server.ask('PUT', inGroup(server, path), body))
}

async function expectOk(asked: ReturnType<KillableServer['ask']>): Promise<void> {
  const { status, json } = await asked
  if (status !== 200 && status !== 201) throw new Error(`${status} ${json.error?.code} ${json.error?.message}`)
}

function inGroup(server: KillableServer, path: string): string {
  return server.inSubscription(`/resourceGroups/bench/providers/${path}`)
}

/** MiB of resident memory. */
function memory(state: string): number {
  const pid = readServerFile(state)?.pid
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
}

function write(rows: readonly Measured[]): void {
  const median = (of: (row: Measured) => number) =>
    rows.map(of).toSorted((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0
  const line = (name: string, one: (of: (row: Measured) => number) => number) =>
    `| ${name} | ${one((row) => row.getsASecond).toFixed(0)} | ${one((row) => row.putsASecond).toFixed(0)} | ${one((row) => row.machines).toFixed(1)} | ${one((row) => row.atStart).toFixed(0)} | ${one((row) => row.atEnd).toFixed(0)} |`
  const text = [
    '# The embedded Azure as a server of records',
    '',
    `With \`--hosts none\`: requests per second for GET of a virtual machine (${gets} of them) and PUT of a network interface (${puts},`,
    `all in one subnet), and seconds from the first of ${machines} PUTs of virtual machines, each with an interface and a disk of its own, to the`,
    `last that is Succeeded; ${clients} requests at a time over TLS, client and server on the same machine. Memory is the server's`,
    'resident memory after its start and at the end. Written by `script/bench arm`.',
    '',
    `Machine: ${cpus().length} cores (${cpus()[0]?.model}), ${Math.round(totalmem() / 2 ** 30)} GiB. ${new Date().toISOString().slice(0, 10)}.`,
    '',
    `| run | GET per second | PUT per second | ${machines} machines, s | memory at start, MiB | at the end, MiB |`,
    '| --: | --: | --: | --: | --: | --: |',
    ...rows.map((row, index) => line(String(index + 1), (of) => of(row))),
    line('median', median),
    '',
  ].join('\n')
  mkdirSync(join(root, 'docs', 'benchmarks'), { recursive: true })
  writeFileSync(join(root, 'docs', 'benchmarks', 'arm.md'), text)
  console.log(text)
}
