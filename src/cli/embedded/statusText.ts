import { aligned } from '../aligned.ts'

/** How `kube-e2e azure status` tells what a server holds. */

interface Facts {
  readonly pid: number
  readonly startedAt: string
  readonly hosts: string
  readonly resourceManagerUrl: string
}

interface Content {
  readonly subscriptions: readonly { subscriptionId: string; displayName: string }[]
  readonly groups: readonly (InSubscription & {
    name: string
    location: string
    provisioningState: string
    resources: number
  })[]
  readonly machines: readonly (InSubscription & {
    name: string
    resourceGroup: string
    provisioningState: string
    host: string
  })[]
  readonly inventory: Inventory
}

interface InSubscription {
  readonly subscriptionId: string
}

type Inventory = Readonly<Record<string, readonly (string | number)[]>>

export function statusLines(facts: Facts, { subscriptions, groups, machines, inventory }: Content): string[] {
  const count = (things: readonly InSubscription[], id: string) =>
    things.filter(({ subscriptionId }) => subscriptionId === id).length
  /** Names alone do not tell groups apart where there are several subscriptions. */
  const within = (id: string) =>
    subscriptions.length > 1 ? `${subscriptions.find((one) => one.subscriptionId === id)?.displayName}/` : ''
  return [
    `running at ${facts.resourceManagerUrl}, hosts: ${facts.hosts}, process ${facts.pid} since ${facts.startedAt}`,
    `subscriptions: ${subscriptions.length}`,
    ...table(
      subscriptions.map(({ displayName, subscriptionId: id }) => [
        displayName,
        id,
        `groups: ${count(groups, id)}`,
        `machines: ${count(machines, id)}`,
      ]),
    ),
    `groups: ${groups.length}`,
    ...table(
      groups.map((one) => [
        within(one.subscriptionId) + one.name,
        one.location,
        one.provisioningState,
        `resources: ${one.resources}`,
      ]),
    ),
    `machines: ${machines.length}`,
    ...table(
      machines.map((one) => [
        `${within(one.subscriptionId)}${one.resourceGroup}/${one.name}`,
        one.provisioningState,
        `host ${one.host}`,
      ]),
    ),
    'on this machine:',
    ...table(Object.entries(inventory).map(([kind, items]) => [kind, String(items.length)])),
  ]
}

/** One line for each thing that is there. */
export function inventoryLines(inventory: Inventory): string[] {
  return Object.entries(inventory).flatMap(([kind, items]) => items.map((item) => `${kind} ${item}`))
}

function table(rows: readonly (readonly string[])[]): string[] {
  return aligned(rows).map((line) => `  ${line}`)
}
