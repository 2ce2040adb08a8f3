import type { InputName } from './catalog.ts'
import type { RawInputs } from './inputs.ts'

/** The variables that Azure's own tools read, by the input they correspond to. */
export const cloudVariables: Readonly<Partial<Record<InputName, string>>> = {
  'subscription-id': 'AZURE_SUBSCRIPTION_ID',
  'tenant-id': 'AZURE_TENANT_ID',
  'client-id': 'AZURE_CLIENT_ID',
  'client-secret': 'AZURE_CLIENT_SECRET',
  'client-certificate-path': 'AZURE_CLIENT_CERTIFICATE_PATH',
}

/**
 * Fills in cloud and sign-in from the environment where they were not given, for commands on a machine that never saw the
 * run. A subscription means `cloud: azure`.
 */
export function withEnvironment(raw: RawInputs, env: NodeJS.ProcessEnv): RawInputs {
  const found = Object.fromEntries(
    Object.entries(cloudVariables).map(([name, variable]) => [
      name,
      raw[name as InputName] || env[variable]?.trim() || '',
    ]),
  )
  return { ...raw, ...found, cloud: raw.cloud || (found['subscription-id'] === '' ? 'embedded' : 'azure') }
}

/** The same for a command that creates a cluster: on Azure that costs money, so `cloud: azure` must be given. */
export function withSignIn(raw: RawInputs, env: NodeJS.ProcessEnv): RawInputs {
  return raw.cloud === 'azure' ? withEnvironment(raw, env) : raw
}
