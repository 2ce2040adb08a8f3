import { describe, expect, it } from 'vitest'
import { imageOrders, listedImages } from '../../../../src/kubernetes/images/imageOrders.ts'

const tags = { kubernetes: 'v1.37.1', coreDns: 'v1.14.6', etcd: '3.7.0-0', pause: '3.10.2' }
const names = (listed: readonly string[]) =>
  imageOrders(tags, listed).orders.map(({ recipe, tag }) => `${recipe.repository}:${tag}`)

describe('imageOrders', () => {
  it('takes the tags that e2e.test lists, each of them', () => {
    const ordered = names([
      'registry.k8s.io/e2e-test-images/agnhost:2.66.1',
      'registry.k8s.io/e2e-test-images/agnhost:2.55',
    ])
    expect(ordered).toContain('registry.k8s.io/e2e-test-images/agnhost:2.66.1')
    expect(ordered).toContain('registry.k8s.io/e2e-test-images/agnhost:2.55')
  })

  it('makes an image once when the cluster and the specs both use it', () => {
    const pauses = names(['registry.k8s.io/pause:3.10.2']).filter((name) => name.includes('/pause:'))
    expect(pauses).toEqual(['registry.k8s.io/pause:3.10.2'])
  })

  it('makes a second etcd when specs ask for another one than the cluster runs', () => {
    const etcds = names(['registry.k8s.io/etcd:3.6.8-0']).filter((name) => name.includes('/etcd:'))
    expect(etcds).toEqual(['registry.k8s.io/etcd:3.7.0-0', 'registry.k8s.io/etcd:3.6.8-0'])
  })

  it('names the listed images that it has no recipe for, also those of another registry', () => {
    const { withoutRecipe } = imageOrders(tags, [
      'registry.k8s.io/e2e-test-images/perl:5.26',
      'gcr.io/k8s-authenticated-test/agnhost:2.6',
      'registry.k8s.io/pause:3.10.2',
    ])
    expect(withoutRecipe).toEqual([
      'gcr.io/k8s-authenticated-test/agnhost:2.6',
      'registry.k8s.io/e2e-test-images/perl:5.26',
    ])
  })
})

describe('listedImages', () => {
  it('reads names and leaves other lines', () => {
    const output = 'I1123 03:00:00 e2e.go:1] a log line: with colons\nregistry.k8s.io/pause:3.10.2\n\n'
    expect(listedImages(output)).toEqual(['registry.k8s.io/pause:3.10.2'])
  })
})
