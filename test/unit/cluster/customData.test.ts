import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { packages } from '../../../embedded-azure/server/fabric/imageRecipe.ts'
import { customData } from '../../../src/cluster/customData.ts'
import { examplePlan } from '../../support/examplePlan.ts'

const states = join(import.meta.dirname, '../../../salt-states')
const identity = {
  folder: '/run/ssh',
  privateKeyFile: '/run/ssh/id_ed25519',
  publicKey: 'ssh-ed25519 CLIENT kube-e2e',
  firstHostKey: { privateKey: 'ONE-TIME-KEY\n', publicKey: 'ssh-ed25519 FIRST kube-e2e' },
}
const text = customData(examplePlan(), identity, states)
const config = parse(text)

test('it is a cloud-config that Azure takes', () => {
  expect(text.startsWith('#cloud-config\n')).toBe(true)
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(64 * 1024)
})

test('it gives the host its one-time SSH key and no other', () => {
  expect(config.ssh_deletekeys).toBe(true)
  expect(config.ssh_keys).toEqual({ ed25519_private: 'ONE-TIME-KEY\n', ed25519_public: 'ssh-ed25519 FIRST kube-e2e' })
  expect(text.match(/ONE-TIME-KEY/g)).toHaveLength(1)
})

test('Salt comes from requirements that are all pinned by hash', () => {
  const [written] = config.write_files
  const requirements = gunzipSync(Buffer.from(written.content, 'base64')).toString()
  expect(written.encoding).toBe('gz+b64')
  expect(requirements).toBe(readFileSync(join(states, 'requirements.txt'), 'utf8'))
  const script: string = config.write_files[1].content
  for (const line of script.split('\n').filter((each) => each.includes("pip='")))
    expect(line).toContain('--require-hashes')
})

test('a host whose image was built from the recipe of the embedded Azure has no package to install', () => {
  const script: string = config.write_files[1].content
  const wanted = /^for package in (.+); do$/m.exec(script)?.[1]?.split(' ') ?? []
  expect(wanted).toContain('openvpn')
  expect(wanted.filter((name) => !packages.includes(name))).toEqual([])
})

test('its script is one that a POSIX shell can read', () => {
  const script = config.write_files[1]
  expect(script.permissions).toBe('0755')
  expect(() => execFileSync('sh', ['-n'], { input: script.content })).not.toThrow()
})
