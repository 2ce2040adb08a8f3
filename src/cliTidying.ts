import type { Command } from 'commander'
import { saidBy, withInputs } from './cliInputs.ts'
import type { InputName } from './inputs/catalog.ts'
import { withEnvironment } from './inputs/environment.ts'
import type { RunDependencies } from './run/context.ts'
import { teardownVerdict } from './run/lifecycle.ts'
import { nameOfRun, targetNamed } from './run/target.ts'
import { exitCodeOfClass } from './system/failures.ts'

/** The commands that take away, and those that look what is there. */

const access: readonly InputName[] = ['cloud', 'auth', 'subscription-id', 'tenant-id', 'client-id', 'client-secret']

/** What Azure may take for one group when somebody waits for the proof. */
const limitSeconds = 1800

export function addTidyingCommands(program: Command, deps: RunDependencies): void {
  withInputs(program.command('down').argument('[name]', 'the run, as `up` and `list` print it'), [...access, 'job-key'])
    .option(
      '--job <id>',
      'inside a workflow, where no name is given: the job that made the cluster; this one by default',
    )
    .description('take a cluster away and prove that nothing is left; one that is gone is a success')
    .action(async (given: string | undefined, { job }: { job?: string }, command: Command) => {
      const raw = withEnvironment(saidBy(command), process.env)
      const name =
        given ?? nameOfRun(process.env, { ...(job === undefined ? {} : { job }), jobKey: raw['job-key'] ?? '' })
      const verdict = await teardownVerdict(await targetNamed(name, raw, deps), deps, { limitSeconds })
      process.stderr.write(`teardown   ${verdict.outcome}: ${verdict.summary}\n`)
      if (verdict.outcome === 'failed') process.exitCode = exitCodeOfClass('leak')
    })
}
