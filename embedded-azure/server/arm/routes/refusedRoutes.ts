import { Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { notImplemented } from '../../wire/errors.ts'

const subscription = '/subscriptions/:subscription'
const group = `${subscription}/resourcegroups/:group`
const compute = `${group}/providers/microsoft.compute`
const network = `${group}/providers/microsoft.network`
const vm = `${compute}/virtualmachines/:name`
const nic = `${network}/networkinterfaces/:name`
const vnet = `${network}/virtualnetworks/:name`
const anyScope = '/:scope{subscriptions/.+}/providers'

/** What real Azure does at these paths and this one does not: refused by name, so it is not mistaken for a wrong path. */
export const refusedOperations: readonly {
  readonly methods: string[]
  readonly path: string
  readonly what: string
}[] = [
  { methods: ['POST'], path: `${group}/exporttemplate`, what: 'exporting a resource group as a template' },
  { methods: ['POST'], path: `${group}/moveresources`, what: 'moving resources to another group' },
  { methods: ['POST'], path: `${group}/validatemoveresources`, what: 'moving resources to another group' },
  { methods: ['ALL'], path: `${anyScope}/microsoft.resources/deployments/*`, what: 'template deployments' },
  { methods: ['ALL'], path: `${anyScope}/microsoft.resources/deploymentstacks/*`, what: 'deployment stacks' },
  { methods: ['PUT', 'DELETE'], path: `${subscription}/tagnames/*`, what: 'predefined tag names and values' },
  { methods: ['POST'], path: `${vm}/reimage`, what: 'reimaging a virtual machine' },
  { methods: ['POST'], path: `${vm}/redeploy`, what: 'redeploying a virtual machine' },
  { methods: ['POST'], path: `${vm}/reapply`, what: 'reapplying the state of a virtual machine' },
  { methods: ['POST'], path: `${vm}/generalize`, what: 'generalizing a virtual machine' },
  { methods: ['POST'], path: `${vm}/simulateeviction`, what: 'simulating the eviction of a virtual machine' },
  { methods: ['ALL'], path: `${vm}/runcommands/*`, what: 'managed run commands; POST runCommand runs a script' },
  { methods: ['ALL'], path: `${anyScope}/microsoft.network/routetables/*`, what: 'route tables' },
  { methods: ['POST'], path: `${nic}/effectiveroutetable`, what: 'effective routes of a network interface' },
  {
    methods: ['POST'],
    path: `${nic}/effectivenetworksecuritygroups`,
    what: 'effective security rules of a network interface',
  },
  { methods: ['GET'], path: `${vnet}/usages`, what: 'the usage of subnets' },
  { methods: ['GET'], path: `${vnet}/checkipaddressavailability`, what: 'checking whether a private address is free' },
]

export function refusedRoutes(): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  for (const { methods, path, what } of refusedOperations) {
    app.on(methods, path, () => {
      throw notImplemented(what)
    })
  }
  return app
}
