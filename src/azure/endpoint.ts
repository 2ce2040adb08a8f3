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
}

export const publicAzure: CloudEndpoint = {
  resourceManagerUrl: 'https://management.azure.com',
  authorityHost: 'https://login.microsoftonline.com',
  scope: 'https://management.azure.com/.default',
  disableInstanceDiscovery: false,
}
