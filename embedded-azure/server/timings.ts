import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { messageOf, SetupError } from '../../src/vocabulary/errors.ts'
import type { Operation } from './arm/operations/operations.ts'
import { groupType } from './arm/resources/store.ts'

/**
 * The least seconds that operations take, as a range. Keys are an action and a resource type, such as
 * `provision Microsoft.Compute/virtualMachines`, `delete …`, `deallocate …` or another action by its name, compared
 * without regard to case; the type `*` stands for all others. `register *` is the registration of a provider,
 * `reserve Microsoft.Network/networkInterfaces` how long the interface of a VM that failed stays reserved.
 */
const profileSchema = z.record(
  z
    .string()
    .regex(
      /^[a-z]+ (\*|[\w.]+\/[\w/]+)$/i,
      'A key is `provision`, `delete`, `register`, `reserve` or the name of an action, and a resource type.',
    ),
  z.tuple([z.number().min(0), z.number().min(0)]),
)

export type TimingProfile = z.infer<typeof profileSchema>

/**
 * Times of the real Azure, as public deployment logs show them: small Linux VMs, deleted without force; the deletion of
 * a group comes on top of that of its members. Run command has at least 20 seconds of overhead
 * (learn.microsoft.com: run-command). Times of the other actions and of a registration are estimates.
 */
export const azureTimings: TimingProfile = {
  'provision Microsoft.Compute/virtualMachines': [27, 60],
  'delete Microsoft.Compute/virtualMachines': [20, 28],
  'start Microsoft.Compute/virtualMachines': [15, 40],
  'restart Microsoft.Compute/virtualMachines': [15, 40],
  'powerOff Microsoft.Compute/virtualMachines': [10, 30],
  'deallocate Microsoft.Compute/virtualMachines': [25, 60],
  'runCommand Microsoft.Compute/virtualMachines': [20, 35],
  'provision Microsoft.Network/networkInterfaces': [2, 12],
  'delete Microsoft.Network/networkInterfaces': [5, 11],
  'provision Microsoft.Network/publicIPAddresses': [2, 12],
  'provision Microsoft.Network/virtualNetworks': [5, 10],
  'provision *': [2, 10],
  'delete *': [8, 12],
  'delete Microsoft.Resources/resourceGroups': [15, 18],
  'register *': [30, 90],
  'reserve Microsoft.Network/networkInterfaces': [180, 180],
}

/** The profile that `--timings` names: `none`, `azure`, or a JSON file with a custom profile. */
export function timingsNamed(name: string): TimingProfile {
  if (name === 'none') return {}
  if (name === 'azure') return azureTimings
  try {
    return profileSchema.parse(JSON.parse(readFileSync(name, 'utf8')))
  } catch (thrown) {
    const cause = thrown instanceof z.ZodError ? z.prettifyError(thrown) : messageOf(thrown)
    throw new SetupError(`The timings in ${name} cannot be used: ${cause}`, {
      nextStep: 'Use `none`, `azure` or a JSON file like {"provision Microsoft.Compute/virtualMachines": [27, 60]}.',
    })
  }
}

/** The least milliseconds that things take. */
export interface Delays {
  ofOperation(operation: Pick<Operation, 'action' | 'act' | 'resourceId'>): number
  /** Of the registration of a provider, such as `Microsoft.Compute`. */
  ofRegistration(namespace: string): number
  /** Of the reservation of an interface for a VM that failed. */
  readonly interfaceReservation: number
}

/** Equal seeds give equal times to the same operation on a resource of the same name. */
export function delaysFrom(profile: TimingProfile, seed: number): Delays {
  const ranges = new Map(Object.entries(profile).map(([key, range]) => [key.toLowerCase(), range]))
  const delay = (verb: string, type: string, name: string) => {
    const [from, to] = ranges.get(`${verb} ${type}`.toLowerCase()) ?? ranges.get(`${verb} *`.toLowerCase()) ?? [0, 0]
    return 1000 * (from + Math.max(0, to - from) * fraction(`${seed} ${verb} ${type} ${name}`))
  }
  return {
    ofOperation: ({ action, act, resourceId }) => {
      const type = action === 'delete-group' ? groupType : typeOf(resourceId)
      return delay(verbOf(action, act), type, resourceId.split('/').at(-1) ?? '')
    },
    ofRegistration: (namespace) => delay('register', '*', namespace),
    interfaceReservation: delay('reserve', 'Microsoft.Network/networkInterfaces', ''),
  }
}

/** An action's name follows its method: `POST start`. */
function verbOf(action: Operation['action'], act: Operation['act']): string {
  if (action === 'act') return act?.name.split(' ').at(-1) ?? ''
  return action === 'provision' ? 'provision' : 'delete'
}

/** `Microsoft.Network/virtualNetworks` of the id of a resource in a group. */
function typeOf(resourceId: string): string {
  return resourceId.split('/').slice(6, 8).join('/')
}

/** A number from 0 to 1 that only depends on the text. */
function fraction(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE() / 2 ** 32
}
