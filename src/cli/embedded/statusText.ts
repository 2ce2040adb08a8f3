import type { ServerFile } from '../../../embedded-azure/protocol/serverFile.ts'
import type { Status } from '../../../embedded-azure/protocol/status.ts'
import { aligned } from '../../report/aligned.ts'

/** The text of `kube-e2e embedded status`. */
export function statusLines(server: ServerFile, { subscriptions, groups, machines, inventory }: Status): string[] {
  const count = (things: readonly { readonly subscriptionId: string }[], id: string) =>
    things.filter(({ subscriptionId }) => subscriptionId === id).length
  /** Names alone do not distinguish groups where there are several subscriptions. */
  const within = (id: string) =>
    subscriptions.length > 1 ? `${subscriptions.find((one) => one.subscriptionId === id)?.displayName}/` : ''
  return [
    `running at ${server.resourceManagerUrl}, hosts: ${server.hosts}, process ${server.pid} since ${server.startedAt}`,
    `subscriptions: ${subscriptions.length}`,
    ...table(
      subscriptions.map(({ displayName, subscriptionId: id }) => [
        displayName,
        id,
        `groups: ${count(groups, id)}`,
        `VMs: ${count(machines, id)}`,
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
    `VMs: ${machines.length}`,
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

function table(rows: readonly (readonly string[])[]): string[] {
  return aligned(rows).map((line) => `  ${line}`)
}
