/** How `kube-e2e azure status` tells what a server holds. */

interface Facts {
  readonly pid: number
  readonly startedAt: string
  readonly hosts: string
  readonly resourceManagerUrl: string
}

interface Content {
  readonly groups: readonly { name: string; location: string; provisioningState: string; resources: number }[]
  readonly machines: readonly { name: string; resourceGroup: string; provisioningState: string; host: string }[]
  readonly inventory: Inventory
}

type Inventory = Readonly<Record<string, readonly (string | number)[]>>

export function statusLines(facts: Facts, { groups, machines, inventory }: Content): string[] {
  return [
    `running at ${facts.resourceManagerUrl}, hosts: ${facts.hosts}, process ${facts.pid} since ${facts.startedAt}`,
    `groups: ${groups.length}`,
    ...table(groups.map((one) => [one.name, one.location, one.provisioningState, `resources: ${one.resources}`])),
    `machines: ${machines.length}`,
    ...table(machines.map((one) => [`${one.resourceGroup}/${one.name}`, one.provisioningState, `host ${one.host}`])),
    'on this machine:',
    ...table(Object.entries(inventory).map(([kind, items]) => [kind, String(items.length)])),
  ]
}

/** One line for each thing that is there. */
export function inventoryLines(inventory: Inventory): string[] {
  return Object.entries(inventory).flatMap(([kind, items]) => items.map((item) => `${kind} ${item}`))
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd())
}
