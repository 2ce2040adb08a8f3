import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ProcessError, runOrThrow, systemProcesses } from '../../../src/system/process.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const processes = systemProcesses()

describe('a program that ends by itself', () => {
  test('is reported with its output, line by line too, and its exit code', async () => {
    const lines: string[] = []
    const onLine = (line: string, stream: string) => lines.push(`${stream}: ${line}`)
    const result = await processes.run('sh', ['-c', 'cat; printf last; exit 3'], { input: 'first\n', onLine })
    expect(result).toMatchObject({ exitCode: 3, stdout: 'first\nlast', stderr: '' })
    expect(lines).toEqual(['stdout: first', 'stdout: last'])
  })

  test('can be given an input that stays open until it ends', async () => {
    // `read` returns 1 at the end of its input, and more than 128 when its time is over.
    const script = 'read -t 0.3 line; [ $? -gt 128 ] && echo open'
    expect(await processes.run('bash', ['-c', script], { keepInputOpen: true })).toMatchObject({ stdout: 'open\n' })
    expect(await processes.run('bash', ['-c', script])).toMatchObject({ stdout: '' })
  })

  test('by a signal has 128 and the number of the signal as its exit code', async () => {
    expect(await processes.run('sh', ['-c', 'kill -KILL $$'])).toMatchObject({ exitCode: 137 })
  })

  test('is announced as a process group when it starts and when it ends', async () => {
    const onGroup = vi.fn()
    const { stdout } = await systemProcesses(onGroup).run('sh', ['-c', 'ps -o pgid= $$'])
    expect(onGroup.mock.calls).toEqual([
      [Number(stdout), 'started'],
      [Number(stdout), 'ended'],
    ])
  })
})

test('a log that cannot be written ends neither the program nor this process, and the reason is named', async () => {
  const result = await processes.run('sh', ['-c', 'echo one; echo two; exit 3'], { logFile: '/dev/full' })
  expect(result).toMatchObject({ exitCode: 3, stdout: 'one\ntwo\n' })
  expect(result.logProblem).toMatch(/^the disk is full \(ENOSPC/)
  const failed = runOrThrow(processes, 'sh', ['-c', 'echo why; exit 3'], { logFile: '/dev/full' })
  await expect(failed).rejects.toThrow(/exit code 3: why Until the disk is full .*, the output is in \/dev\/full/)
})

describe('the environment of a program', () => {
  const secrets = {
    'INPUT_CLIENT-SECRET': 'x',
    AZURE_CLIENT_SECRET: 'x',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    GITHUB_TOKEN: 'x',
    STATE_state: 'x',
    GOOGLE_APPLICATION_CREDENTIALS: 'x',
    AWS_SECRET_ACCESS_KEY: 'x',
    ANYTHING: 'x',
  }
  afterEach(() => vi.unstubAllEnvs())

  async function environmentOf(given: Record<string, string>, env = {}): Promise<string[]> {
    for (const [name, value] of Object.entries(given)) vi.stubEnv(name, value)
    return (await processes.run('env', [], { env })).stdout.split('\n')
  }

  test('has no credential of this process, nor anything else that is not named', async () => {
    const seen = await environmentOf(secrets)
    for (const name of Object.keys(secrets)) expect(seen.join()).not.toContain(name)
  })

  test('has what programs need to find their way, proxies in small letters too', async () => {
    const given = { LC_ALL: 'C.UTF-8', https_proxy: 'http://p:1', NO_PROXY: 'x', GOPROXY: 'off', GO111MODULE: 'on' }
    expect(await environmentOf(given)).toEqual(
      expect.arrayContaining([...Object.entries(given).map((pair) => pair.join('=')), `PATH=${process.env.PATH}`]),
    )
  })

  test('has what its caller adds', async () => {
    expect(await environmentOf(secrets, { AZURE_CLIENT_SECRET: 'given' })).toContain('AZURE_CLIENT_SECRET=given')
  })
})

describe('output of hundreds of megabytes', () => {
  // 300 MiB of lines, and a last one.
  const script = 'head -c 314572800 /dev/zero | tr "\\0" "\\n"; echo ä the end; exit 3'

  test('ends as the program does, with its last lines and bounded memory', async () => {
    const before = process.memoryUsage().rss
    const result = await processes.run('sh', ['-c', script], { logFile: '/dev/null' })
    expect(result.exitCode).toBe(3)
    expect(result.stdout.endsWith('ä the end\n')).toBe(true)
    expect(result.stdout.length).toBeLessThanOrEqual(1024 * 1024)
    expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024)
  }, 60_000)
})

