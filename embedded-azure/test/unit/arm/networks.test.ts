import { expect, test } from 'vitest'
import { networks } from '../../../server/arm/resources/networks.ts'
import type { NetworkShape } from '../../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../../server/fabric/recordsOnly.ts'

const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/virtualNetworks/v'

/** A fabric whose calls end when the test says so, and a shape that the test changes. */
function slowFabric() {
  const applied: string[][] = []
  const pending: ((error?: Error) => void)[] = []
  let cidrs: string[] | undefined = ['10.0.0.0/16']
  const fabric = {
    ...recordsOnlyFabric(),
    applyNetwork: async (network: NetworkShape) => {
      applied.push([...network.cidrs])
      await new Promise<void>((resolve, reject) => pending.push((error) => (error ? reject(error) : resolve())))
    },
  }
  return {
    applied,
    networks: networks(
      fabric,
      () => cidrs && { id: 'n1', cidrs, subnets: [], interfaces: [], balancing: [], outbound: [] },
    ),
    become(next: string[] | undefined) {
      cidrs = next
    },
    async finish(error?: Error) {
      await expect.poll(() => pending.length).toBeGreaterThan(0)
      pending.shift()?.(error)
    },
  }
}

test('changes that come while one is under way are made together, after it', async () => {
  const { networks, applied, become, finish } = slowFabric()
  const first = networks.settle([id])
  await expect.poll(() => applied.length).toBe(1)
  become(['10.1.0.0/16'])
  const second = networks.settle([id])
  become(['10.2.0.0/16'])
  const third = networks.settle([id.toUpperCase()])
  await finish()
  await first
  await finish()
  await Promise.all([second, third])
  expect(applied).toEqual([['10.0.0.0/16'], ['10.2.0.0/16']])
})

test('a network that has its shape already is left alone', async () => {
  const { networks, applied, finish } = slowFabric()
  const first = networks.settle([id])
  await finish()
  await first
  await networks.settle([id])
  expect(applied).toHaveLength(1)
})

test('a failure is told to who waits for it, and the next one tries again', async () => {
  const { networks, applied, finish } = slowFabric()
  const first = networks.settle([id])
  const refused = expect(first).rejects.toThrow('no nftables')
  await finish(new Error('no nftables'))
  await refused
  const second = networks.settle([id])
  await finish()
  await second
  expect(applied).toHaveLength(2)
})

test('a network that is gone from the records is not made', async () => {
  const { networks, applied, become } = slowFabric()
  become(undefined)
  await networks.settle([id])
  expect(applied).toEqual([])
})
