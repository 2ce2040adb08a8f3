import type { Command } from 'commander'
import { addCommand } from '../../../embedded-azure/protocol/commandLine.ts'
import type { Flags } from '../../../embedded-azure/protocol/flags.ts'
import type { ProgramCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import type { folderFlags } from '../../../embedded-azure/protocol/startFlags.ts'
import {
  applicationCommand,
  federateCommand,
  subscriptionCommand,
} from '../../../embedded-azure/protocol/tenantCommands.ts'
import { ask, type EmbeddedDeps, sayAsJson, stateFlag } from './context.ts'

/** `kube-e2e embedded application`, `federate` and `subscription`: passed on to the server's program as they are. */
export function addTenantCommands(embedded: Command, deps: EmbeddedDeps): void {
  const passOn = (command: ProgramCommand<Flags & Pick<typeof folderFlags, 'state'>, unknown>) => {
    const flags = { ...command.flags, state: stateFlag(deps) }
    addCommand(embedded, { ...command, flags }, async (told, args) =>
      sayAsJson(await ask(command, told, deps, { args })),
    )
  }
  passOn(applicationCommand)
  passOn(subscriptionCommand)
  passOn(federateCommand)
}
