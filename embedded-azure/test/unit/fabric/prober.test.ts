import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import type { Endpoint } from '../../../server/fabric/balancing.ts'
import { probe } from '../../../server/fabric/probe.ts'
import { count, type Tally } from '../../../server/fabric/prober.ts'
import { type News, type Order, probes } from '../../../server/fabric/probes.ts'
import { probeShape } from './networkFixture.ts'

describe('answers to a probe', () => {
  const limits = { failures: 2, successes: 3 }
  const counted = (answers: boolean[], from: Tally) => answers.reduce((tally, well) => count(tally, well, limits), from)

  it('take a backend out after so many bad ones in a row, and not before', () => {
    const up = { up: true, against: 0 }
    expect(counted([false, true, false], up).up).toBe(true)
    expect(counted([false, false], up).up).toBe(false)
  })

  it('bring it back after so many good ones in a row', () => {
    const down = { up: false, against: 0 }
    expect(counted([true, true, false, true, true], down).up).toBe(false)
    expect(counted([true, true, true], down).up).toBe(true)
  })
})

describe('one question', () => {
  let server: Server | undefined

  afterEach(() => server?.close())

  async function listening(made: Server): Promise<number> {
    server = made
    await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
    return (made.address() as AddressInfo).port
  }
  const ask = (port: number, more = {}) =>
    probe({ backend: '127.0.0.1', probe: probeShape({ port, ...more }) }, 2000, '127.0.0.1')

  it('by TCP is answered well by whoever accepts a connection', async () => {
    const port = await listening(createTcpServer())
    expect(await ask(port)).toBe(true)
    server?.close()
    expect(await ask(port)).toBe(false)
  })

  it('by HTTP is answered well by the status 200 alone', async () => {
    const port = await listening(
      createServer((request, response) => response.writeHead(request.url === '/healthz' ? 200 : 302).end()),
    )
    expect(await ask(port, { protocol: 'Http', path: '/healthz' })).toBe(true)
    expect(await ask(port, { protocol: 'Http', path: '/' })).toBe(false)
    expect(await ask(port, { protocol: 'Https', path: '/healthz' })).toBe(false)
  })

  it('without an answer in time is answered badly', async () => {
    const port = await listening(createServer(() => undefined))
    const silent = { backend: '127.0.0.1', probe: probeShape({ port, protocol: 'Http' }) }
    expect(await probe(silent, 100, '127.0.0.1')).toBe(false)
  })
})

describe('what is known of backends', () => {
  const endpoint = (backend: string): Endpoint => ({ backend, probe: probeShape() })

  function fakes() {
    const told: (readonly Order[])[] = []
    const changes: string[] = []
    let ends = 0
    let hear: (news: News) => void = () => undefined
    let die = () => {}
    const known = probes(
      (_, hearNews, ended) => {
        hear = hearNews
        die = ended
        return { tell: (orders) => told.push(orders), end: async () => void ends++ }
      },
      (networkId) => changes.push(networkId),
    )
    const say = (index: number, up: boolean) => hear({ key: told.at(-1)?.[index]?.key ?? '', up })
    return { known, told, changes, say, die: () => die(), ends: () => ends }
  }

  it('is nothing at first, then what the prober tells, and every change is passed on once', async () => {
    const { known, changes, say } = fakes()
    await known.watch('n', [endpoint('10.0.0.4'), endpoint('10.0.0.5')])
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(false)
    say(0, true)
    say(0, true)
    expect([known.isUp('n', endpoint('10.0.0.4')), known.isUp('n', endpoint('10.0.0.5'))]).toEqual([true, false])
    expect(changes).toEqual(['n'])
  })

  it('outlasts a change of the network, but not the endpoint’s absence', async () => {
    const { known, say } = fakes()
    await known.watch('n', [endpoint('10.0.0.4')])
    say(0, true)
    await known.watch('n', [endpoint('10.0.0.4'), endpoint('10.0.0.5')])
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(true)
    await known.watch('n', [endpoint('10.0.0.5')])
    await known.watch('n', [endpoint('10.0.0.4')])
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(false)
  })

  it('is what a former server knew, until a prober tells otherwise', async () => {
    const { known, told, say } = fakes()
    const former = fakes()
    await former.known.watch('n', [endpoint('10.0.0.4'), endpoint('10.0.0.5')])
    former.say(0, true)
    known.recall('n', former.known.whatIsUp('n'))
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(true)
    await known.watch('n', [endpoint('10.0.0.4'), endpoint('10.0.0.5')])
    expect(told[0]?.map(({ up }) => up)).toEqual([true, false])
    say(0, false)
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(false)
    known.recall('n', former.known.whatIsUp('n'))
    expect(known.isUp('n', endpoint('10.0.0.4'))).toBe(false)
  })

  it('is asked for by a new prober when the former one dies', async () => {
    const { known, told, die } = fakes()
    await known.watch('n', [endpoint('10.0.0.4')])
    die()
    expect(told).toHaveLength(2)
    expect(told[1]).toEqual(told[0])
  })

  it('needs no prober when nothing is to be asked', async () => {
    const { known, told, ends } = fakes()
    await known.watch('n', [])
    expect(told).toEqual([])
    await known.watch('n', [endpoint('10.0.0.4')])
    await known.watch('n', [])
    expect(ends()).toBe(1)
  })
})
