import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Agent, request } from 'undici'
import { readServerFile, type ServerFile } from '../../protocol/serverFile.ts'
import { type Moment, nothingYet, type Tally } from './moments.ts'

/** What a client sees of an answer. */
export interface Answer {
  readonly status: number
  readonly json: {
    readonly properties?: { readonly provisioningState?: string }
    readonly value?: readonly { readonly id: string; readonly properties?: { readonly provisioningState?: string } }[]
    readonly error?: { readonly code: string; readonly message: string }
  }
}

type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** The server's program on one state folder, to be killed and started again, and a client that goes on asking. */
export interface KillableServer {
  /** Starts it; at the given moment, if there is one, it kills itself. */
  start(dieAt?: Moment): Promise<void>
  kill(): Promise<void>
  /** Resolves when the process has ended. */
  ended(): Promise<void>
  /** What the present process has done so far. */
  tally(): Tally
  /** Asks until there is an answer: a connection that breaks is a request that was not acknowledged. */
  ask(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Answer>
  /** How many there are of each kind of thing that hosts and networks leave on a machine. */
  inventory(): Promise<Readonly<Record<string, number>>>
  /** The path of something in the server's subscription. */
  inSubscription(path: string): string
}

const main = join(import.meta.dirname, '../../server/main.ts')
const counter = join(import.meta.dirname, 'dieAt.ts')

/** Seconds for which a client goes on asking; a start takes a second or two. */
const patienceSeconds = 60

export function killableServer(stateFolder: string, startArguments: readonly string[]): KillableServer {
  let child: ChildProcess | undefined
  let tally: Tally = nothingYet
  let file: ServerFile | undefined
  let dispatcher: Agent | undefined
  let token = ''

  const server = (): ServerFile => {
    if (file === undefined) throw new Error('The server was never started.')
    return file
  }

  const exchange = async (method: Method, url: string, headers: Record<string, string>, body?: string) => {
    const options = { method, headers, headersTimeout: 20_000, ...(body === undefined ? {} : { body }) }
    const answer = await request(url, { ...options, ...(dispatcher === undefined ? {} : { dispatcher }) })
    const text = await answer.body.text()
    return { status: answer.statusCode, json: text === '' ? {} : JSON.parse(text) }
  }

  const untilAnswered: typeof exchange = async (...request) => {
    const until = Date.now() + patienceSeconds * 1000
    for (;;) {
      try {
        return await exchange(...request)
      } catch (thrown) {
        if (Date.now() > until) throw thrown
        await sleep(50)
      }
    }
  }

  const ended = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    await once(child, 'exit')
  }

  const signIn = async () => {
    const { tenantId, clientId, clientSecret, resourceManagerUrl } = server()
    const form = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      scope: `${resourceManagerUrl}/.default`,
    })
    const url = `${resourceManagerUrl}/${tenantId}/oauth2/v2.0/token`
    token = (await exchange('POST', url, {}, form.toString())).json.access_token
  }

  return {
    inSubscription: (path) => `/subscriptions/${server().subscriptionId}${path}`,
    async start(dieAt) {
      const started = fork(main, ['start', '--state', stateFolder, ...startArguments], {
        execArgv: ['--import', counter],
        env: { ...process.env, DIE_AT: JSON.stringify(dieAt ?? null) },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      tally = nothingYet
      started.on('message', (told: Tally) => {
        tally = told
      })
      child = started
      while (readServerFile(stateFolder)?.pid !== started.pid) {
        const ending = started.exitCode ?? started.signalCode
        if (ending !== null) throw new Error(`The server ended with ${ending}.`)
        await sleep(20)
      }
      file = readServerFile(stateFolder)
      dispatcher ??= new Agent({ connect: { ca: readFileSync(server().caFile, 'utf8') } })
      if (token === '') await signIn()
    },
    async kill() {
      child?.kill('SIGKILL')
      await ended()
    },
    ended,
    tally: () => tally,
    async inventory() {
      const { resourceManagerUrl, clientSecret } = server()
      const authorization = `Bearer ${clientSecret}`
      const { json } = await untilAnswered('GET', `${resourceManagerUrl}/embedded/status`, { authorization })
      return Object.fromEntries(
        Object.entries<readonly unknown[]>(json.inventory).map(([kind, items]) => [kind, items.length]),
      )
    },
    async ask(method, path, body) {
      const url = `${server().resourceManagerUrl}${path}?api-version=2025-04-01`
      const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
      return await untilAnswered(method, url, headers, body === undefined ? undefined : JSON.stringify(body))
    },
  }
}
