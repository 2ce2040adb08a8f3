import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { ArmError } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import type { ActionInput } from '../../types/actions.ts'
import { parseBody } from '../../types/bodySchemas.ts'
import { type JsonObject, type Typed, typedBy } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { type VmProperties, vmProperties } from './vmProperties.ts'

const linkInput = z.object({
  /** Minutes. Azure's default is two hours, its limit a day. */
  sasuriexpirationtimeinminutes: z.coerce.number().int().min(1).max(1440).default(120),
})

/** Signs links; a link does not outlive the server that issued it. */
const key = randomBytes(32)

/**
 * A link to the serial console log that needs no token, like the shared access signatures of storage. There is no
 * screenshot, because these VMs have no screen.
 */
export async function bootDiagnosticsData(
  vm: Typed<VmProperties>,
  arm: Arm,
  { query }: ActionInput,
): Promise<JsonObject> {
  if (vm.properties.diagnosticsProfile?.bootDiagnostics.enabled !== true) {
    throw new ArmError(409, 'OperationNotAllowed', 'Boot diagnostics is not enabled for the VM.')
  }
  const minutes = parseBody(linkInput, query).sasuriexpirationtimeinminutes
  const expiry = new Date(arm.clock.now() + minutes * 60_000).toISOString().replace(/\.\d+/, '')
  const parameters = new URLSearchParams({
    vm: vm.id,
    sv: '2024-11-04',
    sr: 'b',
    sp: 'r',
    se: expiry,
    sig: signature(vm.id, expiry),
  })
  const { name, properties } = vm
  const path = `/bootdiagnostics/${name}.${properties.vmId}.serialconsole.log`
  return { serialConsoleLogBlobUri: `${arm.origin()}${path}?${parameters}` }
}

export function bootDiagnosticsRoutes(arm: Arm): Hono {
  const app = new Hono()
  app.get('/bootdiagnostics/:blob', async (context) => {
    const { vm: vmResourceId = '', se = '', sig = '' } = context.req.query()
    const right = Buffer.from(signature(vmResourceId, se))
    const given = Buffer.from(sig)
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      return refuse(context, 403, 'AuthenticationFailed', 'The signature does not match.')
    }
    if (Date.parse(se) < arm.clock.now()) {
      return refuse(
        context,
        403,
        'AuthenticationFailed',
        `Signature not valid in the specified time frame: Expiry [${se}].`,
      )
    }
    const vm = arm.store.get(vmResourceId)
    if (vm === undefined) return refuse(context, 404, 'BlobNotFound', 'The specified blob does not exist.')
    const hostId = hostIdOf(typedBy({ properties: vmProperties }, vm))
    return serve(context, Buffer.from(await arm.fabric.consoleLog(hostId)))
  })
  return app
}

/** A blob, or the requested range of it, as clients of storage ask. */
function serve(context: Context, blob: Buffer<ArrayBuffer>): Response {
  context.header('Content-Type', 'text/plain; charset=utf-8')
  context.header('x-ms-blob-type', 'AppendBlob')
  context.header('Accept-Ranges', 'bytes')
  const range = context.req.header('x-ms-range') ?? context.req.header('range')
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined) return context.body(blob)
  const start = Number(first)
  if (start >= blob.length) return refuse(context, 416, 'InvalidRange', 'The range specified is invalid.')
  const end = Math.min(last ? Number(last) : blob.length - 1, blob.length - 1)
  context.header('Content-Range', `bytes ${start}-${end}/${blob.length}`)
  return context.body(blob.subarray(start, end + 1), 206)
}

/** A refusal in the form of Azure Storage. */
function refuse(context: Context, status: 403 | 404 | 416, code: string, message: string): Response {
  context.header('Content-Type', 'application/xml')
  context.header('x-ms-error-code', code)
  return context.body(
    `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${message}</Message></Error>`,
    status,
  )
}

function signature(vmResourceId: string, expiry: string): string {
  return createHmac('sha256', key).update(`${vmResourceId}\n${expiry}`).digest('base64url')
}
