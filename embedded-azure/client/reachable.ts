import { BlockList } from 'node:net'
import { type Processes, runOrThrow } from '../../src/system/process.ts'
import { SetupError } from '../../src/vocabulary/errors.ts'

/** The range of the embedded Azure's public addresses; RFC 5737 reserves it for documentation. */
const embeddedRange = new BlockList()
embeddedRange.addSubnet('203.0.113.128', 25)

/**
 * Refuses an address of the embedded Azure that is not routed to its own network device: packets to it would otherwise
 * leave this machine.
 *
 * @throws SetupError that names the device instead
 */
export async function assertReachable(
  publicAddress: string,
  deps: { readonly processes: Processes; readonly signal: AbortSignal },
): Promise<void> {
  if (!embeddedRange.check(publicAddress)) return
  const options = { signal: deps.signal, limitSeconds: 10 }
  const route = await runOrThrow(deps.processes, 'ip', ['-o', 'route', 'get', publicAddress], options)
  const device = /\bdev (\S+)/.exec(route)?.[1] ?? 'none'
  if (device.startsWith('ke2e')) return
  throw new SetupError(
    `The address ${publicAddress} of the embedded Azure is routed to the device ${device} and not into its network.`,
    { nextStep: 'The embedded Azure has exited or lost its route. Run again: that starts it again.' },
  )
}
