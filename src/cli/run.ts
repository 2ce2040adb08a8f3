import type { Command } from 'commander'
import { inputCatalog } from '../inputs/catalog.ts'
import { withSignIn } from '../inputs/environment.ts'
import { identityFrom } from '../run/identity.ts'
import { runJob } from '../run/lifecycle.ts'
import { saidBy, withFlags } from './flags.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps, givingUp, end }: Terminal): void {
  withFlags(command, inputCatalog).action(async () => {
    const raw = withSignIn(saidBy(command, inputCatalog), process.env)
    const identity = identityFrom(process.env, raw['job-key'] ?? '', deps.clock.now())
    await end(await runJob(raw, identity, deps, { keep: false, teardownSignal: givingUp }))
  })
}
