import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { jsonIn, writeWholeSync } from '../../src/system/files.ts'
import { messageOf, SetupError } from '../../src/vocabulary/errors.ts'
import { stateFile } from './stateFiles.ts'

const tool = 'kube-e2e-azure'
const markSchema = z.object({ tool: z.literal(tool) })
/** Folders from before there was a mark have the tenant's identity. */
const identitySchema = z.object({ tenantId: z.string(), subscriptionId: z.string(), clientSecret: z.string() })

/**
 * Takes a folder for an embedded Azure: creates it for its owner alone, marks one that is empty, or finds it marked.
 * Changes nothing in any other folder, and no folder's mode.
 *
 * @throws SetupError when the folder is somebody else's, or cannot be used
 */
export function takeStateFolder(folder: string): void {
  const path = resolve(folder)
  try {
    create(path)
    if (isStateFolder(path)) return
    refuseForeign(path)
    writeWholeSync(stateFile(path, 'mark'), `${JSON.stringify({ tool })}\n`)
  } catch (cause) {
    if (cause instanceof SetupError) throw cause
    const message = `The state folder ${path} cannot be used: ${messageOf(cause)}.`
    throw new SetupError(message, { cause, nextStep: anotherFolder })
  }
}

/** Whether a folder is an embedded Azure's. */
export function isStateFolder(folder: string): boolean {
  const holds = (file: 'mark' | 'identity', schema: z.ZodType) => {
    const path = stateFile(folder, file)
    return existsSync(path) && schema.safeParse(jsonIn(readFileSync(path, 'utf8'))).success
  }
  return holds('mark', markSchema) || holds('identity', identitySchema)
}

const anotherFolder = 'Choose another --state folder; one that does not exist is created.'

/** Folder by folder, because `mkdir` with `recursive` never returns where nothing can be created, as in /proc. */
function create(path: string): void {
  if (existsSync(path)) return
  create(dirname(path))
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
  }
}

function refuseForeign(path: string): void {
  if (readdirSync(path).length > 0) {
    const message = `The folder ${path} is not empty and does not belong to an embedded Azure.`
    throw new SetupError(message, { nextStep: anotherFolder })
  }
  if ((statSync(path).mode & 0o002) !== 0) {
    const message = `The folder ${path} can be written to by everyone on this machine, so it cannot hold keys.`
    throw new SetupError(message, { nextStep: anotherFolder })
  }
}
