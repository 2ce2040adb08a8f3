import { appendFileSync, chmodSync } from 'node:fs'
import { Command } from 'commander'
import { systemClock } from '../../src/system/clock.ts'
import { systemProcesses } from '../../src/system/process.ts'
import { Failure, messageOf } from '../../src/vocabulary/errors.ts'
import { addCommand } from '../protocol/commandLine.ts'
import type { Flags, Told } from '../protocol/flags.ts'
import {
  checkCommand,
  imageCommand,
  inventoryCommand,
  type ProgramCommand,
  powerOffCommand,
  resetCommand,
} from '../protocol/programCommands.ts'
import { type StartOptions, startCommand } from '../protocol/startFlags.ts'
import { stateFile } from '../protocol/stateFiles.ts'
import { takeStateFolder } from '../protocol/stateFolder.ts'
import { applicationCommand, federateCommand, subscriptionCommand } from '../protocol/tenantCommands.ts'
import { readOffer } from './arm/catalog/offer.ts'
import type { Fabric } from './fabric/fabric.ts'
import { localMachineProblems } from './fabric/localMachineChecks.ts'
import { runProber } from './fabric/prober.ts'
import { recordsOnlyFabric } from './fabric/recordsOnly.ts'
import { lookAround, prepareImage, systemsFabric } from './fabric/systemsFabric.ts'
import { readScenario } from './faults/scenario.ts'
import { logLine } from './logLine.ts'
import { powerOff, reset } from './offline.ts'
import { reasonToStop } from './reasonToStop.ts'
import { startServer } from './server.ts'
import { application, federateApplication, subscription } from './tenantCommands.ts'
import { delaysFrom, timingsNamed } from './timings.ts'

const program = new Command('embedded-azure').description('An Azure in a box, for this machine only.')

addCommand(program, startCommand, start)
answer(checkCommand, ({ state }) => localMachineProblems({ stateFolder: state, processes: systemProcesses() }))
answer(imageCommand, ({ cache }) => prepareImage({ ...inCache(cache), processes: systemProcesses(), log: speak }))
answer(inventoryCommand, ({ state }) => lookAround({ stateFolder: state, processes: systemProcesses() }))
answer(powerOffCommand, ({ state }) => powerOff({ stateFolder: state, ...machine() }))
answer(resetCommand, ({ state }) => reset({ stateFolder: state, ...machine() }))
answer(applicationCommand, application)
answer(federateCommand, federateApplication)
answer(subscriptionCommand, subscription)

program
  .command('probe', { hidden: true })
  .description('probe backends of load balancers, as ordered over the channel of the parent process')
  .option('--for <folder>', 'identifies the process on the machine')
  .action(() => runProber(process))

try {
  await program.parseAsync()
} catch (thrown) {
  const next = thrown instanceof Failure && thrown.nextStep ? ` ${thrown.nextStep}` : ''
  console.error(thrown instanceof Failure ? `${messageOf(thrown)}${next}` : thrown)
  // A server that listens would keep the process alive.
  process.exit(1)
}

async function start(options: StartOptions): Promise<void> {
  const delays = delaysFrom(timingsNamed(options.timings), options.seed ?? 0)
  const faultsGiven = options.faults !== undefined || options.seed !== undefined
  takeStateFolder(options.state)
  const log = logTo(stateFile(options.state, 'log'))
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort(signal))
  const server = await startServer({
    stateFolder: options.state,
    port: options.port,
    operationDelay: (operation) => Math.max(options.delay, delays.ofOperation(operation)),
    registrationDelay: delays.ofRegistration,
    interfaceReservation: delays.interfaceReservation,
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
  log(`stopping: ${await reasonToStop(server.arm, options.state, idleSeconds, systemClock, stop.signal)}`)
  await server.stop({ stopHosts: options.stopHosts })
  log('stopped')
  // What has not ended in time would keep the process alive.
  process.exit()
}

async function fabricFor(options: StartOptions, log: (line: string) => void): Promise<Fabric> {
  if (options.hosts === 'none') return recordsOnlyFabric()
  return await systemsFabric({ ...machine(), ...inCache(options.cache), stateFolder: options.state, log })
}

function machine() {
  const ownProgram = [process.execPath, process.argv[1] ?? '']
  return { processes: systemProcesses(), clock: systemClock, program: ownProgram, log: speak }
}

function inCache(folder: string | undefined): { readonly cacheFolder?: string } {
  return folder === undefined ? {} : { cacheFolder: folder }
}

/** Adds a command that prints what `act` finds. */
function answer<Declared extends Flags, Answer>(
  command: ProgramCommand<Declared, Answer>,
  act: (told: Told<Declared>, args: readonly string[]) => Promise<Answer>,
): void {
  addCommand(program, command, async (told, args) => {
    process.stdout.write(`${JSON.stringify(await act(told, args))}\n`)
  })
}

/** Standard output is for answers. */
function speak(line: string): void {
  process.stderr.write(`${line}\n`)
}

function logTo(file: string): (line: string) => void {
  appendFileSync(file, '')
  chmodSync(file, 0o600)
  return (line) => appendFileSync(file, logLine(new Date(), line))
}
