/** Every resource group of ours begins with this; the sweep refuses groups that do not. */
export const groupPrefix = 'ke2e-'

/** Whether Azure takes this as the name of a resource group; none ends with a period, so none is a way up in a path. */
export function isGroupName(name: string): boolean {
  return /^[\w.()-]{0,89}[\w()-]$/.test(name)
}
