import { expect, test } from 'vitest'
import { foldersFrom } from '../../../../src/run/record/folders.ts'

test('the home holds everything, and the variables of XDG and our own come before it', () => {
  expect(foldersFrom({ HOME: '/home/ada' })).toEqual({
    cache: '/home/ada/.cache/kube-e2e-azure',
    runs: '/home/ada/.local/state/kube-e2e-azure/runs',
    embeddedAzure: '/home/ada/.local/state/kube-e2e-azure/embedded-azure',
  })
  expect(foldersFrom({ HOME: '/', XDG_CACHE_HOME: '/xdg', KUBE_E2E_STATE: '/ours' })).toEqual({
    cache: '/xdg/kube-e2e-azure',
    runs: '/ours/runs',
    embeddedAzure: '/ours/embedded-azure',
  })
})

test.each(['/', 'relative'])('a home that is %s is none: the variables that help are named', (HOME) => {
  expect(() => foldersFrom({ HOME })).toThrow(/^HOME: .*KUBE_E2E_CACHE or XDG_CACHE_HOME/)
  expect(() => foldersFrom({ HOME, KUBE_E2E_CACHE: '/c' })).toThrow(/^HOME: .*KUBE_E2E_STATE or XDG_STATE_HOME/)
})

test('a job without a home has the folder of the runner', () => {
  const temp = '/runner/temp/kube-e2e-azure'
  expect(foldersFrom({ HOME: '/', RUNNER_TEMP: '/runner/temp' })).toEqual({
    cache: `${temp}/.cache`,
    runs: `${temp}/runs`,
    embeddedAzure: `${temp}/state/embedded-azure`,
  })
})
