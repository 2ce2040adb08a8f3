import { z } from 'zod'
import { jsonIn } from '../system/files.ts'
import { lastLines } from '../system/shell.ts'
import { SetupError } from '../vocabulary/errors.ts'
import { type Connection, tiedToConnection } from './connection.ts'
import { pillarFile, saltFolder } from './delivery.ts'

/** The outcome of one state on one host. */
export interface StateResult {
  readonly id: string
  /** Such as `file.managed`. */
  readonly function: string
  readonly sls: string
  /** `null` in test mode for a state that would change something. */
  readonly result: boolean | null
  readonly comment: string
  readonly changed: boolean
  readonly seconds: number
}

/** Where a host keeps the last return of Salt. */
export const returnFile = '/var/log/kube-e2e-salt.json'

/** One whole state run on a slow host with nothing cached. */
const limitSeconds = 600

export interface ApplyOptions {
  /** Reports what would change and changes nothing. */
  readonly test?: boolean
  /** Hears the name of each state when it has ended. */
  readonly onState?: (name: string) => void
  readonly signal?: AbortSignal
}

/**
 * Applies all states to a host that has them and its pillar, and returns the outcome of each, in the order in which
 * they ran. The host's secrets are in the pillar, so it is deleted whatever the outcome: each run needs a fresh one.
 *
 * @throws SetupError that names host, state and comment when a state failed, when the states could not be compiled, or
 *   when the host returned nothing
 */
export async function applyStates(connection: Connection, options: ApplyOptions = {}): Promise<StateResult[]> {
  const test = options.test === true ? ' test=True' : ''
  const saltCall = `/opt/salt/bin/salt-call --config-dir=${saltFolder}/salt --local --id=${connection.host} --log-level=info \
    state.apply${test} --retcode-passthrough --out=json --out-file=${returnFile}`
  const { stdout, stderr, exitCode } = await connection.run(
    `umask 077; rm -f ${returnFile}
     ${tiedToConnection(saltCall)}; code=$?
     rm -f ${pillarFile}; cat ${returnFile}; exit $code`,
    {
      limitSeconds,
      keepInputOpen: true,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
      onLine: (line, stream) => {
        const name = stream === 'stderr' ? completedState(line) : undefined
        if (name !== undefined) options.onState?.(name)
      },
    },
  )
  const states = readReturn(connection.host, stdout, stderr)
  const failed = firstFailure(states)
  if (failed !== undefined) throw stateFailed(connection.host, failed)
  if (exitCode !== 0 || states.length === 0) {
    throw new SetupError(
      `salt-call on ${connection.host} exited with code ${exitCode} after ${states.length} states, none of which failed: ${lastLines(stderr)}`,
      { kind: 'salt-state-failed' },
    )
  }
  return states
}

/** Salt's own log is the source of progress: it names each state as it ends. */
export function completedState(line: string): string | undefined {
  return /^\[INFO\s*\] Completed state \[(.*)\] at time /.exec(line)?.[1]
}

const returnSchema = z.object({
  local: z.record(
    z.string(),
    z.object({
      result: z.boolean().nullable(),
      comment: z.union([z.string(), z.array(z.string())]),
      changes: z.unknown(),
      duration: z.union([z.number(), z.string()]).optional(),
      __id__: z.string().optional(),
      __sls__: z.string().optional(),
      __run_num__: z.number(),
    }),
  ),
})

/** Salt returns a list of texts instead of the map when the states did not compile. */
const errorsSchema = z.object({ local: z.array(z.string()) })

/** Reads what `salt-call --out=json` printed, sorted as the states ran. */
export function readReturn(host: string, stdout: string, stderr = ''): StateResult[] {
  const value = jsonIn(stdout)
  const errors = errorsSchema.safeParse(value)
  if (errors.success) {
    throw new SetupError(`The states of ${host} could not be compiled: ${errors.data.local.join(' | ')}`, {
      kind: 'salt-state-failed',
    })
  }
  const map = returnSchema.safeParse(value)
  if (!map.success) {
    throw new SetupError(`${host} returned nothing from its state run: ${lastLines(stderr) || lastLines(stdout)}`, {
      kind: 'salt-state-failed',
      nextStep: `On the host, /var/log/kube-e2e-salt.log has Salt's complaints.`,
    })
  }
  return Object.entries(map.data.local)
    .sort(([, a], [, b]) => a.__run_num__ - b.__run_num__)
    .map(([key, state]) => {
      // Keys are module_|-id_|-name_|-function.
      const [module = '', id = '', , name = ''] = key.split('_|-')
      return {
        id: state.__id__ ?? id,
        function: `${module}.${name}`,
        sls: state.__sls__ ?? '',
        result: state.result,
        comment: [state.comment].flat().join(' '),
        changed: Object.keys(state.changes ?? {}).length > 0,
        seconds: Number.parseFloat(String(state.duration ?? 0)) / 1000,
      }
    })
}

/** The state whose failure is the cause: states that failed only for a missing requirement come after it. */
function firstFailure(states: readonly StateResult[]): StateResult | undefined {
  const failed = states.filter((state) => state.result === false)
  return failed.find((state) => !state.comment.startsWith('One or more requisite failed')) ?? failed[0]
}

function stateFailed(host: string, state: StateResult): SetupError {
  return new SetupError(
    `On ${host}, the state "${state.id}" (${state.function} in ${state.sls}) failed: ${state.comment.trim()}`,
    {
      kind: 'salt-state-failed',
      nextStep: `The collected logs of ${host} have Salt's full return and the journal of the service in question.`,
    },
  )
}
