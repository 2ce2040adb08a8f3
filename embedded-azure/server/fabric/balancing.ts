import type { BalancingRule, NetworkShape, ProbeShape } from './fabric.ts'
import { interfaceTable } from './layout.ts'

/** Whether a backend answers this probe now. */
export type IsUp = (probe: ProbeShape, backend: string) => boolean

/** A backend with its probe. */
export interface Endpoint {
  readonly probe: ProbeShape
  readonly backend: string
}

/** Everything that is probed in a VNet. */
export function endpointsOf(network: NetworkShape): Endpoint[] {
  return network.balancing.flatMap(({ probe, backends }) =>
    probe === undefined ? [] : backends.map((backend) => ({ probe, backend })),
  )
}

/** Any number, but always the same one, so a new ruleset sends a client to the same backend as the last one. */
export const hashSeed = '0x6b326531'

/** The backends to which a rule sends new flows; existing flows stay where they are. */
export function healthyBackends(rule: BalancingRule, isUp: IsUp): readonly string[] {
  const { probe, backends } = rule
  if (probe === undefined) return backends
  const up = backends.filter((backend) => isUp(probe, backend))
  return up.length === 0 && probe.allDownMeansUp ? backends : up
}

/**
 * Statements that change the destination of packets to a frontend and leave their source unchanged. The kernel's
 * connection tracking reverses this for the answers.
 */
export function translate(network: NetworkShape, uplink: string, isUp: IsUp): string[] {
  return network.balancing.flatMap((rule) => {
    const backends = healthyBackends(rule, isUp)
    if (rule.floating || backends.length === 0) return []
    const port = rule.frontendPort === 0 ? '' : `${rule.backendPort}`
    if (backends.length === 1)
      return [`${match(rule, uplink)} dnat to ${[backends[0], port].filter(Boolean).join(':')}`]
    const targets = backends.map((backend) => [backend, port].filter(Boolean).join(' . '))
    return [`${match(rule, uplink)} dnat to ${choice(rule, targets)}`]
  })
}

/**
 * Statements for floating frontends, whose address stays in the packet: each flow is marked with the table that leads to
 * one backend's interface, and keeps that mark.
 */
export function steer(network: NetworkShape, uplink: string, isUp: IsUp): string[] {
  return network.balancing
    .filter((rule) => rule.floating)
    .flatMap((rule) => {
      const what = match(rule, uplink)
      const tables = healthyBackends(rule, isUp).flatMap((backend) => {
        const nic = network.interfaces.find((one) => one.privateAddress === backend)
        return nic === undefined ? [] : [String(interfaceTable(nic.id))]
      })
      const chosen = tables.length > 1 ? choice(rule, tables) : tables[0]
      return [
        ...(chosen === undefined ? [] : [`${what} ct state new ct mark 0 ct mark set ${chosen}`]),
        `${what} ct mark != 0 meta mark set ct mark`,
      ]
    })
}

/** Additional addresses with which interfaces may send and receive, by private address. */
export function floatingAddresses(network: NetworkShape): ReadonlyMap<string, readonly string[]> {
  const floating = network.balancing.filter((rule) => rule.floating)
  const backends = new Set(floating.flatMap((rule) => rule.backends))
  return new Map(
    [...backends].map((backend) => {
      const own = floating.filter((rule) => rule.backends.includes(backend))
      return [backend, [...new Set(own.map((rule) => rule.frontend.address))]]
    }),
  )
}

/** Private frontends, which the VNet's hosts reach like neighbors. */
export function privateFrontends(network: NetworkShape): string[] {
  const frontends = network.balancing.map((rule) => rule.frontend).filter((frontend) => !frontend.isPublic)
  return [...new Set(frontends.map((frontend) => frontend.address))]
}

/** Public frontends are reached from outside; hosts of the VNet reach them over the internet, as on Azure. */
function match({ frontend, protocol, frontendPort }: BalancingRule, uplink: string): string {
  const from = frontend.isPublic ? `iifname "${uplink}" ` : ''
  const what = protocol === 'All' ? 'meta l4proto { tcp, udp }' : `meta l4proto ${protocol.toLowerCase()}`
  return `${from}ip daddr ${frontend.address} ${what}${frontendPort === 0 ? '' : ` th dport ${frontendPort}`}`
}

function choice({ distribution }: BalancingRule, targets: readonly string[]): string {
  const keys = {
    Default: 'ip saddr . th sport . ip daddr . th dport',
    SourceIP: 'ip saddr . ip daddr',
    SourceIPProtocol: 'ip saddr . ip daddr . meta l4proto',
  }
  const map = targets.map((target, index) => `${index} : ${target}`)
  return `jhash ${keys[distribution]} mod ${targets.length} seed ${hashSeed} map { ${map.join(', ')} }`
}
