import { parseResourceId } from '../wire/ids.ts'

/** What a fault may hit: a request, or an operation that a request started. */
export interface Subject {
  /** `PUT`; of an operation, what it does: `provision`, `delete`, `delete-group`, or `POST start` and the like. */
  readonly verb: string
  /** The path of the request, or the id of the operation's resource. */
  readonly path: string
  /** `Microsoft.Compute/virtualMachines`; empty where the path names none. */
  readonly type: string
  /** The resource's own name; empty where the path names none. */
  readonly name: string
  readonly resourceGroup: string
  /** From the body of a request, or the resource of an operation; empty where they have none. */
  readonly region: string
  readonly zone: string
  readonly size: string
}

/** Read from the path, and from a resource as clients write it or as it is stored. */
export function subjectOf(verb: string, path: string, resource: unknown): Subject {
  const segments = path.split('/').filter((segment) => segment !== '')
  const id = parseResourceId(`/${segments.slice(0, 8).join('/')}`)
  const inGroup = segments[2]?.toLowerCase() === 'resourcegroups' ? (segments[3] ?? '') : ''
  const groupItself = inGroup !== '' && segments.length === 4
  return {
    verb,
    path,
    type: id?.type ?? (groupItself ? 'Microsoft.Resources/resourceGroups' : ''),
    name: id?.names.at(-1) ?? inGroup,
    resourceGroup: inGroup,
    region: textAt(resource, 'location'),
    zone: textAt(resource, 'zones', '0'),
    size: textAt(resource, 'properties', 'hardwareProfile', 'vmSize'),
  }
}

function textAt(value: unknown, ...path: readonly string[]): string {
  let here = value
  for (const name of path) {
    here =
      typeof here === 'object' && here !== null ? Object.entries(here).find(([key]) => key === name)?.[1] : undefined
  }
  return typeof here === 'string' ? here : ''
}
