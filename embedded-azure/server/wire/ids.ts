/** A resource group, with its subscription. */
export interface GroupName {
  readonly subscriptionId: string
  readonly resourceGroup: string
}

/** The parts of a resource id, in the case in which they were written. */
export interface ResourceId extends GroupName {
  /** The whole id in its canonical form. */
  readonly text: string
  /** Such as `Microsoft.Network/virtualNetworks/subnets`. */
  readonly type: string
  /** One name per segment of the type after the namespace. */
  readonly names: readonly string[]
}

/** Ids, names and locations are equal when their keys are: Azure compares them without regard to case. */
export function keyOf(text: string): string {
  return text.toLowerCase()
}

/** Locations are compared without case and blanks, and returned normalized: "West US" is `westus`. */
export function normalLocation(location: string): string {
  return location.replaceAll(' ', '').toLowerCase()
}

export function subscriptionScope(subscriptionId: string): string {
  return `/subscriptions/${subscriptionId}`
}

/** The subscription of a group, or of something in one, in lower case as in ids. */
export function subscriptionIdOf(id: string): string {
  return keyOf(id.split('/')[2] ?? '')
}

export function groupId(subscriptionId: string, resourceGroup: string): string {
  return `/subscriptions/${subscriptionId}/resourceGroups/${resourceGroup}`
}

export function resourceId(group: string, type: string, names: readonly string[]): string {
  const [namespace, ...types] = type.split('/')
  return `${group}/providers/${namespace}${types.map((segment, index) => `/${segment}/${names[index]}`).join('')}`
}

/** Parsed ids; the same ones are parsed again and again. */
const known = new Map<string, ResourceId | undefined>()
const mostKnown = 50_000

/** Reads the id of a resource in a resource group; undefined when the text is not such an id. */
export function parseResourceId(text: string): ResourceId | undefined {
  if (known.has(text)) return known.get(text)
  if (known.size >= mostKnown) known.clear()
  const id = readResourceId(text)
  known.set(text, id)
  return id
}

function readResourceId(text: string): ResourceId | undefined {
  const segments = text.split('/').slice(1)
  const [subscriptions, subscriptionId, groups, resourceGroup, providers, namespace, ...rest] = segments
  if (subscriptions?.toLowerCase() !== 'subscriptions' || groups?.toLowerCase() !== 'resourcegroups') return undefined
  if (providers?.toLowerCase() !== 'providers' || !subscriptionId || !resourceGroup || !namespace) return undefined
  if (rest.length < 2 || rest.length % 2 !== 0 || rest.includes('')) return undefined
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/')
  const names = rest.filter((_, index) => index % 2 === 1)
  return {
    text: resourceId(groupId(subscriptionId, resourceGroup), type, names),
    subscriptionId,
    resourceGroup,
    type,
    names,
  }
}

/** The id of the top-level resource: for a subnet, its virtual network. */
export function topLevelId(id: ResourceId): ResourceId {
  const there = topLevelIds.get(id)
  if (there !== undefined) return there
  const topLevel = outermost(id)
  topLevelIds.set(id, topLevel)
  return topLevel
}

const topLevelIds = new WeakMap<ResourceId, ResourceId>()

function outermost(id: ResourceId): ResourceId {
  const type = id.type.split('/').slice(0, 2).join('/')
  const names = id.names.slice(0, 1)
  return { ...id, type, names, text: resourceId(groupId(id.subscriptionId, id.resourceGroup), type, names) }
}

/** Whether an id is a scope or something below it. */
export function isWithin(id: string, scope: string): boolean {
  return `${keyOf(id)}/`.startsWith(`${keyOf(scope)}/`)
}

/** Types and names in turn, as messages name a resource: `Microsoft.Compute/virtualMachines/hub`. */
export function typeAndName({ type, names }: ResourceId): string {
  return resourceId('', type, names).slice('/providers/'.length)
}
