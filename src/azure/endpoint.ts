import { readFileSync } from 'node:fs'

/** Where Azure is: the one place in which the public cloud and an embedded one differ for the SDK. */
export interface CloudEndpoint {
  /** Azure Resource Manager, without a slash at the end. */
  readonly resourceManagerUrl: string
  /** Entra, the issuer of tokens. */
  readonly authorityHost: string
  /** What a token is asked for. The SDK does not derive it from the endpoint. */
  readonly scope: string
  /** PEM file of the CA that signed the endpoint's certificates, where that is no public CA. */
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
  // Compute grants about 15 reads of one operation a minute once a first allowance is used up.
  pollMilliseconds: 5000,
}

/** The part of the SDK's client options that says whom to trust. */
export interface Trust {
  readonly tlsOptions?: { readonly ca: string }
}

/** Reads the endpoint's CA, and makes sure that a proxy is not asked for an endpoint on this machine. */
export function trustOf(endpoint: CloudEndpoint): Trust {
  const { hostname } = new URL(endpoint.resourceManagerUrl)
  if (hostname === '127.0.0.1' || hostname === 'localhost') keepOffProxies(hostname)
  return endpoint.caFile === undefined ? {} : { tlsOptions: { ca: readFileSync(endpoint.caFile, 'utf8') } }
}

/** The SDK sends everything through HTTPS_PROXY that NO_PROXY does not name, and has no option of its own for that. */
function keepOffProxies(hostname: string): void {
  const named = (process.env.NO_PROXY ?? process.env.no_proxy ?? '').split(',').filter((host) => host !== '')
  process.env.NO_PROXY = [...new Set([...named, hostname])].join(',')
}
