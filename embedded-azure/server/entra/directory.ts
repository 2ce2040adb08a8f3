import type { Principal } from './tokens.ts'

/** What can have a role: an application, or the identity of a resource. */
export interface ServicePrincipal extends Principal {
  readonly displayName: string
}

/** Everyone in the tenant. */
export interface Directory {
  servicePrincipal(objectId: string): ServicePrincipal | undefined
}

/** @param all reads the current principals; called each time. */
export function directory(all: () => readonly ServicePrincipal[]): Directory {
  return {
    servicePrincipal: (objectId) => all().find((one) => one.objectId.toLowerCase() === objectId.toLowerCase()),
  }
}
