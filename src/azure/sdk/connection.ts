import { ComputeManagementClient } from '@azure/arm-compute'
import { NetworkManagementClient } from '@azure/arm-network'
import { ResourceManagementClient } from '@azure/arm-resources'
import {
  bearerTokenAuthenticationPolicyName,
  type HttpClient,
  type Pipeline,
  type PipelinePolicy,
} from '@azure/core-rest-pipeline'
import type { TokenCredential } from '@azure/identity'
import { systemClock } from '../../system/clock.ts'
import { type CloudEndpoint, trustOf } from './endpoint.ts'
import { azureErrorsPolicy } from './errorsPolicy.ts'
import { pollPacePolicy } from './pollPacePolicy.ts'
import { armRetryPolicy } from './retryPolicy.ts'

/** The clients of the Azure SDK for one subscription. */
export interface AzureConnection {
  readonly subscriptionId: string
  /** Without a slash at the end. */
  readonly resourceManagerUrl: string
  /** Set where something other than the network answers. */
  readonly httpClient?: HttpClient
  readonly resources: ResourceManagementClient
  readonly network: NetworkManagementClient
  readonly compute: ComputeManagementClient
  /** For `updateIntervalInMs`: the pause between two polls of an operation where Azure names none. */
  readonly pollMilliseconds: number
}

export interface ConnectionOptions {
  /** Seconds that all requests together may spend waiting for refusals that pass. */
  readonly retryBudgetSeconds?: number
  /** Takes the place of the network in tests. */
  readonly httpClient?: HttpClient
}

/** Creates the clients. Nothing is requested yet. */
export function connect(
  endpoint: CloudEndpoint,
  credential: TokenCredential,
  subscriptionId: string,
  options: ConnectionOptions = {},
): AzureConnection {
  const clientOptions = {
    endpoint: endpoint.resourceManagerUrl,
    credentials: { scopes: [endpoint.scope] },
    userAgentOptions: { userAgentPrefix: 'kube-e2e-azure' },
    // Ours is the one layer that retries, so all pauses come out of one budget.
    retryOptions: { maxRetries: 0 },
    ...trustOf(endpoint),
    ...(options.httpClient === undefined ? {} : { httpClient: options.httpClient }),
  }
  const resources = new ResourceManagementClient(credential, subscriptionId, clientOptions)
  const network = new NetworkManagementClient(credential, subscriptionId, clientOptions)
  const compute = new ComputeManagementClient(credential, subscriptionId, clientOptions)
  const retry = armRetryPolicy({ budgetSeconds: options.retryBudgetSeconds ?? 1800 })
  const pace = pollPacePolicy(endpoint.pollMilliseconds, systemClock)
  for (const { pipeline } of [resources, network, compute]) addPolicies(pipeline, retry, pace)
  return {
    subscriptionId,
    resourceManagerUrl: endpoint.resourceManagerUrl,
    ...(options.httpClient === undefined ? {} : { httpClient: options.httpClient }),
    resources,
    network,
    compute,
    pollMilliseconds: endpoint.pollMilliseconds,
  }
}

/**
 * Retries go around the token policy, so a long series of them never uses an expired token; errors are read last, when no
 * retry is left.
 */
function addPolicies(pipeline: Pipeline, retry: PipelinePolicy, pace: PipelinePolicy): void {
  pipeline.addPolicy(retry, { beforePolicies: [bearerTokenAuthenticationPolicyName] })
  pipeline.addPolicy(pace, { beforePolicies: [bearerTokenAuthenticationPolicyName], afterPolicies: [retry.name] })
  pipeline.addPolicy(azureErrorsPolicy, { beforePolicies: [retry.name] })
}
