import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
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
