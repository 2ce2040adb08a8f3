import { quoted } from '../../../src/system/shell.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import type { Context } from './context.ts'
import type { ScriptRun, ScriptShape } from './fabric.ts'
import { hostInit } from './host.ts'

/** Where Azure's agent keeps its scripts in the host. */
const folderOf = (scriptId: string) => `/var/lib/waagent/run-command/download/${scriptId}`
const unitOf = (scriptId: string) => `run-command-${scriptId}`

/** Azure returns this many last bytes of output. */
const shownBytes = 4096

/**
 * Hands a script to the host's own systemd, as a unit that outlives this process; how it ended is written into the host
 * as well. Input goes in on standard input, because it may be secret and command lines are not.
 */
export async function beginScript(context: Context, hostId: string, script: ScriptShape): Promise<void> {
  const init = await hostInit(context, hostId)
  if (init === undefined) throw new SetupError(`The host ${hostId} does not run.`)
  const { exitCode, stderr } = await inHost(context, init.pid, beginProgram(script))
  if (exitCode !== 0) throw new SetupError(`The script could not be started: ${stderr.trim()}`)
}

/** The state of a script; undefined when the host does not run or never got the script. */
export async function scriptRun(context: Context, hostId: string, scriptId: string): Promise<ScriptRun | undefined> {
  const init = await hostInit(context, hostId)
  if (init === undefined) return undefined
  const { exitCode, stdout } = await inHost(context, init.pid, stateProgram(scriptId))
  return exitCode === 0 ? readRun(stdout) : undefined
}

async function inHost(context: Context, initPid: number, program: string) {
  return await context.processes.run('nsenter', ['--all', '--root', '--wd', `--target=${initPid}`, 'sh'], {
    input: program,
    limitSeconds: 60,
    env: { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' },
  })
}

function beginProgram({ id, text, limitSeconds, variables, positional }: ScriptShape): string {
  const folder = folderOf(id)
  const launcher = [
    ...Object.entries(variables).map(([name, value]) => `export ${name}=${quoted(value)}`),
    `exec ./script.sh ${positional.map(quoted).join(' ')}`,
  ]
  // systemd gives the result of a unit to what runs after it.
  const after = 'echo "$SERVICE_RESULT $EXIT_STATUS" > ended.part && mv ended.part ended'
  const properties = [
    `RuntimeMaxSec=${limitSeconds}`,
    `WorkingDirectory=${folder}`,
    `StandardOutput=file:${folder}/stdout`,
    `StandardError=file:${folder}/stderr`,
    `ExecStopPost=/bin/sh ${folder}/after.sh`,
  ]
  return `set -eu
mkdir -p ${quoted(folder)}
cd ${quoted(folder)}
[ ! -e begun ] || exit 0
umask 077
printf '%s\\n' ${quoted(text)} > script.sh
printf '%s\\n' ${launcher.map(quoted).join(' ')} > launcher.sh
printf '%s\\n' ${quoted(after)} > after.sh
: > stdout
: > stderr
chmod 700 . script.sh
: > begun
systemd-run --quiet --collect --unit=${quoted(unitOf(id))} --uid=root \\
  ${properties.map((property) => `--property=${quoted(property)}`).join(' ')} -- /bin/sh launcher.sh < /dev/null
`
}

function stateProgram(scriptId: string): string {
  return `cd ${quoted(folderOf(scriptId))} && [ -e begun ] || exit 1
if [ ! -e ended ]; then
  case $(systemctl is-active ${quoted(unitOf(scriptId))}) in
    active | activating | deactivating) state=running ;;
    # It may have ended between the two looks.
    *) [ -e ended ] || state=lost ;;
  esac
fi
echo "\${state:-$(cat ended)}"
tail -c ${shownBytes} stdout | base64 -w0
echo
tail -c ${shownBytes} stderr | base64 -w0
`
}

/** Reads what {@link stateProgram} prints: how it ended, output and error, one line each. */
function readRun(printed: string): ScriptRun {
  const [ended = '', output = '', error = ''] = printed.split('\n')
  const [result = '', status = ''] = ended.split(' ')
  const run = {
    output: Buffer.from(output, 'base64').toString(),
    error: Buffer.from(error, 'base64').toString(),
  }
  if (result === 'running' || result === 'lost') return { ...run, state: result }
  const exitCode = /^\d+$/.test(status) ? Number(status) : -1
  const state = result === 'success' ? 'succeeded' : result === 'timeout' ? 'timed-out' : 'failed'
  return { ...run, state, exitCode }
}
