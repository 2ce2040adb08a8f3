import { readFileSync } from 'node:fs'
import type { Told } from '../protocol/flags.ts'
import { takeStateFolder } from '../protocol/stateFolder.ts'
import type { applicationCommand, federateCommand, subscriptionCommand } from '../protocol/tenantCommands.ts'
import { type Application, addApplication, certify, federate } from './state/applications.ts'
import { identityOf } from './state/identity.ts'
import { addSubscription, type Subscription } from './state/subscriptions.ts'

/** An application as these commands print it. */
type Shown = Application & { readonly tenantId: string }

export async function application(
  { state, certificate }: Told<typeof applicationCommand.flags>,
  [name = '']: readonly string[],
): Promise<Shown> {
  takeStateFolder(state)
  const identity = await identityOf(state)
  const added = addApplication(state, identity, name)
  const pem = certificate === undefined ? undefined : readFileSync(certificate, 'utf8')
  return { tenantId: identity.tenantId, ...(pem === undefined ? added : certify(state, identity, name, pem)) }
}

export async function federateApplication(
  { state, application: name, audience, caFile }: Told<typeof federateCommand.flags>,
  [issuer = '', subject = '']: readonly string[],
): Promise<Shown> {
  takeStateFolder(state)
  const identity = await identityOf(state)
  const credential = { issuer, subject, audiences: [audience], ...(caFile === undefined ? {} : { caFile }) }
  return { tenantId: identity.tenantId, ...federate(state, identity, name, credential) }
}

export async function subscription(
  { state }: Told<typeof subscriptionCommand.flags>,
  [name = '']: readonly string[],
): Promise<Subscription> {
  takeStateFolder(state)
  return addSubscription(state, await identityOf(state), name)
}
