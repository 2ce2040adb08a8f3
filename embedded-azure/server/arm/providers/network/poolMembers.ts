import { ArmError } from '../../../wire/errors.ts'
import { keyOf, parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { isObject, linksOf } from '../../resources/links.ts'
import type { Resource } from '../../resources/store.ts'

/** Network interfaces refer to the load balancers they are behind; these are the rules for both sides. */

/** The lists in which an interface's ipConfiguration names its places behind load balancers. */
const places = ['loadBalancerBackendAddressPools', 'loadBalancerInboundNatRules']

/** Refuses to remove a pool or NAT rule from a load balancer while an interface refers to it. */
export function refuseLossOfUsedParts(
  now: Pick<Resource, 'id'> & { readonly properties: Parts },
  before: { readonly properties: Parts },
  arm: Arm,
): void {
  for (const list of ['backendAddressPools', 'inboundNatRules'] as const) {
    const kept = now.properties[list].map(({ name }) => keyOf(name))
    for (const { name } of before.properties[list].filter((one) => !kept.includes(keyOf(one.name)))) {
      const id = `${now.id}/${list}/${name}`
      const user = arm.store.linksTo(id).find((link) => !isInside(link.source, now.id))
      if (user === undefined) continue
      throw new ArmError(
        400,
        'InvalidResourceReference',
        `Resource ${id} referenced by resource ${user.source} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
      )
    }
  }
}

interface Parts {
  readonly backendAddressPools: readonly { readonly name: string }[]
  readonly inboundNatRules: readonly { readonly name: string }[]
}

/** Removes a load balancer that is being deleted from the interfaces behind it. */
export function letGo(loadBalancerId: string, arm: Arm): void {
  const users = arm.store.linksTo(loadBalancerId).flatMap(({ source }) => {
    const id = parseResourceId(source)
    return id ? [topLevelId(id).text] : []
  })
  for (const id of new Set(users)) {
    const user = arm.store.get(id)
    if (user === undefined) continue
    const freed = { ...user, properties: withoutPlaces(user.properties, loadBalancerId) }
    arm.store.put(freed, linksOf(freed))
  }
}

/** Refuses an interface in a pool whose other members are in another virtual network. */
export function refuseForeignPool(poolId: string, subnetId: string, arm: Arm): void {
  const pool = parseResourceId(poolId)
  if (keyOf(pool?.type ?? '') !== 'microsoft.network/loadbalancers/backendaddresspools' || pool === undefined) {
    throw new ArmError(400, 'InvalidResourceReference', `${poolId} is not a backend address pool of a load balancer.`)
  }
  const own = networkOf(subnetId)
  const balancer = arm.store.get(topLevelId(pool).text)
  const networks = [
    ...(balancer ? linksOf(balancer).map(({ target }) => networkOf(target)) : []),
    ...arm.store.linksTo(topLevelId(pool).text).flatMap(({ source }) => networksOf(source, arm)),
  ]
  const other = networks.find((network) => network !== undefined && network !== own)
  if (other === undefined) return
  throw new ArmError(
    400,
    'LoadBalancerBackendsMustBeInOneVirtualNetwork',
    `The backend address pool ${poolId} belongs to the virtual network ${other}; a network interface of ${own} cannot be in it.`,
  )
}

/** The virtual networks of an interface, by the ipConfiguration or interface that refers to something. */
function networksOf(source: string, arm: Arm): (string | undefined)[] {
  const id = parseResourceId(source)
  const user = id && arm.store.get(topLevelId(id).text)
  return user ? linksOf(user).map(({ target }) => networkOf(target)) : []
}

/** The key of the virtual network that an id names or lies in. */
function networkOf(text: string): string | undefined {
  const id = parseResourceId(text)
  const topLevel = id && topLevelId(id)
  return keyOf(topLevel?.type ?? '') === 'microsoft.network/virtualnetworks' ? keyOf(topLevel?.text ?? '') : undefined
}

function withoutPlaces(properties: Resource['properties'], loadBalancerId: string): Resource['properties'] {
  const { ipConfigurations } = properties
  if (!Array.isArray(ipConfigurations)) return properties
  const remaining = (list: unknown) =>
    Array.isArray(list) ? list.filter((one) => !isObject(one) || !isInside(String(one.id), loadBalancerId)) : list
  return {
    ...properties,
    ipConfigurations: ipConfigurations.map((configuration: unknown) => {
      if (!isObject(configuration) || !isObject(configuration.properties)) return configuration
      const inner = Object.entries(configuration.properties).map(([name, value]) => [
        name,
        places.includes(name) ? remaining(value) : value,
      ])
      return { ...configuration, properties: Object.fromEntries(inner) }
    }),
  }
}

function isInside(id: string, resourceId: string): boolean {
  return keyOf(id).startsWith(`${keyOf(resourceId)}/`)
}
