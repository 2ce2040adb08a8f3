import type { Command } from 'commander'
import { type EmbeddedDeps, withStateOf } from './context.ts'
import { addEnv } from './env.ts'
import { addFaults } from './faults.ts'
import { addLogs } from './logs.ts'
import { addReset } from './reset.ts'
import { addStart } from './start.ts'
import { addStatus } from './status.ts'
import { addStop } from './stop.ts'
import { addTenantCommands } from './tenant.ts'

/** `kube-e2e embedded …`: the embedded Azure as a server of its own, for any client of Azure. */
export function define(embedded: Command, { deps }: { readonly deps: EmbeddedDeps }): void {
  const withState = withStateOf(embedded, deps)
  addStart(withState, deps)
  addStop(withState, deps)
  addStatus(withState, deps)
  addEnv(withState)
  addTenantCommands(embedded, deps)
  addFaults(withState)
  addLogs(withState, deps)
  addReset(withState, deps)
}
