import { resolve } from 'node:path'
import type { Command } from 'commander'
import { inputCatalog } from '../inputs/catalog.ts'
import { withSignIn } from '../inputs/environment.ts'
import { parseInputs } from '../inputs/inputs.ts'
import { resolveVersion } from '../kubernetes/versions.ts'
import { costInWords, costOf } from '../plan/cost.ts'
import { makePlan } from '../plan/makePlan.ts'
import { runName } from '../plan/names.ts'
import { identityFrom } from '../run/identity.ts'
import { saidBy, withFlags } from './flags.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps }: Terminal): void {
  withFlags(command, inputCatalog).action(() => {
    const raw = withSignIn(saidBy(command, inputCatalog), process.env)
    const inputs = parseInputs(raw)
    const plan = makePlan(inputs, {
      run: runName(identityFrom(process.env, raw['job-key'] ?? '', deps.clock.now())),
      tags: {},
      kubernetesVersion: resolveVersion(inputs['kubernetes-version']),
      runnerRanges: ['auto'],
      output: resolve(inputs.output),
    })
    const cost = costOf(plan)
    if (cost !== undefined) process.stderr.write(`an hour costs ${costInWords(cost)}\n`)
    process.stdout.write(`${JSON.stringify(plan, undefined, 2)}\n`)
  })
}
