import type { Command } from 'commander'
import { describe } from '../inputs/catalog.ts'
import { resolveVersion } from '../kubernetes/versions.ts'
import { releasePhase } from '../run/phases/release.ts'
import { systemProcesses } from '../system/process.ts'
import { inputsOf, saidBy, withFlags } from './flags.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps }: Terminal): void {
  const inputs = inputsOf(['kubernetes-version'])
  withFlags(command, inputs).action(async () => {
    const said = saidBy(command, inputs)['kubernetes-version'] ?? describe('kubernetes-version').default
    const bundle = await releasePhase(resolveVersion(said), deps, systemProcesses())
    process.stdout.write(`${bundle.folder}\n`)
  })
}
