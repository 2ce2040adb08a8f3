import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import { type LoadBalancerProperties, poolOf } from './loadBalancerProperties.ts'

/** Refuses rules of a load balancer that contradict each other or themselves, as Azure does. */
export function refuseBadRules(id: string, properties: LoadBalancerProperties): void {
  const { frontendIPConfigurations: frontends, loadBalancingRules, inboundNatRules, outboundRules } = properties
  const isPublic = (frontendId: string) =>
    frontends.some(
      (one) =>
        keyOf(`${id}/frontendIPConfigurations/${one.name}`) === keyOf(frontendId) &&
        one.properties.publicIPAddress !== undefined,
    )
  if (new Set(frontends.map((one) => one.properties.subnet === undefined)).size > 1) {
    throw invalidParameter(
      'frontendIPConfigurations',
      'A load balancer has either public or private frontends, not both.',
    )
  }
  for (const reference of ownReferences(properties)) {
    if (keyOf(reference).startsWith(`${keyOf(id)}/`)) continue
    throw new ArmError(400, 'InvalidResourceReference', `Resource ${reference} is not a part of load balancer ${id}.`)
  }
  for (const rule of loadBalancingRules) refuseBadPorts(rule, isPublic(rule.properties.frontendIPConfiguration.id))
  refuseEqualFrontends([...loadBalancingRules, ...inboundNatRules])
  refuseEqualBackends(id, loadBalancingRules)
  for (const { name, properties: outbound } of outboundRules) {
    const inside = outbound.frontendIPConfigurations.find((frontend) => !isPublic(frontend.id))
    if (inside)
      throw invalidParameter('outboundRules', `Outbound rule ${name} needs public frontends; ${inside.id} is not one.`)
  }
  refuseUnclearOutbound(id, properties)
}

type Rule = LoadBalancerProperties['loadBalancingRules'][number]
type NatRule = LoadBalancerProperties['inboundNatRules'][number]

function ownReferences(properties: LoadBalancerProperties): string[] {
  const { loadBalancingRules, inboundNatRules, outboundRules } = properties
  return [
    ...loadBalancingRules.flatMap(({ properties: rule }) => [
      rule.frontendIPConfiguration,
      rule.backendAddressPool,
      ...(rule.backendAddressPools ?? []),
      rule.probe,
    ]),
    ...inboundNatRules.map(({ properties: rule }) => rule.frontendIPConfiguration),
    ...outboundRules.flatMap(({ properties: rule }) => [...rule.frontendIPConfigurations, rule.backendAddressPool]),
  ].flatMap((reference) => (reference === undefined ? [] : [reference.id]))
}

function refuseBadPorts({ name, properties: rule }: Rule, isPublic: boolean): void {
  const backendPort = rule.backendPort ?? rule.frontendPort
  const all = rule.protocol === 'All'
  if (all !== (rule.frontendPort === 0) || all !== (backendPort === 0)) {
    throw invalidParameter(
      'frontendPort',
      `Rule ${name}: protocol All requires both ports to be 0, and port 0 requires protocol All.`,
    )
  }
  if (all && isPublic) {
    throw invalidParameter('protocol', `Rule ${name}: only private frontends can have a rule for all ports.`)
  }
  if (rule.enableFloatingIP && backendPort !== rule.frontendPort) {
    throw invalidParameter(
      'backendPort',
      `Rule ${name}: with floating IP the backend port must equal the frontend port.`,
    )
  }
}

function refuseEqualFrontends(rules: readonly (Rule | NatRule)[]): void {
  const first = new Map<string, string>()
  for (const { name, properties: rule } of rules) {
    const place = `${keyOf(rule.frontendIPConfiguration.id)} ${rule.protocol} ${rule.frontendPort}`
    const other = first.get(place)
    if (other !== undefined) {
      throw new ArmError(
        400,
        'RulesUseSameFrontendPortAndProtocol',
        `Load balancer rules ${other} and ${name} use the same protocol ${rule.protocol}, frontend port ${rule.frontendPort} and frontend IP configuration.`,
      )
    }
    first.set(place, name)
  }
}

function refuseEqualBackends(id: string, rules: readonly Rule[]): void {
  const first = new Map<string, string>()
  for (const { name, properties: rule } of rules) {
    const pool = poolOf(rule)
    if (pool === undefined || rule.enableFloatingIP) continue
    const port = rule.backendPort ?? rule.frontendPort
    const place = `${keyOf(pool)} ${rule.protocol} ${port}`
    const other = first.get(place)
    if (other !== undefined) {
      throw new ArmError(
        400,
        'RulesUseSameBackendPortProtocolAndPool',
        `Load balancing rules ${id}/loadBalancingRules/${other} and ${id}/loadBalancingRules/${name} with floating IP disabled use the same protocol ${rule.protocol} and backend port ${port}, and must not be used with the same backend address pool ${pool}.`,
      )
    }
    first.set(place, name)
  }
}

/** A frontend with an outbound rule serves outbound traffic by that rule alone, and has at most one per protocol. */
function refuseUnclearOutbound(id: string, { loadBalancingRules, outboundRules }: LoadBalancerProperties): void {
  const seen: { readonly frontend: string; readonly protocol: string; readonly name: string }[] = []
  for (const { name, properties: outbound } of outboundRules) {
    for (const frontend of outbound.frontendIPConfigurations) {
      const overlaps = (protocol: string) =>
        [protocol, outbound.protocol].includes('All') || protocol === outbound.protocol
      const twin = seen.find((one) => one.frontend === keyOf(frontend.id) && overlaps(one.protocol))
      if (twin) {
        throw new ArmError(
          400,
          'MoreThanOneOutboundRuleUsingSameFrontendIPConfigurationAndProtocolIsNotSupported',
          `It is not supported to have more than a single outbound rule using frontendIPConfiguration ${frontend.id} with same or overlapping protocol. This frontendIPConfiguration is used by the following outbound rules: ${id}/outboundRules/${twin.name},${id}/outboundRules/${name}.`,
        )
      }
      seen.push({ frontend: keyOf(frontend.id), protocol: outbound.protocol, name })
      const implicit = loadBalancingRules.find(
        ({ properties: rule }) =>
          keyOf(rule.frontendIPConfiguration.id) === keyOf(frontend.id) && !rule.disableOutboundSnat,
      )
      if (implicit) {
        throw new ArmError(
          400,
          'LoadBalancingRuleMustDisableSNATSinceSameFrontendIPConfigurationIsReferencedByOutboundRule',
          `Load Balancing Rules ${id}/loadBalancingRules/${implicit.name} must have disableOutboundSNAT set to true when same FrontendIPConfiguration ${frontend.id} is referenced by Outbound Rules ${id}/outboundRules/${name}.`,
        )
      }
    }
  }
}
