#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { harmlessLines } from '../report/harmless.ts'
import { runErrorFrom } from '../run/verdicts.ts'
import { toolVersion } from '../system/installation.ts'
import { outliveReaders } from '../system/standardStreams.ts'
import { endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import { openTerminal, type Terminal } from './terminal.ts'

/** The terminal program: one module per command, loaded when the command is the one that was typed. */
interface CommandModule {
  define(command: Command, terminal: Terminal): void
}

const commands: Readonly<Record<string, { readonly says: string; readonly load: () => Promise<CommandModule> }>> = {
  run: { says: 'create a cluster, run the suite on it, delete everything', load: () => import('./run.ts') },
  up: { says: 'create a cluster and keep it', load: () => import('./up.ts') },
  test: { says: 'run specs on a cluster that `up` created', load: () => import('./test.ts') },
  down: {
    says: 'delete a cluster and prove that nothing is left; succeeds if it is already gone',
    load: () => import('./down.ts'),
  },
  sweep: {
    says: 'delete what expired or finished runs left behind, in every subscription',
    load: () => import('./sweep.ts'),
  },
  list: {
    says: 'list runs in the cloud and on this machine: state, age, owner and cost so far',
    load: () => import('./list.ts'),
  },
  plan: {
    says: 'print every name, address, version and limit; sends no requests and creates nothing',
    load: () => import('./plan.ts'),
  },
  release: {
    says: 'get a Kubernetes release as a bundle, without creating a cluster',
    load: () => import('./release.ts'),
  },
  embedded: {
    says: 'run an Azure on this machine, for any Azure client',
    load: () => import('./embedded/index.ts'),
  },
}

outliveReaders()

const program = new Command('kube-e2e')
  .description('A Kubernetes cluster on fresh Azure virtual machines: created, tested, and deleted.')
  .version(toolVersion)
  .exitOverride()
  .showHelpAfterError()

const typed = process.argv.slice(2).find((word) => Object.hasOwn(commands, word))
try {
  for (const [name, { says, load }] of Object.entries(commands)) {
    const command = program.command(name).description(says)
    if (name === typed) (await load()).define(command, openTerminal())
  }
  await program.parseAsync()
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : exitCodeOfClass('user')
  else {
    const error = runErrorFrom(thrown)
    process.stderr.write(`${harmlessLines(`${error.message}\n${error.nextStep}`)}\n`)
    process.exitCode = exitCodeOfClass(endings[error.kind].class)
  }
}
// Sockets that the SDK keeps open for reuse would hold the process for minutes.
process.exit()
