import { appendFileSync, chmodSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Command, InvalidArgumentError, Option } from 'commander'
import { systemClock } from '../../src/system/clock.ts'
import { systemProcesses } from '../../src/system/process.ts'
import { Failure, messageOf } from '../../src/vocabulary/errors.ts'
import { readOffer } from './arm/catalog/offer.ts'
import type { Fabric } from './fabric/fabric.ts'
import { lookAround, machineFabric, prepareImage } from './fabric/machine.ts'
import { machineProblems } from './fabric/machineChecks.ts'
import { runProber } from './fabric/prober.ts'
import { recordsOnlyFabric } from './fabric/recordsOnly.ts'
import { readScenario } from './faults/scenario.ts'
import { powerOff, reset } from './offline.ts'
import { reasonToStop } from './reasonToStop.ts'
import { startServer } from './server.ts'
import { makeStateFolder } from './state/folder.ts'
import { addTenantCommands } from './tenantCommands.ts'
import { delaysFrom, timingsNamed } from './timings.ts'

interface StartOptions {
  readonly state: string
  readonly cache?: string
  readonly port: number
  readonly hosts: 'machine' | 'none'
  readonly delay: number
  readonly timings: string
  readonly offer?: string
  readonly throttle: boolean
  readonly tokenLifetime?: number
  readonly faults?: string
  readonly seed?: number
  readonly idleExit?: number
  readonly stopHosts: boolean
}

const program = new Command('embedded-azure').description('An Azure in a box, on this machine alone.')

program
  .command('start')
  .description('Run the server in the foreground until it is told to stop.')
  .addOption(stateOption())
  .addOption(cacheOption())
  .option(
    '--port <number>',
    'where to listen on the loopback interface; 0 keeps the last one or takes a free one',
    count,
    0,
  )
  .addOption(
    new Option('--hosts <kind>', 'what virtual machines are: systems on this machine, or records only')
      .choices(['machine', 'none'])
      .default('machine'),
  )
  .option('--delay <milliseconds>', 'what every operation takes at least', count, 0)
  .option('--timings <profile>', 'what operations take at least: none, azure, or a JSON file', 'none')
  .option('--offer <file>', 'quotas and restrictions: JSON or YAML, as embedded-azure/docs/server.md tells')
  .option('--throttle', 'refuse requests with 429 when their rate-limit bucket is empty', false)
  .option('--token-lifetime <seconds>', 'how long a token is valid', count)
  .option('--faults <file>', 'what goes wrong on purpose: JSON or YAML, as embedded-azure/docs/faults.md tells')
  .option('--seed <number>', 'let requests go wrong at random, as this number decides', count)
  .option('--idle-exit <seconds>', 'end when there has been no resource group for so long', count)
  .option('--stop-hosts', 'stop the hosts when the server is told to stop; they run on otherwise', false)
  .action((options: StartOptions) => start(options))

program
  .command('check')
  .description('Print what keeps this machine from having hosts, as a JSON list of sentences.')
  .addOption(stateOption())
  .action(async ({ state }) => print(await machineProblems({ stateFolder: state, processes: systemProcesses() })))

program
  .command('image')
  .description("Make the hosts' image unless it is there, and print its path.")
  .addOption(cacheOption())
  .action(async ({ cache }) => {
    print(await prepareImage({ cacheFolder: cache, processes: systemProcesses(), log: speak }))
  })

program
  .command('inventory')
  .description('Print what this machine holds of hosts and networks, as JSON; found by looking, not by records.')
  .addOption(stateOption())
  .action(async ({ state }) => print(await lookAround({ stateFolder: state, processes: systemProcesses() })))

program
  .command('power-off')
  .description('Stop all hosts of a server that has ended, and print how many there are. Their disks stay.')
  .addOption(stateOption())
  .action(async ({ state }) => print(await powerOff({ stateFolder: state, ...machine() })))

program
  .command('reset')
  .description('Take everything of a server that has ended away, and print the inventory that is left, as JSON.')
  .addOption(stateOption())
  .action(async ({ state }) => print(await reset({ stateFolder: state, ...machine() })))

addTenantCommands(program, stateOption, print)

program
  .command('probe', { hidden: true })
  .description('Ask backends of load balancers, as told over the channel of the parent process.')
  .option('--for <folder>', 'marks the process on the machine')
  .action(() => runProber(process))

try {
  await program.parseAsync()
} catch (thrown) {
  const next = thrown instanceof Failure && thrown.nextStep ? ` ${thrown.nextStep}` : ''
  console.error(thrown instanceof Failure ? `${messageOf(thrown)}${next}` : thrown)
  // A server that listens would hold the process.
  process.exit(1)
}

async function start(options: StartOptions): Promise<void> {
  const delays = delaysFrom(timingsNamed(options.timings), options.seed ?? 0)
  const faultsGiven = options.faults !== undefined || options.seed !== undefined
  makeStateFolder(options.state)
  const log = logTo(join(options.state, 'server.log'))
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort(signal))
  const server = await startServer({
    stateFolder: options.state,
    port: options.port,
    operationDelay: (operation) => Math.max(options.delay, delays.ofOperation(operation)),
    registrationDelay: delays.ofRegistration,
    interfaceReservation: delays.interfaceReservation,
    throttle: options.throttle,
    ...(options.offer === undefined ? {} : { offer: readOffer(options.offer) }),
    ...(faultsGiven ? { faults: readScenario(options.faults, options.seed) } : {}),
    ...(options.tokenLifetime === undefined ? {} : { tokenLifetimeSeconds: options.tokenLifetime }),
    fabric: () => fabricFor(options, log),
    hosts: options.hosts,
    clock: systemClock,
    log,
  })
  const idleSeconds = () => (server.stays() ? undefined : options.idleExit)
  log(`listening at ${server.endpoint.resourceManagerUrl}, hosts: ${options.hosts}`)
  log(`stopping: ${await reasonToStop(server.world, options.state, idleSeconds, systemClock, stop.signal)}`)
  await server.stop({ stopHosts: options.stopHosts })
  log('stopped')
  // What did not come to its end in time would hold the process.
  process.exit()
}

async function fabricFor(options: StartOptions, log: (line: string) => void): Promise<Fabric> {
  if (options.hosts === 'none') return recordsOnlyFabric()
  const fabric = { ...machine(), stateFolder: options.state, log }
  return await machineFabric(options.cache === undefined ? fabric : { ...fabric, cacheFolder: options.cache })
}

function machine() {
  const ownProgram = [process.execPath, process.argv[1] ?? '']
  return { processes: systemProcesses(), clock: systemClock, program: ownProgram, log: speak }
}

function stateOption(): Option {
  return new Option('--state <folder>', 'where everything is kept').argParser(resolvePath).makeOptionMandatory()
}

function cacheOption(): Option {
  return new Option('--cache <folder>', "where the hosts' image is kept").argParser(resolvePath)
}

function resolvePath(text: string): string {
  return resolve(text)
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`)
}

/** Standard output is for answers. */
function speak(line: string): void {
  process.stderr.write(`${line}\n`)
}

function logTo(file: string): (line: string) => void {
  appendFileSync(file, '')
  chmodSync(file, 0o600)
  return (line) => appendFileSync(file, `${new Date().toISOString()} ${line}\n`)
}

function count(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('It is not a whole number.')
  return Number(text)
}
