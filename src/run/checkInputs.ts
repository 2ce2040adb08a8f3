import { arch } from 'node:os'
import { resolve } from 'node:path'
import { azureFrom } from '../azure/sdk/endpoint.ts'
import { describe } from '../inputs/catalog.ts'
import { type Inputs, impliedSuite, parseInputs, type RawInputs, trimmed } from '../inputs/inputs.ts'
import { chooseAuth } from '../inputs/signIn.ts'
import { resolveVersion } from '../kubernetes/versions.ts'
import { presetOf } from '../suite/presets.ts'
import { InputError, type InputProblem } from '../vocabulary/errors.ts'
import { signInFacts } from './cloud/signInFacts.ts'
import { problemOfCertificate, problemOfOutput } from './inputPaths.ts'

/** Inputs of which nothing is wrong, as far as this machine can tell without asking anybody. */
export interface CheckedInputs {
  readonly inputs: Inputs
  /** Resolved, such as `v1.37.1`. */
  readonly version: string
}

/**
 * Checks everything that can be known from the inputs, the environment and this machine's files: before any request, and
 * before anything is installed. `plan`, `run`, `up` and the action check the same.
 *
 * @param architecture of this machine, in Node's words
 * @throws InputError with all problems together
 */
export function checkInputs(given: RawInputs, env: NodeJS.ProcessEnv, architecture: string = arch()): CheckedInputs {
  const raw = trimmed(given)
  const problems: InputProblem[] = []
  const collect = <T>(check: () => T): T | undefined => {
    try {
      return check()
    } catch (thrown) {
      if (!(thrown instanceof InputError)) throw thrown
      problems.push(...thrown.problems)
      return undefined
    }
  }
  const inputs = collect(() => parseInputs(raw))
  const version = collect(() => resolveVersion(raw['kubernetes-version'] || 'stable'))
  if (raw.cloud === 'azure') {
    // What an explicitly named `auth` lacks is found with the inputs.
    if ((raw.auth || 'auto') === 'auto') collect(() => chooseAuth(raw, signInFacts(env)))
    collect(() => azureFrom(env))
    problems.push(...problemsOfArchitecture(architecture))
  }
  collect(() => refuseEmptySmoke(raw, new Set(problems.map(({ input }) => input))))
  problems.push(...problemOfOutput(resolve(raw.output || describe('output').default)))
  problems.push(...problemOfCertificate(raw['client-certificate-path'] ?? ''))
  if (problems.length > 0 || inputs === undefined || version === undefined) throw new InputError(distinct(problems))
  return { inputs, version }
}

/** Narrowed to nothing, a suite whose specs are known is refused here, and not when a release is there. */
function refuseEmptySmoke(raw: RawInputs, wrong: ReadonlySet<string>): void {
  if ((raw.suite || impliedSuite(raw)) !== 'smoke' || wrong.has('focus') || wrong.has('skip')) return
  const { focus = '', skip = '' } = raw
  presetOf({ name: 'smoke', focus, skip, labelFilter: '', procs: 1 })
}

/** Programs of a release are built for the machine that builds them, and hosts on Azure are x64. */
function problemsOfArchitecture(architecture: string): InputProblem[] {
  if (architecture === 'x64') return []
  const message = `\`azure\` has x64 hosts, and this machine is ${architecture}, for which it would build Kubernetes; use an x64 runner.`
  return [{ input: 'cloud', message }]
}

function distinct(problems: readonly InputProblem[]): InputProblem[] {
  return [...new Map(problems.map((problem) => [`${problem.input} ${problem.message}`, problem])).values()]
}
