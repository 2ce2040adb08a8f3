import { X509Certificate } from 'node:crypto'
import { accessSync, constants, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, sep } from 'node:path'
import type { InputProblem } from '../vocabulary/errors.ts'
import { shortened } from '../vocabulary/shortened.ts'
import { holdsOthersFiles } from './record/output.ts'

/** Limits of Linux, in bytes; below the output there are names of some 200 more. */
const longestName = 255
const longestPath = 3800

/** Folders of the system, in which nothing of a run has its place. */
const systemFolders = [
  '/boot',
  '/dev',
  '/etc',
  '/proc',
  '/sys',
  '/usr',
  '/bin',
  '/sbin',
  '/lib',
  '/lib32',
  '/lib64',
  '/run/systemd',
]

/**
 * What keeps a run from writing its results to a folder, found without creating anything. Nothing is tried in `/proc` and
 * its like: to create a folder there may never return.
 *
 * @param folder absolute
 */
export function problemOfOutput(folder: string): InputProblem[] {
  const reason = whyNotFor(folder)
  return reason === undefined ? [] : [{ input: 'output', message: `\`${shortened(folder)}\` ${reason}` }]
}

function whyNotFor(folder: string): string | undefined {
  if (folder.includes('\0')) return 'is not a path; give a folder for the results.'
  if (isOfSystem(folder)) return ofSystem
  if ([process.cwd(), process.env.HOME || '/', '/tmp', '/var/tmp'].some((kept) => isIn(kept, folder))) {
    return 'holds more than results, and is emptied by a run; give a folder in it.'
  }
  if (
    Buffer.byteLength(folder) > longestPath ||
    folder.split(sep).some((name) => Buffer.byteLength(name) > longestName)
  ) {
    return `is too long for a path: at most ${longestName} bytes per name, ${longestPath} in all.`
  }
  return whyNotOnDisk(folder)
}

/** Looks at the wanted folder, or where it is missing, at the nearest one above that exists. */
function whyNotOnDisk(wanted: string, folder: string = wanted): string | undefined {
  try {
    if (!statSync(folder).isDirectory()) return 'is a file or below one; give a folder.'
    if (isOfSystem(realpathSync(folder))) return ofSystem
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder === wanted && holdsOthersFiles(folder)
      ? 'holds files that kube-e2e did not write; give an empty or a new folder.'
      : undefined
  } catch (thrown) {
    const { code } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' && folder !== dirname(folder)) return whyNotOnDisk(wanted, dirname(folder))
    if (code === 'ENOTDIR') return 'is a file or below one; give a folder.'
    return `cannot be written to (${code}); give a folder that this user may write to.`
  }
}

const ofSystem = 'is in a folder of the system; give one of your own.'

function isOfSystem(folder: string): boolean {
  return systemFolders.some((system) => isIn(folder, system))
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** What is wrong with the file of `client-certificate-path`; nothing where none is given. */
export function problemOfCertificate(file: string): InputProblem[] {
  if (file === '') return []
  const reason = whyNotACertificate(file)
  return reason === undefined ? [] : [{ input: 'client-certificate-path', message: `\`${shortened(file)}\` ${reason}` }]
}

function whyNotACertificate(file: string): string | undefined {
  const expected = 'give a PEM file with a certificate and its private key.'
  let text: string
  try {
    if (!statSync(file).isFile()) return `is not a file; ${expected}`
    text = readFileSync(file, 'utf8')
  } catch (thrown) {
    return `cannot be read (${(thrown as NodeJS.ErrnoException).code}); ${expected}`
  }
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) return `has no private key; ${expected}`
  const [certificate] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(text) ?? []
  if (certificate === undefined) return `has no certificate; ${expected}`
  try {
    new X509Certificate(certificate)
    return undefined
  } catch {
    return `has a certificate that cannot be read; ${expected}`
  }
}
