import { userInfo } from 'node:os'
import { isAbsolute } from 'node:path'

/** The user's home; undefined where there is none, or `/`, as containers have it that run as a user id without a name. */
export function homeFolder(env: NodeJS.ProcessEnv): string | undefined {
  const home = env.HOME || accountHome()
  return home !== undefined && isAbsolute(home) && home !== '/' ? home : undefined
}

function accountHome(): string | undefined {
  try {
    return userInfo().homedir
  } catch {
    return undefined
  }
}
