import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** GitHub's API as far as a janitor uses it, on the loopback interface. */
export interface FakeGitHub {
  /** What a job's environment has of it. */
  readonly env: { readonly GITHUB_API_URL: string; readonly GITHUB_TOKEN: string; readonly GITHUB_REPOSITORY: string }
  /** `METHOD /path body`, in the order in which they came. */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

/** @param answer JSON by `METHOD /path`, the query left out; what it returns undefined for is a 404 */
export async function startFakeGitHub(answer: (request: string) => unknown): Promise<FakeGitHub> {
  const asked: string[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const path = new URL(request.url ?? '', 'http://localhost').pathname
    asked.push([request.method, request.url, body].filter((part) => part !== '').join(' '))
    const value = answer(`${request.method} ${path}`)
    response.writeHead(value === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(value ?? { message: 'Not Found' }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    env: { GITHUB_API_URL: `http://127.0.0.1:${port}`, GITHUB_TOKEN: 'token', GITHUB_REPOSITORY: 'octo/repo' },
    asked,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  }
}
