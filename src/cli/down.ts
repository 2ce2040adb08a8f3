import type { Command } from 'commander'
import { downCatalog } from '../inputs/janitorCatalog.ts'
import { oneLine } from '../report/harmless.ts'
import { down } from '../run/down.ts'
import { exitCodeOfClass } from '../vocabulary/failures.ts'
import { saidBy, withFlags } from './flags.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps }: Terminal): void {
  const { name: named, ...flags } = downCatalog
  withFlags(command.argument('[name]', named.description), flags).action(async (name: string | undefined) => {
    const { job, ...said } = saidBy(command, flags)
    const verdict = await down({ name, job }, said, process.env, deps)
    process.stderr.write(`teardown   ${verdict.outcome}: ${oneLine(verdict.summary)}\n`)
    if (verdict.outcome === 'failed') process.exitCode = exitCodeOfClass('leak')
  })
}
