import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { writeProwLayout } from '../../../src/report/prow.ts'
import { scrubFolder, scrubText } from '../../../src/report/scrub.ts'
import { sampleEvents, sampleReport, sampleSpec } from '../../support/report/sampleReport.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ke2e-scrub-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Made anew for each run of the tests, so that no scanner takes this file for a leak. */
const letters = (count: number) => randomBytes(count).toString('base64url').slice(0, count)
const body = Array.from({ length: 5 }, () => randomBytes(48).toString('base64')).join('\n')
const pem = (name: string) => ['-----BEGIN ', name, '-----\n', body, '\n-----END ', name, '-----\n'].join('')
const jwt = ['eyJ', letters(20), '.eyJ', letters(40), '.', letters(43)].join('')

const byShape: Readonly<Record<string, string>> = {
  'an OpenSSH key': pem('OPENSSH PRIVATE KEY'),
  'a PKCS #8 key': pem('PRIVATE KEY'),
  'an RSA key in JSON': JSON.stringify({ key: pem('RSA PRIVATE KEY') }),
  'a key of OpenVPN': pem('OpenVPN Static key V1'),
  'a client key of OpenVPN': pem('OpenVPN tls-crypt-v2 client key'),
  'a key in base64': Buffer.from(pem('EC PRIVATE KEY')).toString('base64'),
  'client-key-data of a kubeconfig': `client-key-data: ${randomBytes(60).toString('base64')}`,
  'a JSON web token': `token is ${jwt}`,
  'a bearer token': `Authorization: Bearer ${letters(32)}`,
  'a client secret of Entra': `${letters(3)}8Q~${letters(34)}`,
  'a form with a client secret': `grant_type=client_credentials&client_secret=${letters(24)}&scope=x`,
  'a flag with a client secret': `az login --client-secret ${letters(30).replace(/^-/, 'x')}`,
  'a flag with a password': `az login --password="${letters(30).replace(/^-/, 'x')}"`,
  'basic credentials': `authorization: Basic ${Buffer.from(letters(30)).toString('base64')}`,
  'a shared access signature': `https://x.blob.core.windows.net/logs?sv=2024&sig=${randomBytes(32).toString('hex')}%3D&se=1`,
  'an account key': `AccountKey=${randomBytes(64).toString('hex')}`,
  'a token of GitHub': `${['gh', 's_'].join('')}${randomBytes(18).toString('hex')}`,
}

/** The parts of a text that only a secret can have. */
const secretParts = (text: string) => text.match(/[\w~+/-]{22,}/g) ?? []

describe('what looks like a secret', () => {
  test.each(Object.entries(byShape))('%s is blanked, and what stands around it stays', (_, secret) => {
    const text = scrubText(`before <${secret}> after`, [])
    expect(text).toMatch(/^before <.*\[[\w ]+\].*> after$/s)
    for (const part of secretParts(secret)) expect(text).not.toContain(part)
  })

  test.each([
    ['a certificate', pem('CERTIFICATE')],
    ['a public key', `ssh-ed25519 ${randomBytes(51).toString('base64')} kube-e2e`],
    ['the name of an input', 'client-secret: is needed for `auth: client-secret`'],
    ['prose about a flag', 'give --client-secret, or AZURE_CLIENT_SECRET; --token is not a flag'],
    ['a digest', `sha256:${randomBytes(32).toString('hex')}`],
  ])('%s is none', (_, text) => expect(scrubText(text, [])).toBe(text))
})

