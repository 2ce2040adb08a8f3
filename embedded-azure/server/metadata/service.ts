import { type Context, Hono, type MiddlewareHandler } from 'hono'
import type { MetadataCaller, MetadataService } from '../fabric/fabric.ts'
import { type Asking, asking } from './caller.ts'
import { asText, isLeaf, nodeAt } from './documentTree.ts'
import { answerTokenRequest, type TokenSource } from './identityToken.ts'
import { instanceDocument } from './instance.ts'
import { loadBalancerDocument } from './loadBalancer.ts'
import { instanceVersions } from './versions.ts'

interface MetadataEnv {
  Bindings: { caller: MetadataCaller }
  Variables: { asking: Asking }
}

/** The service at http://169.254.169.254/metadata, which answers VMs only. */
export function metadataService(source: TokenSource): MetadataService {
  const app = new Hono<MetadataEnv>({ getPath: (request) => new URL(request.url).pathname.replace(/(.)\/+$/, '$1') })
  app.use('/metadata/*', requireHeader)
  app.use('/metadata/*', async (context, next) => {
    const vm = asking(context.env.caller, source.arm)
    // No VM has the address any more: the VM is being deleted while it asks.
    if (vm === undefined) return context.json({ error: 'Not found' }, 404)
    context.set('asking', vm)
    return await next()
  })

  app.get('/metadata/versions', (context) => context.json({ apiVersions: instanceVersions }))
  for (const path of ['/metadata/instance', '/metadata/instance/*']) {
    app.get(path, requireVersion(instanceVersions), (context) => {
      const [, , , ...below] = new URL(context.req.url).pathname.replace(/\/+$/, '').split('/')
      return answerNode(context, nodeAt(instanceDocument(context.get('asking')), below.map(decodeURIComponent)))
    })
  }
  app.get('/metadata/loadbalancer', requireVersion(instanceVersions), (context) => {
    const document = loadBalancerDocument(context.get('asking'))
    if (document) return context.json({ loadbalancer: document })
    const error =
      'No load balancer metadata is found. Please check if your VM is using any non-basic SKU load balancer and retry later.'
    return context.json({ error }, 404)
  })
  app.get('/metadata/identity/oauth2/token', (context) => answerTokenRequest(context, context.get('asking'), source))
  app.get('/metadata/identity/info', (context) => context.json({ tenantId: source.arm.identity.tenantId }))
  app.all('/metadata/scheduledevents', (context) =>
    context.json({ error: 'The embedded Azure has no scheduled events.' }, 501),
  )
  app.all('/metadata/attested/*', (context) =>
    context.json({ error: 'The embedded Azure has no attested data, which only Azure itself can sign.' }, 501),
  )
  app.all('/metadata/*', (context) =>
    context.req.method === 'GET'
      ? context.json({ error: 'Not found' }, 404)
      : context.json({ error: 'Method not allowed' }, 405),
  )
  app.notFound((context) => context.json({ error: 'Not found' }, 404))
  return (request, caller) => app.fetch(request, { caller })
}

/** Proof that the request was meant for this service, and was not passed on by some proxy. */
const requireHeader: MiddlewareHandler<MetadataEnv> = async (context, next) => {
  const forwarded = context.req.header('x-forwarded-for') !== undefined
  if (context.req.header('metadata')?.toLowerCase() === 'true' && !forwarded) return await next()
  const what = forwarded
    ? 'Requests with an X-Forwarded-For header are refused'
    : 'Required metadata header not specified'
  const ofIdentity = context.req.path.startsWith('/metadata/identity/')
  return context.json(
    ofIdentity ? { error: 'invalid_request', error_description: what } : { error: `Bad request. ${what}` },
    400,
  )
}

function requireVersion(versions: readonly string[]): MiddlewareHandler<MetadataEnv> {
  return async (context, next) => {
    const version = context.req.query('api-version')
    if (version !== undefined && versions.includes(version)) return await next()
    const what = version === undefined ? 'was not specified in the request' : 'is invalid'
    return context.json(
      {
        error: `Bad request. api-version ${what}. For more information refer to aka.ms/azureimds`,
        'newest-versions': versions.slice(-3).reverse(),
      },
      400,
    )
  }
}

/** A branch as JSON or a leaf as text, as far as the requested format allows. */
function answerNode(context: Context<MetadataEnv>, node: unknown): Response {
  if (node === undefined) return context.json({ error: 'Not found' }, 404)
  const format = context.req.query('format')?.toLowerCase() ?? 'json'
  if (format === 'text') return context.text(asText(node))
  if (format !== 'json' || isLeaf(node)) {
    return context.json({ error: `Bad request. The format ${format} is not available here; use format=text` }, 400)
  }
  return context.json(Object(node))
}
