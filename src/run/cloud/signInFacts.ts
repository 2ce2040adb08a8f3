import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SignInFacts } from '../../inputs/signIn.ts'
import { homeFolder } from '../../system/homeFolder.ts'

/** What every virtual machine of Azure has as the asset tag of its chassis. */
const azureAssetTag = '7783-7084-3265-9085-8269-3286-77'

/** Looks at the environment and at this machine, and asks nobody. */
export function signInFacts(env: NodeJS.ProcessEnv): SignInFacts {
  return {
    workflow: env.GITHUB_ACTIONS === 'true',
    idTokens: Boolean(env.ACTIONS_ID_TOKEN_REQUEST_URL),
    // GitHub-hosted runners are Azure machines too, with an identity that is of no use here.
    managedIdentity:
      Boolean(env.IDENTITY_ENDPOINT) || (env.RUNNER_ENVIRONMENT !== 'github-hosted' && chassisTag() === azureAssetTag),
    azureCli: existsSync(join(env.AZURE_CONFIG_DIR ?? join(homeFolder(env) ?? '/', '.azure'), 'azureProfile.json')),
  }
}

function chassisTag(): string | undefined {
  try {
    return readFileSync('/sys/class/dmi/id/chassis_asset_tag', 'utf8').trim()
  } catch {
    return undefined
  }
}
