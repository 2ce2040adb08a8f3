import { resolve } from 'node:path'
import type { Command } from 'commander'
import { inputCatalog } from '../inputs/catalog.ts'
import { withSignIn } from '../inputs/environment.ts'
import { warningsAbout } from '../inputs/inputs.ts'
import { costInWords, costOf } from '../plan/cost.ts'
import { makePlan } from '../plan/makePlan.ts'
import { runName } from '../plan/names.ts'
import { checkInputs } from '../run/checkInputs.ts'
import { identityFrom } from '../run/identity.ts'
import { saidBy, withFlags } from './flags.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps }: Terminal): void {
  withFlags(command, inputCatalog).action(() => {
    const raw = withSignIn(saidBy(command, inputCatalog), process.env)
    const { inputs, version } = checkInputs(raw, process.env)
    for (const warning of warningsAbout(inputs)) process.stderr.write(`${warning}\n`)
    const plan = makePlan(inputs, {
      run: runName(identityFrom(process.env, raw['job-key'] ?? '', deps.clock.now())),
      tags: {},
      kubernetesVersion: version,
      runnerRanges: ['auto'],
      output: resolve(inputs.output),
    })
    const cost = costOf(plan)
    if (cost !== undefined) process.stderr.write(`an hour costs ${costInWords(cost)}\n`)
    process.stdout.write(`${JSON.stringify(plan, undefined, 2)}\n`)
  })
}
