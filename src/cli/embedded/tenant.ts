import { resolve } from 'node:path'
import type { Command } from 'commander'

interface FederateFlags {
  readonly state: string
  readonly application: string
  readonly caFile?: string
}

/**
 * `kube-e2e azure application`, `federate` and `subscription`: what the tenant has.
 *
 * @param tell runs a command of the embedded Azure's program on a state folder, and prints what it answers.
 */
export function addTenantCommands(
  withState: (name: string) => Command,
  tell: (state: string, command: readonly string[]) => Promise<void>,
): void {
  withState('application')
    .argument('<name>', 'its display name; `embedded-azure` is there from the start, and owns all subscriptions')
    .description('make an application that can sign in, unless there is one of that name, and print it as JSON')
    .option('--certificate <file>', 'PEM file with a certificate whose key it may sign in with', (file) =>
      resolve(file),
    )
    .action(async (name: string, { state, certificate }: { state: string; certificate?: string }) => {
      await tell(state, ['application', name, ...(certificate === undefined ? [] : ['--certificate', certificate])])
    })

  withState('subscription')
    .argument('<name>', 'its display name; `Embedded Azure` is there from the start')
    .description('make a subscription, unless there is one of that name, and print it as JSON')
    .action(async (name: string, { state }: { state: string }) => await tell(state, ['subscription', name]))

  withState('federate')
    .argument('<issuer>', 'the `iss` of the tokens, such as https://token.actions.githubusercontent.com')
    .argument('<subject>', 'their `sub`, such as repo:octo-org@123456/octo-repo@456789:ref:refs/heads/main')
    .description("let bearers of an issuer's tokens sign in as an application, and print the application as JSON")
    .option('--application <name>', 'the application', 'embedded-azure')
    .option('--ca-file <file>', "PEM file with the authority of the issuer's certificate", (file) => resolve(file))
    .action(async (issuer: string, subject: string, { state, application, caFile }: FederateFlags) => {
      const more = caFile === undefined ? [] : ['--ca-file', caFile]
      await tell(state, ['federate', issuer, subject, '--application', application, ...more])
    })
}
