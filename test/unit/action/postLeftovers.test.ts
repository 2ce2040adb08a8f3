import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runPost } from '../../../src/action/postStep.ts'
import { processGroupRecorder } from '../../../src/run/record/processGroups.ts'
import { runDependencies } from '../../support/runDependencies.ts'

test('main was killed before it had a plan: what it had started on this machine is stopped', async () => {
  const { deps } = runDependencies()
  const folder = join(deps.folders.runs, 'ke2e-run')
  const program = spawn('sleep', ['300'], { detached: true, stdio: 'ignore' })
  processGroupRecorder(folder)(program.pid ?? 0, 'started')
  const runner = {
    getInput: () => '',
    setOutput: () => {},
    exportVariable: () => {},
    saveState: () => {},
    getState: (name: string) => (name === 'folder' ? folder : ''),
  }
  const ended = once(program, 'exit')
  expect(await runPost(runner, {}, deps)).toMatchObject({ teardown: { outcome: 'passed' } })
  expect(await ended).toEqual([null, 'SIGKILL'])
})
