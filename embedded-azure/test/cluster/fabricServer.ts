/**
 * Makes networks and hosts as a server would, says so and stays, so that a test can kill it.
 *
 * Arguments: the state folder, and a JSON file with `networks` and `hosts` (customData as text).
 */
import { readFile } from 'node:fs/promises'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import type { HostShape, NetworkShape } from '../../server/fabric/fabric.ts'
import { systemsFabric } from '../../server/fabric/systemsFabric.ts'
import { embeddedProgram } from '../support/program.ts'

interface Wanted {
  readonly networks: readonly NetworkShape[]
  readonly hosts: readonly (Omit<HostShape, 'customData'> & { readonly customData: string })[]
}

const [stateFolder = '', file = ''] = process.argv.slice(2)
const wanted: Wanted = JSON.parse(await readFile(file, 'utf8'))
const fabric = await systemsFabric({
  stateFolder,
  processes: systemProcesses(),
  clock: systemClock,
  program: embeddedProgram,
  log: console.error,
})
for (const network of wanted.networks) await fabric.applyNetwork(network)
await Promise.all(wanted.hosts.map((host) => fabric.createHost({ ...host, customData: Buffer.from(host.customData) })))
console.log('ready')
setInterval(() => undefined, 1000)
