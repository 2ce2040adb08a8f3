import { describe, expect, it } from 'vitest'
import type { GoFamily } from '../../../../src/kubernetes/build/goFamilies.ts'
import { wrapperEdits } from '../../../../src/kubernetes/build/wrapperModule.ts'

describe('wrapperEdits', () => {
  it('pins every staging module of Kubernetes to the version of the release, whatever their list is', () => {
    const family: GoFamily = {
      name: 'kubernetes',
      module: 'k8s.io/kubernetes',
      version: 'v1.37.1',
      stagingVersion: 'v0.37.1',
      commands: {},
    }
    const edits = wrapperEdits(family, {
      Require: [
        { Path: 'k8s.io/api', Version: 'v0.0.0' },
        { Path: 'github.com/x/y', Version: 'v1.2.3' },
      ],
      Replace: [
        { Old: { Path: 'k8s.io/api' }, New: { Path: './staging/src/k8s.io/api' } },
        { Old: { Path: 'github.com/x/y' }, New: { Path: 'github.com/fork/y' } },
      ],
    })
    expect(edits).toEqual([
      '-module=kube-e2e.invalid/kubernetes',
      '-dropreplace=k8s.io/api',
      '-require=k8s.io/api@v0.37.1',
      '-replace=k8s.io/api=k8s.io/api@v0.37.1',
      '-require=k8s.io/kubernetes@v1.37.1',
    ])
  })

  it('keeps the versions that etcd itself requires of its siblings', () => {
    const family: GoFamily = {
      name: 'etcd',
      module: 'go.etcd.io/etcd/server/v3',
      version: 'v3.7.0',
      with: { 'go.etcd.io/etcd/etcdctl/v3': 'v3.7.0' },
      commands: {},
    }
    const edits = wrapperEdits(family, {
      Require: [{ Path: 'go.etcd.io/etcd/api/v3', Version: 'v3.7.0' }],
      Replace: [{ Old: { Path: 'go.etcd.io/etcd/api/v3' }, New: { Path: '../api' } }],
    })
    expect(edits).toEqual([
      '-module=kube-e2e.invalid/etcd',
      '-dropreplace=go.etcd.io/etcd/api/v3',
      '-require=go.etcd.io/etcd/api/v3@v3.7.0',
      '-require=go.etcd.io/etcd/server/v3@v3.7.0',
      '-require=go.etcd.io/etcd/etcdctl/v3@v3.7.0',
    ])
  })

  it('takes a go.mod without replace directives', () => {
    const family: GoFamily = { name: 'crictl', module: 'sigs.k8s.io/cri-tools', version: 'v1.36.0', commands: {} }
    expect(wrapperEdits(family, { Require: null, Replace: null })).toEqual([
      '-module=kube-e2e.invalid/crictl',
      '-require=sigs.k8s.io/cri-tools@v1.36.0',
    ])
  })
})
