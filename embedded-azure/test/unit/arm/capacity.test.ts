import { expect, test } from 'vitest'
import { capacity } from '../../../server/arm/catalog/capacity.ts'
import { promisedDisk, promisedMemory } from '../../../server/fabric/promisedCapacity.ts'

const gibibyte = 2 ** 30
const size = 8 * gibibyte

/** A machine whose hosts use what they are promised as soon as they are asked for. */
function machine(freeMemoryBytes: number, freeDiskBytes = 1000 * gibibyte) {
  const hosts = new Set<string>()
  const rooms = capacity({
    async capacity(except = []) {
      const owed = [...hosts].filter((id) => !except.includes(id)).length
      return { freeMemoryBytes: freeMemoryBytes - owed * promisedMemory(size), freeDiskBytes }
    },
  })
  const make = (id: string) =>
    rooms.whileReserved({ id, memoryBytes: size }, async () => {
      hosts.add(id)
      await new Promise((resolve) => setTimeout(resolve, 5))
    })
  return { hosts, make }
}

const names = Array.from({ length: 10 }, (_, index) => `h${index}`)

test('of many machines at once, as many are made as there is room for, and the others are refused', async () => {
  const { hosts, make } = machine(3.5 * promisedMemory(size))
  const results = await Promise.allSettled(names.map(make))
  expect(hosts.size).toBe(3)
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
  expect(refused).toEqual(Array(7).fill('AllocationFailed'))
})

test('one after the other comes to the same', async () => {
  const { hosts, make } = machine(3.5 * promisedMemory(size))
  for (const name of names) await make(name).catch(() => {})
  expect(hosts.size).toBe(3)
})

test('a host that is there already, and is made again after a restart of the server, is not counted twice', async () => {
  const { hosts, make } = machine(3.5 * promisedMemory(size))
  for (const name of ['h0', 'h1', 'h2']) hosts.add(name)
  await Promise.all(['h0', 'h1', 'h2'].map(make))
  await expect(make('h3')).rejects.toMatchObject({ code: 'AllocationFailed' })
})

test('disk counts too', async () => {
  const { hosts, make } = machine(100 * gibibyte, 2.5 * promisedDisk)
  await Promise.allSettled(names.map(make))
  expect(hosts.size).toBe(2)
})
