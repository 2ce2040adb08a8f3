import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Authority, createAuthority, validFor } from '../../../src/cluster/certificates.ts'
import { systemClock } from '../../../src/system/clock.ts'

const stateModule = join(import.meta.dirname, '../../../salt-states/_states/host_file.py')
const caller = join(import.meta.dirname, '../../support/cluster/hostFile.py')
const content = Buffer.from('a program')
const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`

let folder = ''
let server: Server
let connections = 0
let trusted: Authority
let other: Authority
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-file-'))
  connections = 0
  const validity = validFor(1, systemClock)
  trusted = await createAuthority('trusted', validity, () => {})
  other = await createAuthority('other', validity, () => {})
  writeFileSync(join(folder, 'ca.crt'), trusted.certificate)
})
afterEach(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

/** A registry with a certificate of this authority; counts who connects. */
async function serve(authority: Authority, address: string, answer: RequestListener): Promise<number> {
  const { certificate, privateKey } = await authority.issue({
    commonName: 'registry',
    usages: ['server'],
    addresses: [address],
  })
  server = createServer({ cert: certificate, key: privateKey }, answer)
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

const serveContent: RequestListener = (_, response) => response.end(content)

async function installed(port: number, part: Readonly<Record<string, unknown>> = {}) {
  const child = spawn('python3', [caller, stateModule], { stdio: ['pipe', 'pipe', 'inherit'] })
  const name = join(folder, 'program')
  const url = `https://127.0.0.1:${port}/blob`
  const given = { name, digest, size: content.length, mode: '0755', url, ca: join(folder, 'ca.crt'), ...part }
  child.stdin.end(JSON.stringify(given))
  return JSON.parse(await text(child.stdout))
}

test('a file is fetched from the registry, whose certificate the strict checks of Python 3.13 accept', async () => {
  const { result, comment } = await installed(await serve(trusted, '127.0.0.1', serveContent))
  expect({ result, comment }).toEqual({ result: true, comment: expect.stringMatching(/^Written from /) })
  expect(readFileSync(join(folder, 'program'))).toEqual(content)
})

test.each([
  ['of another authority', () => serve(other, '127.0.0.1', serveContent)],
  ['for another address', () => serve(trusted, '127.0.0.2', serveContent)],
])('a certificate %s is refused at the first connection', async (_, served) => {
  const { result, comment } = await installed(await served())
  expect(result).toBe(false)
  expect(comment).toContain('CERTIFICATE_VERIFY_FAILED')
  expect(connections).toBe(1)
})

test('an answer that is not the blob is not asked for again', async () => {
  const missing: RequestListener = (_, response) => response.writeHead(404).end()
  expect((await installed(await serve(trusted, '127.0.0.1', missing))).comment).toContain('404')
  expect(connections).toBe(1)
})

test('a connection that ends early is made again', async () => {
  let answers = 0
  const unsteady: RequestListener = (request, response) => {
    answers += 1
    if (answers === 1) request.socket.destroy()
    else if (answers === 2) {
      response.writeHead(200, { 'content-length': content.length }).write(content.subarray(0, 3), () => {
        response.destroy()
      })
    } else response.end(content)
  }
  expect((await installed(await serve(trusted, '127.0.0.1', unsteady))).result).toBe(true)
  expect(connections).toBe(3)
})

test('a server that never answers is a failure once the time is over', async () => {
  const port = await serve(trusted, '127.0.0.1', serveContent)
  await new Promise((resolve) => server.close(resolve))
  const { result, comment } = await installed(port, { wait_seconds: 0.5 })
  expect({ result, comment }).toEqual({ result: false, comment: expect.stringContaining('refused') })
})
