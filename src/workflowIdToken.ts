import * as core from '@actions/core'
import { CloudError } from './system/errors.ts'

/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange'

/**
 * A new ID token from the runner, which hands them out only to jobs with the permission, and never to pull requests
 * from forks. Works in main and in post alike.
 */
export async function workflowIdToken(): Promise<string> {
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
    throw new CloudError(
      'permission',
      'This job may not ask for an ID token: give it `permissions: id-token: write`, which pull requests from forks never get, or choose another `auth`.',
    )
  }
  return core.getIDToken(idTokenAudience)
}
