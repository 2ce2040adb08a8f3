import { z } from 'zod'
import { messageOf } from '../../../../../src/vocabulary/errors.ts'
import type { ScriptRun, ScriptShape } from '../../../fabric/fabric.ts'
import { ArmError } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'

/** Seconds that Azure lets a script run by default. */
export const scriptLimitSeconds = 90 * 60

/** Milliseconds between checks on a running script. */
const lookEvery = 100

/** Seconds that the host has, after a script's own limit, to report how it ended. */
const graceSeconds = 120

export const scriptText = z.string().refine((text) => !text.includes('\0'), 'This contains a NUL character.')

export const scriptParameters = z.array(z.object({ name: z.string().default(''), value: scriptText }))

type ScriptParameters = z.infer<typeof scriptParameters>

/** A script gets its parameters both as variables and as positional arguments. */
export function givenTo(parameters: ScriptParameters): Pick<ScriptShape, 'variables' | 'positional'> {
  const named = parameters.filter(({ name }) => /^[A-Za-z_]\w*$/.test(name))
  return {
    variables: Object.fromEntries(named.map(({ name, value }) => [name, value])),
    positional: parameters.map(({ value }) => value),
  }
}

/** Starts a script in a host. */
export async function begin(hostId: string, script: ScriptShape, arm: Arm): Promise<void> {
  try {
    await arm.fabric.beginScript(hostId, script)
  } catch (thrown) {
    throw failed(messageOf(thrown))
  }
}

/**
 * Waits for the end of a script.
 *
 * @param wanted whether the wait still makes sense; a delete does not have to wait for a script.
 */
export async function ended(hostId: string, script: ScriptShape, wanted: () => boolean, arm: Arm): Promise<ScriptRun> {
  const deadline = arm.clock.now() + (script.limitSeconds + graceSeconds) * 1000
  for (;;) {
    if (!wanted()) {
      throw new ArmError(
        409,
        'OperationPreempted',
        'Operation execution has been preempted by a more recent operation.',
      )
    }
    const run = await arm.fabric.scriptRun(hostId, script.id)
    if (run === undefined || run.state === 'lost') throw failed('The VM went down while the script was running.')
    if (run.state === 'timed-out' || arm.clock.now() > deadline) {
      throw new ArmError(
        409,
        'VMExtensionProvisioningTimeout',
        `Provisioning of VM extension 'RunCommandLinux' has timed out. The script ran for ${script.limitSeconds} s.`,
      )
    }
    if (run.state !== 'running') return run
    await arm.clock.sleep(lookEvery, arm.stopping)
  }
}

function failed(why: string): ArmError {
  return new ArmError(
    409,
    'VMExtensionProvisioningError',
    `VM has reported a failure when processing extension 'RunCommandLinux'. Error message: "${why}"`,
  )
}
