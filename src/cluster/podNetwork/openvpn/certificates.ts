import type { Host } from '../../../plan/hosts.ts'
import { createAuthority, type Validity } from '../../certificates.ts'
import { type ComponentFiles, credentialFiles } from '../../componentFiles.ts'

/**
 * The certificates by which the ends of the tunnel know each other: an authority that issues nothing else, and one
 * certificate per host whose common name is the host's.
 *
 * @returns files by host name
 */
export async function issueCertificates(
  hosts: readonly Host[],
  validity: Validity,
  mask: (secret: string) => void,
): Promise<ReadonlyMap<string, ComponentFiles>> {
  const authority = await createAuthority('kube-e2e vpn', validity, mask)
  return new Map(
    await Promise.all(
      hosts.map(async ({ name, role }) => {
        const own = await authority.issue({ commonName: name, usages: [role === 'hub' ? 'server' : 'client'] })
        return [name, { 'ca.crt': authority.certificate, ...credentialFiles('host', own) }] as const
      }),
    ),
  )
}
