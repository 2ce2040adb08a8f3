/** `kube-e2e embedded …` without the other commands, whose modules take seconds to load. */
import { Command } from 'commander'
import { define } from '../../src/cli/embedded/index.ts'
import { foldersFrom } from '../../src/run/record/folders.ts'
import { systemClock } from '../../src/system/clock.ts'
import { Failure } from '../../src/vocabulary/errors.ts'
import { exitCodeOfClass } from '../../src/vocabulary/failures.ts'

const program = new Command('kube-e2e')
const signal = new AbortController().signal
define(program.command('embedded'), { deps: { clock: systemClock, signal, folders: foldersFrom(process.env) } })
try {
  // Its first argument is `embedded`, as that of the whole program.
  await program.parseAsync()
} catch (thrown) {
  if (!(thrown instanceof Failure)) throw thrown
  process.stderr.write(`${thrown.message}\n${thrown.nextStep}\n`)
  process.exitCode = exitCodeOfClass(thrown.class)
}