describe('a value that was named a secret', () => {
  const value = `p&ss<w"rd ${letters(12)}`

  test.each([
    ['as it is', value],
    ['in an address', `https://x/?key=${encodeURIComponent(value)}`],
    ['in JSON', JSON.stringify({ value })],
    ['in a page', `<td>${value.replace('&', '&amp;').replace('<', '&lt;').replace('"', '&quot;')}</td>`],
    ['in base64', Buffer.from(value).toString('base64')],
  ])('is blanked %s', (_, text) => {
    const scrubbed = scrubText(text, [value])
    expect(scrubbed).toContain('[secret]')
    expect(scrubbed).not.toContain(value.slice(-8))
  })

  test('of several lines is blanked line by line, as a log has it', () => {
    const key = pem('OPENSSH PRIVATE KEY')
    const log = key.replaceAll(/^/gm, '2026-11-25T03:00:00 hub[12]: ')
    const scrubbed = scrubText(log, [key])
    for (const line of body.split('\n')) expect(scrubbed).not.toContain(line)
    expect(scrubbed.match(/hub\[12\]/g)).toHaveLength(log.match(/hub\[12\]/g)?.length ?? 0)
  })

  /** Lines of a text as a tool breaks it, with what a log puts before each. */
  const wrapped = (text: string, width: number, before = '') =>
    (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).map((line) => `${before}${line}`).join('\n')
  const key = pem('EC PRIVATE KEY')
  const der = Buffer.from(body, 'base64')
  const encodings = {
    base64: Buffer.from(key).toString('base64'),
    'base64 in other text': Buffer.from(`x${key}`).toString('base64').slice(4, -8),
    base64url: Buffer.from(key).toString('base64url'),
    hex: Buffer.from(key).toString('hex'),
    'hex in capitals': Buffer.from(key).toString('hex').toUpperCase(),
    'hex of its bytes': der.toString('hex'),
  }
  const widths = Object.entries(encodings).flatMap(([name, text]) =>
    [60, 64, 76, 10_000].map((width) => [name, width, text] as const),
  )

  test.each(widths)('is blanked in %s, in lines of %i', (_, width, text) => {
    for (const before of ['', '2026-11-25T03:00:00 hub[12]: ']) {
      const scrubbed = scrubText(`before\n${wrapped(text, width, before)}\nafter`, [key])
      for (let at = 0; at + 24 <= text.length; at += 24) expect(scrubbed).not.toContain(text.slice(at, at + 24))
      expect(scrubbed).toMatch(/^before\n.*after$/s)
    }
  })

  test('that is too short to be one leaves files alone', () => {
    expect(scrubText('true or false', ['true'])).toBe('true or false')
  })
})

describe('files', () => {
  test('are read in pieces, and a secret across two of them is found', async () => {
    const key = pem('PRIVATE KEY')
    const megabyte = 1024 * 1024
    const places = [megabyte - 200, 2 * megabyte - 16 * 1024 - 100, 3 * megabyte - 40]
    let text = 'x'.repeat(4 * megabyte)
    for (const place of places) text = text.slice(0, place) + key + text.slice(place + key.length)
    writeFileSync(join(folder, 'large.json'), text)
    expect(await scrubFolder(folder, [])).toEqual([{ file: 'large.json', found: { 'private key': 3 } }])
    const scrubbed = readFileSync(join(folder, 'large.json'), 'utf8')
    for (const line of body.split('\n')) expect(scrubbed).not.toContain(line)
    expect(scrubbed.length).toBe(4 * megabyte - 3 * (key.trim().length - '[private key]'.length))
  })

  test('keep every other byte and their mode; those without a secret are not written', async () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0xa4, 0x0a])
    writeFileSync(join(folder, 'clean.bin'), bytes)
    writeFileSync(join(folder, 'dirty.bin'), Buffer.concat([bytes, Buffer.from(`Bearer ${letters(20)}`), bytes]))
    chmodSync(join(folder, 'dirty.bin'), 0o640)
    const before = statSync(join(folder, 'clean.bin')).ino
    await scrubFolder(folder, [])
    expect(statSync(join(folder, 'clean.bin')).ino).toBe(before)
    expect(statSync(join(folder, 'dirty.bin')).mode & 0o777).toBe(0o640)
    expect(readFileSync(join(folder, 'dirty.bin'))).toEqual(
      Buffer.concat([bytes, Buffer.from('Bearer [bearer token]'), bytes]),
    )
    expect(readdirSync(folder).toSorted()).toEqual(['clean.bin', 'dirty.bin'])
  })
})

