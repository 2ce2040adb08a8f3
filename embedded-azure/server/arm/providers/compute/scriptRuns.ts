import { z } from 'zod'
import { messageOf } from '../../../../../src/vocabulary/errors.ts'
import type { ScriptRun, ScriptShape } from '../../../fabric/fabric.ts'
import { ArmError } from '../../../wire/errors.ts'
import type { World } from '../../context.ts'

/** Seconds that Azure lets a script run when nobody says otherwise. */
export const scriptLimitSeconds = 90 * 60

/** Milliseconds between two looks at a script that runs. */
const lookEvery = 100

/** Seconds that the host has, after a script's own limit, to say how it ended. */
const graceSeconds = 120

export const scriptText = z.string().refine((text) => !text.includes('\0'), 'It holds a NUL character.')

export const scriptParameters = z.array(z.object({ name: z.string().default(''), value: scriptText }))

type ScriptParameters = z.infer<typeof scriptParameters>

/** A script's parameters reach it both ways: as variables of their names, and in their order. */
export function givenTo(parameters: ScriptParameters): Pick<ScriptShape, 'variables' | 'positional'> {
  const named = parameters.filter(({ name }) => /^[A-Za-z_]\w*$/.test(name))
  return {
    variables: Object.fromEntries(named.map(({ name, value }) => [name, value])),
    positional: parameters.map(({ value }) => value),
  }
}

/** Begins a script in a host. */
export async function begin(hostId: string, script: ScriptShape, world: World): Promise<void> {
  try {
    await world.fabric.beginScript(hostId, script)
  } catch (thrown) {
    throw failed(messageOf(thrown))
  }
}

/**
 * Waits for the end of a script.
 *
 * @param wanted whether the wait still makes sense; a delete need not wait for a script.
 */
export async function ended(
  hostId: string,
  script: ScriptShape,
  wanted: () => boolean,
  world: World,
): Promise<ScriptRun> {
  const deadline = world.clock.now() + (script.limitSeconds + graceSeconds) * 1000
  for (;;) {
    if (!wanted()) {
      throw new ArmError(
        409,
        'OperationPreempted',
        'Operation execution has been preempted by a more recent operation.',
      )
    }
    const run = await world.fabric.scriptRun(hostId, script.id)
    if (run === undefined || run.state === 'lost') throw failed('The machine went down while the script ran.')
    if (run.state === 'timed-out' || world.clock.now() > deadline) {
      throw new ArmError(
        409,
        'VMExtensionProvisioningTimeout',
        `Provisioning of VM extension 'RunCommandLinux' has timed out. The script ran for ${script.limitSeconds} s.`,
      )
    }
    if (run.state !== 'running') return run
    await world.clock.sleep(lookEvery, world.stopping)
  }
}

function failed(why: string): ArmError {
  return new ArmError(
    409,
    'VMExtensionProvisioningError',
    `VM has reported a failure when processing extension 'RunCommandLinux'. Error message: "${why}"`,
  )
}
