import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { firstBootFiles } from '../../../server/fabric/cloudInit.ts'

describe('the first boot of a host', () => {
  const host = {
    id: 'a1',
    computerName: 'hub',
    networkId: 'one',
    interfaceId: 'nic',
    adminUsername: 'azureuser',
    sshPublicKeys: ['ssh-ed25519 AAAA someone'],
    customData: new Uint8Array([0x1f, 0x8b, 0xff]),
    vcpus: 2,
    memoryBytes: 2 ** 32,
  }
  const files = firstBootFiles(host, '0'.repeat(32))

  it('finds customData byte for byte, as it may be compressed', () => {
    expect(files['var/lib/cloud/seed/nocloud/user-data']).toEqual(host.customData)
  })

  it('makes the admin user with keys and sudo without a password', () => {
    expect(parse(String(files['etc/cloud/cloud.cfg.d/95-admin.cfg']))).toMatchObject({
      system_info: { default_user: { name: 'azureuser', sudo: ['ALL=(ALL) NOPASSWD:ALL'], lock_passwd: true } },
    })
    expect(parse(String(files['var/lib/cloud/seed/nocloud/meta-data']))).toEqual({
      'instance-id': 'i-a1',
      'local-hostname': 'hub',
      'public-keys': ['ssh-ed25519 AAAA someone'],
    })
  })
})
