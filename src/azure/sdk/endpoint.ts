import { readFileSync } from 'node:fs'
import { InputError } from '../../vocabulary/errors.ts'

/** Where Azure is: the one place in which the public cloud and an embedded one differ for the SDK. */
export interface CloudEndpoint {
  /** Azure Resource Manager, without a slash at the end. */
  readonly resourceManagerUrl: string
  /** Entra, the issuer of tokens. */
  readonly authorityHost: string
  /** What a token is asked for. The SDK does not derive it from the endpoint. */
  readonly scope: string
  /** PEM file of the CA that signed the endpoint's certificates, where that is not a public CA. */
  readonly caFile?: string
  /** True where the authority is unknown to Microsoft, which the identity library would otherwise ask about it. */
  readonly disableInstanceDiscovery: boolean
  /** Pause between two looks at an operation, in milliseconds, where the answer names none. */
  readonly pollMilliseconds: number
}

export const publicAzure: CloudEndpoint = {
  resourceManagerUrl: 'https://management.azure.com',
  authorityHost: 'https://login.microsoftonline.com',
  scope: 'https://management.azure.com/.default',
  disableInstanceDiscovery: false,
  // Compute grants about 15 reads of one operation per minute once a first allowance is used up.
  pollMilliseconds: 5000,
}

/** Microsoft's own clouds, each by the host of its authority. */
const clouds: Readonly<Record<string, Pick<CloudEndpoint, 'resourceManagerUrl'>>> = {
  'login.microsoftonline.com': publicAzure,
  'login.microsoftonline.us': { resourceManagerUrl: 'https://management.usgovcloudapi.net' },
  'login.partner.microsoftonline.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
  'login.chinacloudapi.cn': { resourceManagerUrl: 'https://management.chinacloudapi.cn' },
}

/**
 * The Azure of `cloud: azure`: the public one, or what AZURE_AUTHORITY_HOST and AZURE_RESOURCE_MANAGER_URL say, a
 * national cloud or an embedded Azure that somebody started. A national cloud needs the authority alone.
 *
 * @throws InputError where they are not URLs, or do not say where the resource manager is
 */
export function azureFrom(env: NodeJS.ProcessEnv): CloudEndpoint {
  const authorityHost = urlIn(env, 'AZURE_AUTHORITY_HOST') ?? publicAzure.authorityHost
  const cloud = clouds[new URL(authorityHost).hostname]
  const resourceManagerUrl = urlIn(env, 'AZURE_RESOURCE_MANAGER_URL') ?? cloud?.resourceManagerUrl
  if (resourceManagerUrl === undefined) {
    const message = `is required with the authority ${authorityHost}; give a URL such as https://management.example.com.`
    throw new InputError([{ input: 'AZURE_RESOURCE_MANAGER_URL', message }])
  }
  return {
    ...publicAzure,
    authorityHost,
    resourceManagerUrl,
    scope: `${resourceManagerUrl}/.default`,
    disableInstanceDiscovery: cloud === undefined,
  }
}

/** The URL in a variable, without slashes at its end. */
function urlIn(env: NodeJS.ProcessEnv, variable: string): string | undefined {
  const text = env[variable]?.trim().replace(/\/+$/, '') ?? ''
  if (text === '') return undefined
  if (URL.canParse(text) && new URL(text).protocol === 'https:') return text
  throw new InputError([{ input: variable, message: `\`${text}\` is not a URL that begins with https://.` }])
}

/** The part of the SDK's client options that says whom to trust. */
export interface Trust {
  readonly tlsOptions?: { readonly ca: string }
}

/** Reads the endpoint's CA, and keeps proxies out of the way to an endpoint on this machine. */
export function trustOf(endpoint: CloudEndpoint): Trust {
  if (isOnThisMachine(endpoint)) keepOffProxies(new URL(endpoint.resourceManagerUrl).hostname)
  return endpoint.caFile === undefined ? {} : { tlsOptions: { ca: readFileSync(endpoint.caFile, 'utf8') } }
}

/** Whether it is an embedded Azure, whose hosts see this machine at another address than the internet does. */
export function isOnThisMachine({ resourceManagerUrl }: CloudEndpoint): boolean {
  return ['127.0.0.1', 'localhost'].includes(new URL(resourceManagerUrl).hostname)
}

/** The SDK sends everything through HTTPS_PROXY that NO_PROXY does not name, and has no option of its own for that. */
function keepOffProxies(hostname: string): void {
  const named = (process.env.NO_PROXY ?? process.env.no_proxy ?? '').split(',').filter((host) => host !== '')
  process.env.NO_PROXY = [...new Set([...named, hostname])].join(',')
}