test('a log that cannot be written ends there, once said, and the program goes on to its own end', async () => {
  const lines: string[] = []
  const onLine = (line: string) => lines.push(line)
  const result = await processes.run('sh', ['-c', 'echo one; sleep 0.1; echo two; exit 3'], {
    logFile: '/dev/full',
    onLine,
  })
  expect(result).toMatchObject({ exitCode: 3, stdout: 'one\ntwo\n' })
  expect(lines.filter((line) => /log .dev.full is lost: the disk is full \(ENOSPC/.test(line))).toHaveLength(1)
  expect(lines).toEqual(expect.arrayContaining(['one', 'two']))
})

test('a program that does not exist could not be started', async () => {
  await expect(processes.run('no-such-program', [])).rejects.toThrow(/no-such-program could not be started/)
})

test('a program that takes longer than its limit is stopped', async () => {
  const stopped = processes.run('sleep', ['600'], { limitSeconds: 0.05 })
  await expect(stopped).rejects.toThrow(new ProcessError('sleep did not finish within 0.05 s and was stopped.'))
})

describe('when the signal is aborted', () => {
  const reason = new Error('cancelled by a test')

  test('before the start, nothing is started', async () => {
    await expect(processes.run('no-such-program', [], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
  })

  test('a program that obeys is asked to end, and the caller gets the reason', async () => {
    const ended = join(temporaryFolder(), 'ended')
    await expect(stoppedWhenReady(`trap 'touch ${ended}; exit' TERM`)).rejects.toBe(reason)
    expect(existsSync(ended)).toBe(true)
  })

  test('a program that does not obey is killed after the grace', async () => {
    await expect(stoppedWhenReady("trap '' TERM", { graceSeconds: 0.1 })).rejects.toBe(reason)
  })

  test('its children are gone too, even one that does not obey and has let go of the output', async () => {
    const file = join(temporaryFolder(), 'child')
    const stubborn = `trap "" TERM; echo $$ >${file}.new; mv ${file}.new ${file}; while :; do sleep 1; done`
    const script = `sh -c '${stubborn}' >/dev/null 2>&1 & until [ -e ${file} ]; do sleep 0.01; done`
    await expect(stoppedWhenReady(script)).rejects.toBe(reason)
    await vi.waitFor(() => expect(isAlive(Number(readFileSync(file, 'utf8')))).toBe(false))
  })

  test('output that a stranger still holds is not waited for', async () => {
    const file = join(temporaryFolder(), 'stranger')
    // The shell between the two ends at once, so that the stranger is not a descendant and not in the group.
    const script = `(setsid sh -c 'echo $$ >${file}.new; mv ${file}.new ${file}; exec sleep 600' &); until [ -e ${file} ]; do sleep 0.01; done`
    await expect(stoppedWhenReady(script, { graceSeconds: 0.1 })).rejects.toBe(reason)
    const stranger = Number(readFileSync(file, 'utf8'))
    expect(isAlive(stranger)).toBe(true)
    process.kill(stranger)
  })

  /** Runs a script that then waits for ever, and aborts when it has come that far. */
  function stoppedWhenReady(script: string, options: { graceSeconds?: number } = {}) {
    const controller = new AbortController()
    return processes.run('sh', ['-c', `${script}\necho ready; while :; do sleep 0.01; done`], {
      ...options,
      signal: controller.signal,
      onLine: (line) => line === 'ready' && controller.abort(reason),
    })
  }
})

/** Whether a process runs; one that has ended and waits for its parent to notice does not. */
function isAlive(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}
