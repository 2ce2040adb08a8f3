import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { hostKinds } from './startFlags.ts'
import { stateFile } from './stateFiles.ts'

const endpointSchema = z.object({
  /** Port on 127.0.0.1. */
  port: z.int().positive(),
  /** Of Azure Resource Manager; tokens are requested with the scope `<resourceManagerUrl>/.default`. */
  resourceManagerUrl: z.url(),
  /** Of the sign-in service; the same server. */
  authorityHost: z.url(),
  tenantId: z.string(),
  clientId: z.string(),
  clientSecret: z.string(),
  subscriptionId: z.string(),
  /** PEM file with the authority that signed the server's certificate. */
  caFile: z.string(),
})

/** Where the server listens and what a client needs to use it. */
export type Endpoint = Readonly<z.infer<typeof endpointSchema>>

const serverFileSchema = endpointSchema.extend({
  /** The server's process: its id, and its start in clock ticks since this machine's boot. */
  pid: z.int().positive(),
  startTime: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  /** What the server's virtual machines are. */
  hosts: z.enum(hostKinds),
})

/**
 * What `server.json` in the state folder holds. The file is there from when the server answers until it stops; a client must
 * check that the process lives and is still the same, because a killed server leaves the file behind.
 */
export type ServerFile = Readonly<z.infer<typeof serverFileSchema>>

/** Undefined when there is no such file, or only part of one. */
export function readServerFile(stateFolder: string): ServerFile | undefined {
  try {
    return serverFileSchema.parse(JSON.parse(readFileSync(stateFile(stateFolder, 'server'), 'utf8')))
  } catch {
    return undefined
  }
}
