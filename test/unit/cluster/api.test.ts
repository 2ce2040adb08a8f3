import { expect, test } from 'vitest'
import { ApiError, apiMessage, isConflict, isNotFound, pathOf } from '../../../src/cluster/api.ts'

test.each([
  ['v1', 'Node', undefined, '/api/v1/nodes/x'],
  ['v1', 'ConfigMap', 'kube-system', '/api/v1/namespaces/kube-system/configmaps/x'],
  ['apps/v1', 'Deployment', 'kube-system', '/apis/apps/v1/namespaces/kube-system/deployments/x'],
  ['rbac.authorization.k8s.io/v1', 'ClusterRole', undefined, '/apis/rbac.authorization.k8s.io/v1/clusterroles/x'],
])('%s %s in %s is at its path', (apiVersion, kind, namespace, path) => {
  const metadata = namespace === undefined ? { name: 'x' } : { name: 'x', namespace }
  expect(pathOf({ apiVersion, kind, metadata })).toBe(path)
})

test('a refusal is reported in the words of its Status', () => {
  const body = JSON.stringify({ kind: 'Status', message: 'pods "x" not found', code: 404 })
  const error = new ApiError(404, 'GET /x', body)
  expect(apiMessage(error)).toBe('GET /x: 404 pods "x" not found')
  expect(isNotFound(error)).toBe(true)
  expect(isConflict(error)).toBe(false)
})

test('a failing health check is reported with what fails', () => {
  const body =
    '[+]ping ok\n[-]etcd failed: reason withheld\n[-]informer-sync failed: reason withheld\nreadyz check failed'
  expect(apiMessage(new ApiError(500, 'GET /readyz', body))).toBe('GET /readyz: 500 not yet: etcd, informer-sync')
})
