import { expect, it } from 'vitest'
import { childEnvironment } from '../../../src/system/environment.ts'

it('no credential and no input of the step goes with a child', () => {
  const needed = {
    PATH: '/bin',
    HOME: '/root',
    https_proxy: 'http://proxy:1',
    NO_PROXY: 'localhost',
    SSL_CERT_FILE: '/ca',
  }
  const kept = {
    AZURE_CLIENT_SECRET: 's',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 's',
    ACTIONS_RUNTIME_TOKEN: 's',
    GITHUB_TOKEN: 's',
    GH_TOKEN: 's',
    'INPUT_CLIENT-SECRET': 's',
    AWS_SECRET_ACCESS_KEY: 's',
    NPM_CONFIG__AUTH: 's',
    NODE_OPTIONS: '--require=/x',
    LD_PRELOAD: '/x',
  }
  expect(childEnvironment({ ...needed, ...kept })).toEqual(needed)
})
