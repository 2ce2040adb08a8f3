import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { lockHolder } from '../../../../src/system/kernelLock.ts'
import { lockStateFolder } from '../../../server/state/lock.ts'

test('a folder that is taken is refused, under whatever path, and free again when it is given up', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'))
  const unlock = await lockStateFolder(folder)
  await expect(lockStateFolder(`${folder}/.`)).rejects.toThrow(
    `process ${process.pid}, already uses the state folder ${folder}`,
  )
  await unlock()
  const again = await lockStateFolder(folder)
  again()
  rmSync(folder, { recursive: true })
})

test.each([
  ['says nothing', () => undefined],
  ['never stops talking', (client: Socket) => void client.write('x'.repeat(100_000), () => client.write('x'))],
  ['gives a sentence for an id', (client: Socket) => void client.end('1\n::error::forged')],
])('who took the name of a lock and %s is unknown, soon', async (_, answer) => {
  const name = `squatted-${process.pid}-${Math.random()}`
  const squatter = createServer((client) => {
    client.on('error', () => undefined)
    answer(client)
  })
  await new Promise<void>((listening) => squatter.listen({ path: `\0kube-e2e/${name}` }, listening))
  onTestFinished(() => void squatter.close())
  expect(await lockHolder(name)).toBe('(unknown)')
})
