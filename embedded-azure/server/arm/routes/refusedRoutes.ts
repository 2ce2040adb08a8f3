import { Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { notImplemented } from '../../wire/errors.ts'

const subscription = '/subscriptions/:subscription'
const group = `${subscription}/resourcegroups/:group`
const anyScope = '/:scope{subscriptions/.+}/providers'

/** What real Azure does at these paths and this one does not: refused by name, lest it be taken for a wrong path. */
export const refusedOperations: readonly {
  readonly methods: string[]
  readonly path: string
  readonly what: string
}[] = [
  { methods: ['POST'], path: `${group}/exporttemplate`, what: 'the export of a resource group as a template' },
  { methods: ['POST'], path: `${group}/moveresources`, what: 'moving resources to another group' },
  { methods: ['POST'], path: `${group}/validatemoveresources`, what: 'moving resources to another group' },
  { methods: ['ALL'], path: `${anyScope}/microsoft.resources/deployments/*`, what: 'template deployments' },
  { methods: ['ALL'], path: `${anyScope}/microsoft.resources/deploymentstacks/*`, what: 'deployment stacks' },
  { methods: ['PUT', 'DELETE'], path: `${subscription}/tagnames/*`, what: 'predefined tag names and values' },
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
