import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { typedBy } from '../../resourceType.ts'
import type { World } from '../../world.ts'
import { hostIdOf } from '../network/shape.ts'
import { machineProperties } from './machineProperties.ts'

/** How long a link to a console log can be used. Azure's default is two hours. */
const linkLifetime = 2 * 3600 * 1000

/** Signs links; a link does not outlive the server that gave it. */
const key = randomBytes(32)

/** A link to the serial console log that needs no token, like the shared access signatures of storage. */
export function bootDiagnosticsUri(machineId: string, world: World): string {
  const expiry = String(world.clock.now() + linkLifetime)
  const parameters = new URLSearchParams({ vm: machineId, se: expiry, sig: signature(machineId, expiry) })
  return `${world.origin()}/bootdiagnostics/serialconsole.log?${parameters}`
}

export function bootDiagnosticsRoutes(world: World): Hono {
  const app = new Hono()
  app.get('/bootdiagnostics/serialconsole.log', async (context) => {
    const { vm = '', se = '', sig = '' } = context.req.query()
    const right = Buffer.from(signature(vm, se))
    const given = Buffer.from(sig)
    if (given.length !== right.length || !timingSafeEqual(given, right) || Number(se) < world.clock.now()) {
      return context.text('AuthenticationFailed', 403)
    }
    const machine = world.store.get(vm)
    if (machine === undefined) return context.text('BlobNotFound', 404)
    return context.text(await world.fabric.consoleLog(hostIdOf(typedBy({ properties: machineProperties }, machine))))
  })
  return app
}

function signature(machineId: string, expiry: string): string {
  return createHmac('sha256', key).update(`${machineId}\n${expiry}`).digest('base64url')
}
