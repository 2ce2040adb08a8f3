import type { Command } from 'commander'
import { inputNames } from '../inputs/catalog.ts'
import { withSignIn } from '../inputs/environment.ts'
import { identityFrom } from '../run/identity.ts'
import { runJob } from '../run/lifecycle.ts'
import { inputsOf, saidBy, withFlags } from './flags.ts'
import { suiteInputs } from './suiteInputs.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps, givingUp, end }: Terminal): void {
  const inputs = inputsOf(inputNames.filter((name) => !suiteInputs.includes(name)))
  withFlags(command, inputs).action(async () => {
    const raw = { ...withSignIn(saidBy(command, inputs), process.env), suite: 'none' }
    const identity = identityFrom(process.env, raw['job-key'] ?? '', deps.clock.now())
    const report = await runJob(raw, identity, deps, { keep: true, teardownSignal: givingUp })
    await end(report)
    if (report.error === undefined) process.stdout.write(`export KUBECONFIG=${report.kubeconfigFile}\n`)
  })
}
