import { z } from 'zod'
import type { ClusterApi } from './api.ts'

/** A pod of upstream's agnhost, one per host, that makes requests on demand and reports what came back. */
export interface Probe {
  readonly host: string
  readonly pod: string
  readonly address: string
}

export const probePort = 8080

/** Where the probes and their service live. It exists from the start, and is empty again afterwards. */
export const probeNamespace = 'default'

const labels = { app: 'kube-e2e-verify' }

/** A pod bound to its host by name: this is about hosts, so the scheduler is not involved. */
export function probePod(host: string, image: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: `kube-e2e-verify-${host}`, namespace: probeNamespace, labels },
    spec: {
      nodeName: host,
      automountServiceAccountToken: false,
      terminationGracePeriodSeconds: 0,
      tolerations: [{ operator: 'Exists' }],
      containers: [
        {
          name: 'agnhost',
          image,
          args: ['netexec', `--http-port=${probePort}`],
          readinessProbe: { httpGet: { path: '/healthz', port: probePort }, periodSeconds: 1 },
        },
      ],
    },
  }
}

export const probeService = {
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name: 'kube-e2e-verify', namespace: probeNamespace },
  spec: { selector: labels, ports: [{ port: 80, targetPort: probePort }] },
}

const dialSchema = z.object({
  responses: z.array(z.string()).optional(),
  errors: z.array(z.string()).optional(),
})

/**
 * Has a probe send one HTTP request from inside its pod and returns the body of the answer.
 *
 * @param request path and query, such as `clientip` or `echo?msg=…`
 */
export async function dial(api: ClusterApi, from: Probe, host: string, port: number, request: string): Promise<string> {
  const query = new URLSearchParams({ host, port: String(port), protocol: 'http', tries: '1', request })
  const path = `/api/v1/namespaces/${probeNamespace}/pods/${from.pod}:${probePort}/proxy/dial?${query}`
  const { responses, errors } = dialSchema.parse(JSON.parse(await api.get(path)))
  const [answer] = responses ?? []
  if (answer === undefined)
    throw new Error(`no answer from ${host}:${port}: ${errors?.join(', ') ?? 'no reason given'}`)
  return answer
}
