import { z } from 'zod'

/** What this machine holds of an embedded Azure, found by looking at the machine itself. Nothing is left when all are empty. */
export const inventorySchema = z.object({
  hosts: z.array(z.string()).readonly(),
  namespaces: z.array(z.string()).readonly(),
  /** Mount points, and folders that systemd-nspawn makes for them. */
  mounts: z.array(z.string()).readonly(),
  routes: z.array(z.string()).readonly(),
  cgroups: z.array(z.string()).readonly(),
  /** Process ids. */
  processes: z.array(z.int()).readonly(),
  /** Settings of the whole machine that hosts changed, such as `kernel.panic=10`. */
  sysctls: z.array(z.string()).readonly(),
})

export type Inventory = Readonly<z.infer<typeof inventorySchema>>

export const emptyInventory: Inventory = {
  hosts: [],
  namespaces: [],
  mounts: [],
  routes: [],
  cgroups: [],
  processes: [],
  sysctls: [],
}

/** One line per thing found, such as `namespaces ke2e-0a1b2c-edge`. */
export function inventoryLines(inventory: Inventory): string[] {
  return Object.entries(inventory).flatMap(([kind, items]) => items.map((item) => `${kind} ${item}`))
}
