import type { Fabric, ScriptRun } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'

/** Machines that are records, but answer every script with this output. */
export function scriptingFabric(output: string): Fabric {
  const run: ScriptRun = { state: 'succeeded', exitCode: 0, output, error: '' }
  return { ...recordsOnlyFabric(), beginScript: async () => {}, scriptRun: async () => run }
}