describe('each file is on its own', () => {
  const secret = `Bearer ${letters(20)}`
  const scrubbedWith = async () => {
    const problems: string[] = []
    const scrubbed = await scrubFolder(folder, [], (problem) => problems.push(problem))
    return { scrubbed: scrubbed.map(({ file }) => file), problems }
  }

  test('one that cannot be scrubbed is deleted and named, and those after it are scrubbed', async () => {
    writeFileSync(join(folder, 'a.log'), secret)
    // The place of its copy is taken.
    mkdirSync(join(folder, 'a.log.scrubbed'))
    writeFileSync(join(folder, 'b.log'), secret)
    expect(await scrubbedWith()).toEqual({
      scrubbed: ['b.log'],
      problems: [expect.stringMatching(/a\.log could not be searched for secrets \(.*\): it is deleted\.$/)],
    })
    expect(existsSync(join(folder, 'a.log'))).toBe(false)
    expect(readFileSync(join(folder, 'b.log'), 'utf8')).not.toContain(secret.slice(-8))
  })

  test('a link out of the folder is deleted, one inside it stays', async () => {
    writeFileSync(join(folder, 'log'), secret)
    symlinkSync('log', join(folder, 'same'))
    symlinkSync('/etc', join(folder, 'etc'))
    symlinkSync('/etc/passwd', join(folder, 'passwd'))
    symlinkSync('/nowhere', join(folder, 'nowhere'))
    const { problems } = await scrubbedWith()
    expect(problems).toHaveLength(3)
    expect(problems.join()).toMatch(/leads out of the folder of results: it is deleted/)
    expect(readdirSync(folder).toSorted()).toEqual(['log', 'same'])
  })

  test('a folder that is not there is named', async () => {
    rmSync(folder, { recursive: true })
    const { problems } = await scrubbedWith()
    mkdirSync(folder)
    expect(problems).toEqual([expect.stringContaining('could not be searched for secrets')])
  })
})

test('a failed run with secrets planted everywhere leaves none in any of its artifacts', async () => {
  const password = `S3cret&<${letters(20)}>`
  const planted = [...Object.values(byShape), password]
  const all = planted.join('\n')
  const hosts = join(folder, 'artifacts', 'hosts', 'worker-1')
  mkdirSync(hosts, { recursive: true })
  writeFileSync(join(hosts, 'kubelet.log'), all.replaceAll(/^/gm, 'Nov 25 03:00:00 worker-1 kubelet[7]: '))
  writeFileSync(join(hosts, 'salt-return.json'), JSON.stringify({ local: { state: { comment: all } } }))
  writeFileSync(join(folder, 'artifacts', 'e2e.log'), all)
  const spec = { ...sampleSpec(`spec with ${password}`, 'failed', all), output: all }
  const report = sampleReport([spec], {
    error: { kind: 'setup', message: all, nextStep: all },
    teardown: { outcome: 'failed', summary: all },
    events: [...sampleEvents(['converge', 3, 'failed', all]), { type: 'phase-note', phase: 'converge', text: all }],
  })
  // Logs put something before each line of a key, so that only its value tells.
  const keys = planted.filter((secret) => secret.includes('BEGIN'))
  await writeProwLayout({ ...report, plan: { ...report.plan, output: folder } }, [password, ...keys])

  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(files.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['build-log.txt', 'index.html', 'junit_runner.xml', 'kubelet.log', 'scrubbed.json']),
  )
  for (const { parentPath, name } of files) {
    const text = readFileSync(join(parentPath, name), 'utf8')
    for (const part of [password, ...planted.flatMap(secretParts)]) expect(text, `${name}: ${part}`).not.toContain(part)
  }
})
