import { once } from 'node:events'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClusterApi, connectApi, isNotFound } from '../../../src/cluster/api.ts'
import { type Authority, createAuthority, validFor } from '../../../src/cluster/certificates.ts'
import { systemClock } from '../../../src/system/clock.ts'

/** An API server that reports who asked it for what. */
let server: Server
let authority: Authority
const deletions: string[] = []
const validity = validFor(1, systemClock)

beforeAll(async () => {
  authority = await createAuthority('kubernetes', validity, () => {})
  const { certificate: cert, privateKey: key } = await authority.issue({
    commonName: 'kube-apiserver',
    usages: ['server'],
    addresses: ['127.0.0.1'],
  })
  server = createServer({ cert, key, ca: authority.certificate, requestCert: true }, async (request, response) => {
    const { method, url, headers } = request
    if (url === '/silent') return
    if (url?.includes('missing')) response.statusCode = 404
    const by = (request.socket as TLSSocket).getPeerCertificate().subject?.CN
    const asked = { method, url, type: headers['content-type'], length: headers['content-length'], by }
    const body = await text(request)
    if (method === 'DELETE') deletions.push(body)
    response.end(JSON.stringify({ ...asked, body, message: 'not there' }))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
})

async function connect(trusted: Authority = authority, signal = new AbortController().signal): Promise<ClusterApi> {
  const credentials = await authority.issue({ commonName: 'admin', usages: ['client'] })
  const { port } = server.address() as AddressInfo
  const access = { server: `https://127.0.0.1:${port}`, authority: trusted.certificate, user: 'admin', credentials }
  return connectApi(access, signal)
}

test('a request comes from the identity of the certificate', async () => {
  expect(JSON.parse(await (await connect()).get('/readyz?verbose'))).toMatchObject({
    method: 'GET',
    url: '/readyz?verbose',
    by: 'admin',
    body: '',
  })
})

test('a body is sent whole, and a refusal is reported by its Status', async () => {
  const api = await connect()
  const missing = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'missing' } }
  const refused = api.apply(missing)
  await expect(refused).rejects.toThrow('PATCH /api/v1/nodes/missing?fieldManager=kube-e2e&force=true: 404 not there')
  await refused.catch((thrown) => expect(isNotFound(thrown)).toBe(true))
  const node = { apiVersion: 'v1', kind: 'Node', metadata: { name: 'ä' } }
  expect(await api.read(node)).toMatchObject({ method: 'GET', url: '/api/v1/nodes/%C3%A4' })
})

test('the body of a deletion is sent with its length, and the connection can be used again', async () => {
  const api = await connect()
  const pod = { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'probe', namespace: 'default' } }
  for (let times = 0; times < 3; times += 1) {
    await api.remove(pod)
    expect(JSON.parse(await api.get('/readyz'))).toMatchObject({ method: 'GET', url: '/readyz', body: '' })
  }
  expect(deletions).toEqual(Array(3).fill('{"gracePeriodSeconds":0}'))
})

test('a server of another authority is not believed', async () => {
  const other = await createAuthority('another', validity, () => {})
  await expect((await connect(other)).get('/readyz')).rejects.toThrow(/certificate|signature/)
})

test('a cancel ends a request that is not answered, with its own reason', async () => {
  const cancel = new AbortController()
  const asked = once(server, 'request')
  const answer = (await connect(authority, cancel.signal)).get('/silent')
  await asked
  cancel.abort(new Error('cancelled by the user'))
  await expect(answer).rejects.toThrow('cancelled by the user')
})
