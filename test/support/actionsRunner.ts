import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'yaml'

/**
 * A stand-in of the Actions runner: runs the bundles of action.yml as processes, with inputs and state in the
 * environment and command files as the real one has them (actions/runner, ActionRunner and ProcessInvoker).
 */
export interface Job {
  /** The folder that is RUNNER_TEMP for the whole job. */
  readonly temp: string
  main(inputs: Readonly<Record<string, string>>): Step
  /** Runs with the state that main saved and the inputs evaluated again, as the runner does. */
  post(jobStatus: 'success' | 'failure' | 'cancelled'): Step
  /** A step of the small actions. */
  down(inputs: Readonly<Record<string, string>>): Step
  sweep(inputs: Readonly<Record<string, string>>): Step
}

export interface Step {
  readonly pid: number
  readonly ended: Promise<StepResult>
  /** All that the step wrote so far. */
  output(): string
  /** SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL, as the runner cancels a step. */
  cancel(): Promise<void>
  /** The same from after the SIGINT on, for one that was sent by somebody else. */
  goOnCancelling(): Promise<void>
  kill(signal: NodeJS.Signals): void
}

export interface StepResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: { readonly main: string; readonly post: string }
}

const read = (file: string): ActionFile => parse(readFileSync(file, 'utf8'))
const action = read('action.yml')
const small = (name: 'down' | 'sweep') => {
  const { inputs, runs } = read(join(name, 'action.yml'))
  return { inputs, script: join(name, runs.main) }
}

/**
 * @param environment added to every step's, such as the folders of a test
 * @param temp the folder that is RUNNER_TEMP; whoever asks for the job removes it
 */
export function startJob(
  environment: Readonly<Record<string, string>>,
  temp = mkdtempSync(join(tmpdir(), 'ke2e-runner-')),
): Job {
  const state: Record<string, string> = {}
  let given: Readonly<Record<string, string>> = {}

  const runStep = (
    script: string,
    inputs: Readonly<Record<string, string>>,
    extra: Record<string, string> = {},
  ): Step => {
    const files = mkdtempSync(join(temp, 'step-'))
    const commandFiles = Object.fromEntries(
      ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_STEP_SUMMARY'].map((name) => {
        const file = join(files, name)
        writeFileSync(file, '')
        return [name, file]
      }),
    )
    const child = spawn(process.execPath, [script], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        HOME: process.env.HOME,
        ...environment,
        ...commandFiles,
        ...inputs,
        ...extra,
        RUNNER_TEMP: temp,
        GITHUB_ACTIONS: 'true',
        GITHUB_WORKSPACE: temp,
        GITHUB_REPOSITORY: 'octo/demo',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_RUN_ID: '4711',
        GITHUB_RUN_ATTEMPT: '1',
        GITHUB_JOB: 'e2e',
      },
    })
    return step(child, commandFiles, (saved) => Object.assign(state, saved))
  }

  return {
    temp,
    main: (inputs) => {
      given = inputs
      return runStep(action.runs.main, inputEnvironment(action.inputs, inputs))
    },
    post: (jobStatus) => {
      const saved = Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
      return runStep(action.runs.post, inputEnvironment(action.inputs, { ...given, 'job-status': jobStatus }), saved)
    },
    down: (inputs) => runStep(small('down').script, inputEnvironment(small('down').inputs, inputs)),
    sweep: (inputs) => runStep(small('sweep').script, inputEnvironment(small('sweep').inputs, inputs)),
  }
}

function step(
  child: ChildProcess,
  files: Record<string, string>,
  onState: (saved: Record<string, string>) => void,
): Step {
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const ended = once(child, 'exit').then(([exitCode, signal]): StepResult => {
    onState(keyValues(files.GITHUB_STATE))
    return {
      exitCode,
      signal,
      output,
      outputs: keyValues(files.GITHUB_OUTPUT),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY ?? '', 'utf8'),
    }
  })
  const isOver = async (milliseconds: number) => {
    const timer = new AbortController()
    const over = await Promise.race([
      ended.then(() => true),
      sleep(milliseconds, false, { signal: timer.signal }).catch(() => false),
    ])
    timer.abort()
    return over
  }
  const goOnCancelling = async () => {
    if (await isOver(7500)) return
    child.kill('SIGTERM')
    if (await isOver(2500)) return
    child.kill('SIGKILL')
    await ended
  }
  return {
    pid: child.pid ?? 0,
    ended,
    output: () => output,
    kill: (signal) => child.kill(signal),
    goOnCancelling,
    cancel: async () => {
      child.kill('SIGINT')
      await goOnCancelling()
    },
  }
}

/** The runner's spelling of inputs in the environment: upper case, blanks as underscores, defaults filled in. */
function inputEnvironment(
  inputs: ActionFile['inputs'],
  given: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => {
      const value = given[name] ?? evaluated(input.default)
      return [`INPUT_${name.toUpperCase().replaceAll(' ', '_')}`, value]
    }),
  )
}

/** Of the expressions in our defaults, those about a matrix and the job's status are null here, and there is no token. */
function evaluated(value: string): string {
  if (value.includes('github.token')) return ''
  return value.includes('$' + '{{') ? 'null' : value
}

/** Command files hold `name<<delimiter`, the value's lines, and the delimiter. */
function keyValues(file: string | undefined): Record<string, string> {
  const text = readFileSync(file ?? '', 'utf8')
  const found = text.matchAll(/^(.+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n\2$/gm)
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]))
}
