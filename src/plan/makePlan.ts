import type { Inputs } from '../inputs/inputs.ts'
import { addressAt, partOf, prefixLength } from './addresses.ts'
import { certificateHours, limitsWithin } from './budget.ts'
import { hostNames, networkNames } from './names.ts'
import { planOpenVpn } from './openVpn.ts'
import { placementsFor } from './placements.ts'
import type { HostPlan, Plan, SuitePlan } from './plan.ts'

/** What must be known in addition to the inputs. */
export interface PlanFacts {
  /** The run's name, and its group's if none was given. */
  readonly run: string
  readonly tags: Readonly<Record<string, string>>
  /** Resolved, such as `v1.37.1`. */
  readonly kubernetesVersion: string
  /** Replaces `auto` in allowed-sources. */
  readonly runnerRanges: readonly string[]
  /** Absolute folder for results. */
  readonly output: string
}

/** Turns inputs and facts into the plan. Pure: the same inputs give the same plan, and nothing is requested or created. */
export function makePlan(inputs: Inputs, facts: PlanFacts): Plan {
  const placements = placementsFor(inputs.location, inputs['vm-size'], inputs.priority)
  const [{ location, vmSize, priority }] = placements
  return {
    schema: 1,
    cloud: inputs.cloud,
    run: facts.run,
    resourceGroup: inputs['resource-group'] || facts.run,
    ownsGroup: inputs['resource-group'] === '',
    tags: facts.tags,
    location,
    placements,
    vm: {
      size: vmSize,
      priority,
      image: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
      osDiskType: 'StandardSSD_LRS',
      adminUsername: 'ke2e',
    },
    hosts: hostNames(inputs.nodes).map((name, index) => planHost(inputs, name, index)),
    network: {
      ...networkNames,
      vnetCidr: inputs['vnet-cidr'],
      subnetCidr: `${addressAt(inputs['vnet-cidr'], 0)}/${Math.max(24, prefixLength(inputs['vnet-cidr']))}`,
      allowedSources: inputs['allowed-sources'].flatMap((source) =>
        source === 'auto' ? facts.runnerRanges : [source],
      ),
    },
    podNetwork: planOpenVpn(inputs),
    cluster: {
      kubernetesVersion: facts.kubernetesVersion,
      podCidr: inputs['pod-cidr'],
      serviceCidr: inputs['service-cidr'],
      dnsAddress: addressAt(inputs['service-cidr'], 10),
      dnsDomain: 'cluster.local',
      apiPort: 6443,
      registryPort: 5000,
      proxyMode: inputs['proxy-mode'],
      certificateHours: certificateHours(inputs.budget * 60 + inputs['keep-on-failure']),
    },
    suite: planSuite(inputs),
    budgetSeconds: inputs.budget * 60,
    keepOnFailureSeconds: inputs['keep-on-failure'],
    limits: limitsWithin(inputs.budget * 60, inputs.suite),
    output: facts.output,
  }
}

/** The same cluster with another suite and another results folder, for another test of an existing cluster. */
export function withSuite(plan: Plan, inputs: Inputs, output: string): Plan {
  const budgetSeconds = inputs.budget * 60
  return {
    ...plan,
    suite: planSuite(inputs),
    budgetSeconds,
    limits: limitsWithin(budgetSeconds, inputs.suite),
    output,
  }
}

function planSuite(inputs: Inputs): SuitePlan {
  return {
    name: inputs.suite,
    focus: inputs.focus,
    skip: inputs.skip,
    labelFilter: inputs['label-filter'],
    procs: inputs.procs,
  }
}

function planHost(inputs: Inputs, name: string, index: number): HostPlan {
  const podCidr = partOf(inputs['pod-cidr'], 24, index)
  return {
    name,
    role: index === 0 ? 'hub' : 'worker',
    index,
    podCidr,
    bridgeAddress: addressAt(podCidr, 1),
  }
}
