import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Command, Option } from 'commander'
import { type Application, addApplication, certify, federate } from './state/applications.ts'
import { makeStateFolder } from './state/folder.ts'
import { identityOf } from './state/identity.ts'
import { addSubscription } from './state/subscriptions.ts'

/**
 * Commands that say what the tenant has: applications, whom they trust, subscriptions. They write files of the state
 * folder, whether a server runs or not.
 */
export function addTenantCommands(program: Command, stateOption: () => Option, print: (value: unknown) => void): void {
  program
    .command('application')
    .description('Make an application with a secret, unless there is one of that name, and print it as JSON.')
    .argument('<name>', 'its display name; `embedded-azure` is there from the start')
    .option('--certificate <file>', 'PEM file with a certificate whose key it may sign in with', (file) =>
      resolve(file),
    )
    .addOption(stateOption())
    .action(async (name: string, { state, certificate }: { state: string; certificate?: string }) => {
      makeStateFolder(state)
      const identity = await identityOf(state)
      const application = addApplication(state, identity, name)
      const pem = certificate === undefined ? undefined : readFileSync(certificate, 'utf8')
      print(shown(identity.tenantId, pem === undefined ? application : certify(state, identity, name, pem)))
    })

  program
    .command('federate')
    .description("Let bearers of an issuer's tokens sign in as an application, and print the application as JSON.")
    .argument('<issuer>', 'the `iss` of the tokens, such as https://token.actions.githubusercontent.com')
    .argument('<subject>', 'their `sub`, such as repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main')
    .option('--application <name>', 'the application', 'embedded-azure')
    .option('--audience <audience>', 'their `aud`', 'api://AzureADTokenExchange')
    .option('--ca-file <file>', "PEM file with the authority of the issuer's certificate", (file) => resolve(file))
    .addOption(stateOption())
    .action(async (issuer: string, subject: string, options: FederateOptions) => {
      const { state, application, audience, caFile } = options
      makeStateFolder(state)
      const identity = await identityOf(state)
      const credential = { issuer, subject, audiences: [audience], ...(caFile === undefined ? {} : { caFile }) }
      print(shown(identity.tenantId, federate(state, identity, application, credential)))
    })

  program
    .command('subscription')
    .description('Make a subscription, unless there is one of that name, and print it as JSON.')
    .argument('<name>', 'its display name; `Embedded Azure` is there from the start')
    .addOption(stateOption())
    .action(async (name: string, { state }: { state: string }) => {
      makeStateFolder(state)
      print(addSubscription(state, await identityOf(state), name))
    })
}

interface FederateOptions {
  readonly state: string
  readonly application: string
  readonly audience: string
  readonly caFile?: string
}

function shown(tenantId: string, application: Application) {
  return { tenantId, ...application }
}
