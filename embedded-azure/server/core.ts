import { tokenExchangeAudience } from '../protocol/tenantCommands.ts'
import { makeFirstOwner } from './arm/access/firstOwner.ts'
import { roleAssignments } from './arm/access/roleAssignments.ts'
import { armApp } from './arm/app.ts'
import type { Arm } from './arm/arm.ts'
import { capacity } from './arm/catalog/capacity.ts'
import { offer } from './arm/catalog/offer.ts'
import { operations } from './arm/operations/operations.ts'
import { runOperation } from './arm/operations/runOperation.ts'
import { managedIdentities } from './arm/providers/managedIdentity/vmIdentity.ts'
import { networkShape } from './arm/providers/network/networkShape.ts'
import { registrations } from './arm/providers/registrations.ts'
import { locks } from './arm/resources/locks.ts'
import { networks } from './arm/resources/networks.ts'
import { resourceStore } from './arm/resources/store.ts'
import { controlRoutes } from './control/routes.ts'
import { directory } from './entra/directory.ts'
import { signingKey } from './entra/keys.ts'
import { entraRoutes } from './entra/routes.ts'
import { tokens } from './entra/tokens.ts'
import { type Faults, faults } from './faults/faults.ts'
import { keepScenario, keptScenario } from './faults/keptScenario.ts'
import type { CutConnection } from './http/requestFaults.ts'
import { metadataService } from './metadata/service.ts'
import type { ServerOptions } from './options.ts'
import { applicationsOf } from './state/applications.ts'
import { openDatabase } from './state/database.ts'
import { subscriptionsOf } from './state/subscriptions.ts'
import { subscriptions } from './state/tenantSubscriptions.ts'

/** Audiences of the public cloud: clients that only got another endpoint request tokens for these. */
const publicAudiences = ['https://management.azure.com', 'https://management.core.windows.net']

/** Everything behind the listening socket, wired together. */
export async function openCore(
  options: ServerOptions,
  given: Pick<Arm, 'identity' | 'origin' | 'lastRequestAt' | 'stopping'>,
  stay: () => void,
  cut: CutConnection,
) {
  const { stateFolder, clock, log, operationDelay = 0 } = options
  const { identity, origin } = given
  const fabric = await options.fabric()
  const key = await signingKey(stateFolder)
  const database = openDatabase(stateFolder)
  const store = resourceStore(database)
  const applications = () => applicationsOf(stateFolder, identity)
  const roles = roleAssignments(database)
  const arm: Arm = {
    ...given,
    store,
    fabric,
    clock,
    log,
    faults: faultsOf(options),
    capacity: capacity(fabric),
    offer: offer(options.offer),
    interfaceReservation: options.interfaceReservation ?? 0,
    groupDeletionLimit: options.groupDeletionLimit ?? 3600 * 1000,
    locks: locks(database),
    directory: directory(() => [...applications(), ...managedIdentities({ store })]),
    roleAssignments: roles,
    subscriptions: subscriptions(
      () => subscriptionsOf(stateFolder, identity),
      ({ subscriptionId }) => makeFirstOwner(subscriptionId, identity, roles, clock),
    ),
    networks: networks(fabric, (id) => networkShape(id, store)),
  }
  const work = operations({
    database,
    clock,
    log,
    stopping: given.stopping,
    run: (operation) => runOperation(operation, arm, work),
    delay: typeof operationDelay === 'number' ? () => operationDelay : operationDelay,
  })
  const lifetimeSeconds = options.tokenLifetimeSeconds ?? 3599
  const tokenService = tokens({ key, identity, clock, lifetimeSeconds })
  const audiences = () => [origin(), ...publicAudiences].flatMap((audience) => [audience, `${audience}/`])
  // Before any network is created: each network gets the service when it is created.
  fabric.serveMetadata(
    metadataService({
      arm,
      tokens: tokenService,
      audiences: () => [...audiences(), tokenExchangeAudience],
    }),
  )
  const app = armApp({
    arm,
    operations: work,
    registrations: registrations(database, clock, options.registrationDelay ?? (() => 0)),
    tokens: tokenService,
    audiences,
    patienceMilliseconds: options.pollPatience ?? 5000,
    cut,
    clock,
    log,
    others: entraRoutes({
      identity,
      key,
      tokens: tokenService,
      applications,
      clock,
      origin,
      audiences,
      log,
    }).route('/', controlRoutes({ arm, stay })),
  })
  return { app, arm, work, close: () => database.close() }
}

/** The faults given to this start, or else those of a server that was killed. */
function faultsOf({ stateFolder, clock, log, ...options }: ServerOptions): Faults {
  if (options.faults !== undefined) keepScenario(stateFolder, options.faults)
  const initial = keptScenario(stateFolder)
  if (initial.faults.length > 0 || initial.random !== undefined) log(`faults are on: ${JSON.stringify(initial)}`)
  return faults({ initial, keep: (scenario) => keepScenario(stateFolder, scenario), now: clock.now, log })
}
