import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/**
 * The workflows of this repository, run by act (github.com/nektos/act), which reads the same files as GitHub and runs jobs on
 * this machine: reusable workflows, outputs, post steps, always() jobs, and what a cancel does to them.
 */

/** Built from its module by the ordinary Go client. */
const actVersion = 'v0.2.89'

/** A checkout in which act runs, with folders of its own for everything that runs leave. */
export interface Workplace {
  /** Holds the embedded Azure of all jobs. */
  readonly state: string
  /** Where artifacts go, a folder each. */
  readonly artifacts: string
  /** Runs a workflow that calls e2e.yml with these inputs. */
  call(inputs: Readonly<Record<string, string | number>>): ActRun
  /** Runs one of our workflows as it is, started by hand. */
  run(workflow: string, given?: Given): ActRun
  remove(): void
}

/** What a run has beside its workflow. */
export interface Given {
  /** The one job that runs, with those it needs; all of them otherwise. */
  readonly job?: string
  readonly inputs?: Readonly<Record<string, string>>
  /** The repository's variables. */
  readonly vars?: Readonly<Record<string, string>>
  /** Added to the environment of every job. GITHUB_API_URL stands in for GitHub's own. */
  readonly env?: Readonly<Record<string, string>>
}

export interface ActRun {
  readonly ended: Promise<number | null>
  output(): string
  /** What Ctrl-C does: jobs are cancelled, and always() steps and jobs run. */
  cancel(): void
}

/** Act fetches other actions from GitHub; those that only GitHub can do have a stand-in. */
const standIns = { 'actions/upload-artifact': 'test/support/act/upload-artifact' }

/** This machine's, with the image of hosts and the release that all runs share. */
const cache = process.env.KUBE_E2E_CACHE ?? join(homedir(), '.cache', 'kube-e2e-azure')

export function actProgram(): string {
  const folder = join(cache, `act-${actVersion}`)
  const program = join(folder, 'act')
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true })
    execFileSync('go', ['install', `github.com/nektos/act@${actVersion}`], { env: { ...process.env, GOBIN: folder } })
  }
  return program
}

export function makeWorkplace(): Workplace {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-act-'))
  const [checkout, state, artifacts, home] = ['checkout', 'state', 'artifacts', 'home'].map((name) => {
    mkdirSync(join(folder, name))
    return join(folder, name)
  }) as [string, string, string, string]
  copyRepository(checkout)
  return {
    state,
    artifacts,
    call(inputs) {
      writeFileSync(join(checkout, '.github', 'workflows', 'caller.yml'), caller(inputs))
      return run('caller.yml')
    },
    run,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }

  function run(workflow: string, { job, inputs, vars, env }: Given = {}): ActRun {
    const environment = { KUBE_E2E_CACHE: cache, KUBE_E2E_STATE: state, KUBE_E2E_ARTIFACTS: artifacts, ...env }
    const args = [
      ...['workflow_dispatch', '--directory', checkout, '--workflows', `.github/workflows/${workflow}`],
      ...(job === undefined ? [] : ['--job', job]),
      ...['--platform', 'ubuntu-24.04=-self-hosted', '--action-cache-path', join(home, 'act')],
      ...['--no-cache-server', '--concurrent-jobs', '1', '--pull=false', '--secret', 'GITHUB_TOKEN=token'],
      ...flags('--env', environment),
      ...flags('--var', vars),
      ...flags('--input', inputs),
      ...[[ourselves + ourVersion, '.'], ...usesIn(checkout)].flatMap(([uses, folder = '']) => [
        '--local-repository',
        `${uses}=${join(checkout, folder)}`,
      ]),
    ]
    return started(spawn(actProgram(), args, { cwd: checkout, env: { ...process.env, XDG_CACHE_HOME: home } }))
  }
}

function flags(flag: string, values: Readonly<Record<string, string>> = {}): string[] {
  return Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`])
}

/** By this name act is given our checkout. */
const [ourselves, ourVersion] = ['octo/kube-e2e-azure', '@v1']

/** A workflow without `$/`, GitHub's name for the repository of the workflow itself, which act does not know yet. */
function forAct(workflow: string): string {
  return workflow
    .replaceAll('uses: $/.github/', 'uses: ./.github/')
    .replaceAll(/uses: \$(\/\w+|)\/?$/gm, `uses: ${ourselves}$1${ourVersion}`)
}

/** What git knows or would know. */
function copyRepository(checkout: string): void {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  const files = git('ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0')
  for (const file of files.filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(checkout, file)), { recursive: true })
    cpSync(file, join(checkout, file))
  }
  const workflows = join(checkout, '.github', 'workflows')
  for (const name of readdirSync(workflows)) {
    const text = readFileSync(join(workflows, name), 'utf8')
    writeFileSync(join(workflows, name), forAct(text))
  }
  const me = ['-c', 'user.name=test', '-c', 'user.email=test@example.org']
  for (const args of [['init', '-q'], ['add', '-A'], [...me, 'commit', '-q', '-m', 'a checkout'], remote]) {
    git('-C', checkout, ...args)
  }
}

const remote = ['remote', 'add', 'origin', 'https://github.com/octo/demo.git']

/** Which actions e2e.yml uses, as `owner/name@commit`, and their stand-ins. */
function usesIn(checkout: string): [uses: string, standIn: string][] {
  const text = readFileSync(join(checkout, '.github', 'workflows', 'e2e.yml'), 'utf8')
  return Object.entries(standIns).map(([action, standIn]) => {
    const uses = new RegExp(`${action}@[0-9a-f]{40}`).exec(text)?.[0]
    if (uses === undefined) throw new Error(`e2e.yml does not use ${action} pinned by its commit.`)
    return [uses, standIn]
  })
}

function caller(inputs: Readonly<Record<string, string | number>>): string {
  return JSON.stringify({
    name: 'caller',
    on: { workflow_dispatch: {} },
    jobs: {
      call: { uses: './.github/workflows/e2e.yml', with: inputs },
      after: {
        needs: 'call',
        if: 'always()',
        'runs-on': 'ubuntu-24.04',
        steps: [{ run: `echo 'outputs of the call:' '\${{ toJSON(needs.call.outputs) }}' | tr -d '\\n'` }],
      },
    },
  })
}

function started(child: ChildProcess): ActRun {
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  return {
    ended: once(child, 'exit').then(([code]) => code),
    output: () => output,
    cancel: () => child.kill('SIGINT'),
  }
}
