import { Hono } from 'hono'

/**
 * `/metadata/endpoints`, from which tools learn about a cloud they do not know. Its shape depends on the api-version: an
 * object of its own kind in 2015-01-01, a list from 2019-05-01 until 2022, one object since 2022-09-01.
 */
export function metadataRoutes(origin: () => string, tenantId: string): Hono {
  const app = new Hono()
  app.get('/metadata/endpoints', (context) => {
    const version = context.req.query('api-version') ?? '2015-01-01'
    if (version < '2018') return context.json(firstShape(origin()))
    const cloud = cloudDocument(origin(), tenantId)
    return context.json(version < '2022' ? [cloud] : cloud)
  })
  return app
}

function firstShape(origin: string) {
  return {
    galleryEndpoint: `${origin}/`,
    graphEndpoint: `${origin}/`,
    portalEndpoint: `${origin}/`,
    authentication: { loginEndpoint: `${origin}/`, audiences: [origin] },
  }
}

function cloudDocument(origin: string, tenant: string) {
  return {
    name: 'EmbeddedAzure',
    portal: origin,
    authentication: { loginEndpoint: origin, audiences: [origin, `${origin}/`], tenant, identityProvider: 'AAD' },
    resourceManager: origin,
    graph: origin,
    graphAudience: origin,
    suffixes: { storage: 'core.embedded.invalid', acrLoginServer: 'azurecr.embedded.invalid' },
  }
}
