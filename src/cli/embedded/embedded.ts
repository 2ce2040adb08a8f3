import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { parse } from 'yaml'
import { z } from 'zod'
import { askServer, embeddedStatus, embeddedSubscriptions } from '../../../embedded-azure/client/control.ts'
import { embeddedEnvironment, shellExports } from '../../../embedded-azure/client/environment.ts'
import { findServer, type Server } from '../../../embedded-azure/client/find.ts'
import { logOf } from '../../../embedded-azure/client/launch.ts'
import { askProgram } from '../../../embedded-azure/client/program.ts'
import { startEmbeddedAzure, stopEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import type { RunDependencies } from '../../run/context.ts'
import { embeddedProgram } from '../../system/installation.ts'
import { systemProcesses } from '../../system/process.ts'
import { InputError, SetupError, TeardownError } from '../../vocabulary/errors.ts'
import { inventoryLines, statusLines } from './statusText.ts'
import { addTenantCommands } from './tenant.ts'

type Deps = Pick<RunDependencies, 'clock' | 'signal' | 'folders'>

interface StartFlags {
  readonly state: string
  readonly hosts: 'machine' | 'none'
  readonly port?: string
  readonly timings?: string
  readonly tokenLifetime?: string
  readonly faults?: string
  readonly seed?: string
  readonly offer?: string
  readonly throttle?: true
}

/** Seconds that the server may take to answer, and that taking away hosts and networks may take. */
const startSeconds = 60
const clearSeconds = 300

const startFirst = 'Start a server with `kube-e2e azure start`.'
const inventorySchema = z.record(z.string(), z.array(z.union([z.string(), z.number()])))

/** `kube-e2e azure …`: the embedded Azure as a server of its own, for any client of Azure. */
export function addAzureCommands(program: Command, deps: Deps): void {
  const azure = program.command('azure').description('an Azure on this machine, for any client of Azure')
  const withState = (name: string) =>
    azure
      .command(name)
      .addOption(
        new Option('--state <folder>', 'where it keeps everything; servers with folders of their own live side by side')
          .argParser((path) => resolve(path))
          .default(deps.folders.embeddedAzure),
      )

  withState('start')
    .description('start a server that stays up until `stop`; `env` tells clients where it is')
    .addOption(
      new Option('--hosts <kind>', 'what virtual machines are: systems on this machine (needs root), or records only')
        .choices(['machine', 'none'])
        .default('machine'),
    )
    .option('--port <number>', 'where to listen on the loopback interface; as the last time, or any free one', number)
    .option('--timings <profile>', 'how long operations take: none, azure (as the real one), or a JSON file')
    .option(
      '--offer <file>',
      'quotas and restrictions of sizes: JSON or YAML (embedded-azure/docs/server.md)',
      (file) => resolve(file),
    )
    .option('--throttle', 'refuse requests with 429 when a rate-limit bucket is empty')
    .option('--token-lifetime <seconds>', 'how long tokens are valid; an hour by default', number)
    .option('--faults <file>', 'what goes wrong on purpose (embedded-azure/docs/faults.md)', (file) => resolve(file))
    .option('--seed <number>', 'let requests go wrong at random, as this number decides', number)
    .action(async (flags: StartFlags) => {
      const server = await start(flags, deps)
      say(`running at ${server.resourceManagerUrl}, hosts: ${server.hosts}`)
      say('eval "$(kube-e2e azure env)" points clients to it')
    })

  withState('stop')
    .description('stop the server and its hosts; records and disks stay for the next start')
    .option('--keep-hosts', 'let the hosts run on, for the next start to find them')
    .action(async ({ state, keepHosts }: { state: string; keepHosts?: true }) => {
      const ran = await stopEmbeddedAzure(state, withProcesses(deps))
      const hosts = keepHosts ? 0 : z.int().parse(await ask(state, 'power-off', deps))
      say(`${ran ? 'stopped' : 'it did not run'}; hosts powered off: ${hosts}`)
    })

  withState('status')
    .description('what the server holds, and what the machine holds of it')
    .option('--json', 'as JSON')
    .action(async ({ state, json }: { state: string; json?: true }) => {
      const server = await findServer(state)
      if (server === undefined) {
        const inventory = hasFabric(state) ? inventorySchema.parse(await ask(state, 'inventory', deps)) : {}
        return say(json ? asJson({ running: false, inventory }) : ['it does not run', ...inventoryLines(inventory)])
      }
      const status = await embeddedStatus(server)
      const { pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId } = server
      const facts = { running: true, pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId }
      say(json ? asJson({ ...facts, ...status }) : statusLines(facts, status))
    })

  withState('env')
    .description('print what clients of Azure read from their environment, as shell exports')
    .action(async ({ state }: { state: string }) => {
      const server = await running(state)
      const subscriptions = await embeddedSubscriptions(server)
      process.stdout.write(shellExports(embeddedEnvironment(server, subscriptions, state, process.env)))
    })

  addTenantCommands(withState, async (state, command) => say(asJson(await ask(state, command, deps))))

  withState('faults')
    .argument('[file]', 'a scenario, JSON or YAML, that replaces what was set')
    .description('what goes wrong on purpose, and what did so far, as JSON')
    .option('--clear', 'let nothing go wrong any more, and release what is stuck')
    .action(async (file: string | undefined, { state, clear }: { state: string; clear?: true }) => {
      const server = await running(state)
      if (clear) return say(asJson(await askServer(server, 'DELETE', 'faults')))
      if (file === undefined) return say(asJson(await askServer(server, 'GET', 'faults')))
      say(asJson(await askServer(server, 'PUT', 'faults', parse(await readFile(file, 'utf8')))))
    })

  withState('logs')
    .description("print the server's log")
    .option('-f, --follow', 'go on printing as it grows')
    .action(async ({ state, follow }: { state: string; follow?: true }) => {
      if (!existsSync(logOf(state))) throw new SetupError(`There is no log in ${state}.`, { nextStep: startFirst })
      const tail = ['-n', '+1', ...(follow ? ['-F'] : []), logOf(state)]
      await systemProcesses().run('tail', tail, { signal: deps.signal, onLine: say })
    })

  withState('reset')
    .description('stop the server and take everything away: hosts, networks, records, identity')
    .action(async ({ state }: { state: string }) => {
      await stopEmbeddedAzure(state, withProcesses(deps))
      const left = inventoryLines(inventorySchema.parse(await ask(state, 'reset', deps)))
      if (left.length > 0) {
        throw new TeardownError(`The machine still holds: ${left.join(', ')}.`, {
          nextStep: 'Run `kube-e2e azure reset` again; the records are kept for it.',
        })
      }
      say('left: 0')
    })
}

async function start(flags: StartFlags, deps: Deps): Promise<Server> {
  const { state, hosts } = flags
  const command = embeddedProgram(hosts)
  const cacheFolder = deps.folders.cache
  // Made by this user: the program may run as root, and what it makes first would be root's.
  for (const folder of [cacheFolder, state]) await mkdir(folder, { recursive: true, mode: 0o700 })
  const there = await findServer(state)
  if (there === undefined && hosts === 'machine') {
    const problems = z.array(z.string()).parse(await ask(state, 'check', deps, command))
    if (problems.length > 0) throw new InputError(problems.map((message) => ({ input: '--hosts', message })))
  }
  const options = { stateFolder: state, cacheFolder, command, hosts, arguments: startArguments(flags) }
  await startEmbeddedAzure({ ...options, idleExitSeconds: undefined, limitSeconds: startSeconds }, withProcesses(deps))
  const server = await running(state)
  if (server.hosts !== hosts || (there !== undefined && startArguments(flags).length > 0)) {
    throw new SetupError(`A server with hosts: ${server.hosts} runs on ${state} already, and keeps its options.`, {
      nextStep: 'Stop it first, or give this one another --state folder.',
    })
  }
  // A run may have started it, to end by itself.
  await askServer(server, 'POST', 'stay')
  return server
}

function startArguments(flags: StartFlags): string[] {
  const valued = {
    '--port': flags.port,
    '--timings': flags.timings,
    '--token-lifetime': flags.tokenLifetime,
    '--offer': flags.offer,
    '--faults': flags.faults,
    '--seed': flags.seed,
  }
  return [
    ...Object.entries(valued).flatMap(([name, value]) => (value === undefined ? [] : [name, value])),
    ...(flags.throttle ? ['--throttle'] : []),
  ]
}

async function running(state: string): Promise<Server> {
  const server = await findServer(state)
  if (server !== undefined) return server
  throw new SetupError(`No embedded Azure runs on ${state}.`, { nextStep: startFirst })
}

/** Asks the program about a state folder; as root where there may be hosts. */
async function ask(
  state: string,
  command: string | readonly string[],
  deps: Deps,
  program = embeddedProgram(hasFabric(state) ? 'machine' : 'none'),
): Promise<unknown> {
  const voice = { detail: (line: string) => process.stderr.write(`${line}\n`) }
  return await askProgram(
    { ...withProcesses(deps), embeddedProgram: program, voice },
    [...[command].flat(), '--state', state],
    clearSeconds,
  )
}

function hasFabric(state: string): boolean {
  return existsSync(join(state, 'fabric'))
}

function withProcesses(deps: Deps) {
  return { clock: deps.clock, signal: deps.signal, processes: systemProcesses() }
}

function say(text: string | readonly string[]): void {
  for (const line of typeof text === 'string' ? [text] : text) process.stdout.write(`${line}\n`)
}

function asJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2)
}

function number(text: string): string {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is not a whole number.')
  return text
}
