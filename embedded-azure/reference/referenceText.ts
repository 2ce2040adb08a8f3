import { refusedOperations } from '../server/arm/routes/refusedRoutes.ts'
import { resourceTypes } from '../server/arm/types/registry.ts'
import type { ResourceType } from '../server/arm/types/resourceType.ts'
import { schemaReference } from './schemaReference.ts'

/** A route of the server, as its framework knows it. */
interface Route {
  readonly method: string
  readonly path: string
}

/** The text of docs/reference.md, from the declarations of the types and the server's routes. */
export function referenceText(routes: readonly Route[]): string {
  const refusedPaths = new Set(refusedOperations.map(({ path }) => path))
  const others = routes.filter(({ path }) => !refusedPaths.has(path) && !path.endsWith('/*'))
  return [
    ...preface,
    '## Resource types',
    '',
    ...[...resourceTypes].sort((a, b) => a.name.localeCompare(b.name)).flatMap(section),
    '## Other operations',
    '',
    'All of them are real.',
    '',
    '| method | path |',
    '| --- | --- |',
    ...new Set(others.map(({ method, path }) => `| ${method} | \`${shown(path)}\` |`)),
    '',
    `## ${refused[0]?.toUpperCase()}${refused.slice(1)} by name`,
    '',
    '| method | path | what |',
    '| --- | --- | --- |',
    ...refusedOperations.map(
      ({ methods, path, what }) => `| ${methods.join(', ').replace('ALL', 'any')} | \`${shown(path)}\` | ${what} |`,
    ),
    '',
    'Every other path, resource type and action is answered with 501 `NotImplemented`, and the message names what is missing.',
    'A method that a known path does not support is answered with 405 `MethodNotAllowed`.',
    '',
  ].join('\n')
}

const real = 'real'
const refused = 'refused'

/** The code's words as they read within a sentence. */
const announced = {
  'azure-async-operation': 'Azure-AsyncOperation',
  location: 'Location',
  'azure-async-operation-and-location': 'Azure-AsyncOperation and Location',
  none: 'answered at once',
} as const

const list = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')

function operationsOf(type: ResourceType): string[] {
  const { put, patch, delete: remove } = type.longRunning
  const children = (type.children ?? []).flatMap(({ property, writable }) => [
    `| GET, HEAD \`${property}/{name}\`, list | ${real} | |`,
    ...(writable
      ? [
          `| PUT \`${property}/{name}\` | ${real} | ${announced[put]} |`,
          `| DELETE \`${property}/{name}\` | ${real} | ${announced[remove]} |`,
        ]
      : []),
  ])
  const actions = type.actionNames.map((name) => {
    const action = type.action(name)
    const how = action && 'announced' in action ? announced[action.announced] : announced.none
    return `| ${name.split(' ')[0]} \`${name.split(' ')[1]}\` | ${real} | ${how} |`
  })
  return [
    '| operation | state | ends |',
    '| --- | --- | --- |',
    `| GET, HEAD, list | ${real} | |`,
    `| PUT | ${real} | ${announced[put]} |`,
    patch === undefined
      ? `| PATCH of tags | ${real} | ${announced.none} |`
      : `| PATCH | ${real} | ${announced[patch]} |`,
    `| DELETE | ${real} | ${announced[remove]} |`,
    ...children,
    ...actions,
  ]
}

function section(type: ResourceType): string[] {
  const properties = schemaReference(type.properties)
  const envelope = schemaReference(type.envelope)
  const idle = [...(type.serverOwned ?? []), ...(type.ignored ?? [])]
  const acting = leaves([...envelope.known, ...properties.known]).filter(
    (path) => !idle.some((one) => `${path}.`.startsWith(`${one}.`) || `.${path}`.endsWith(`.${one}`)),
  )
  const refusals = [
    ...(type.refused ?? []).map((what) => `- ${what}`),
    ...[...envelope.refused, ...properties.refused].map(({ path, message }) => `- \`${path}\`: ${message}`),
  ]
  return [
    `### ${type.name}`,
    '',
    type.summary ?? '',
    '',
    ...operationsOf(type),
    '',
    ...(acting.length === 0 ? [] : [`Real: ${list(acting)}.`]),
    ...(type.ignored === undefined ? [] : ['', `Accepted and ignored: ${list(type.ignored)}.`]),
    ...(refusals.length === 0 ? [] : ['', 'Refused:', '', ...refusals]),
    '',
  ]
}

/** Properties without their containers, and without the ids of references. */
function leaves(paths: readonly string[]): string[] {
  const own = paths.map((path) => path.replace(/\.id$/, '')).filter((path) => path !== '')
  return [...new Set(own)].filter((path) => !own.some((other) => other.startsWith(`${path}.`)))
}

const shown = (path: string) => path.replaceAll(/:(\w+)(\{[^}]*\})?/g, '{$1}')

const preface = [
  '# What the embedded Azure implements',
  '',
  'For a client of Azure everything here is in one of three states:',
  '',
  '- **real**: it does what Azure does;',
  '- **accepted and ignored**: it is validated, stored and returned, and has no effect. The same holds for every property',
  '  that is not named here, where the type accepts other properties;',
  '- **refused**: it is answered with an ARM error that names it.',
  '',
  '`script/docs` writes this file from the declarations of the types and routes, and a test fails when it is stale.',
  '[server.md](server.md) explains how to start a server.',
  '',
  '## Pointing clients at it',
  '',
  'After `eval "$(kube-e2e embedded env)"` the variables `AZURE_TENANT_ID`, `AZURE_CLIENT_ID`, `AZURE_CLIENT_SECRET`,',
  '`AZURE_SUBSCRIPTION_ID`, `AZURE_AUTHORITY_HOST` and `AZURE_RESOURCE_MANAGER_URL` are set, and those that name the CA.',
  'Every client needs the endpoint, a scope for it, and a credential that does not ask Microsoft about the authority.',
  'test/contract runs the SDKs for JavaScript, Python and Go, unchanged.',
  '',
  'JavaScript:',
  '',
  '```js',
  'const { AZURE_RESOURCE_MANAGER_URL: endpoint, AZURE_AUTHORITY_HOST: authorityHost } = process.env',
  'const credential = new ClientSecretCredential(tenantId, clientId, clientSecret, {',
  '  authorityHost,',
  '  disableInstanceDiscovery: true,',
  '})',
  'const compute = new ComputeManagementClient(credential, subscriptionId, {',
  '  endpoint,',
  "  credentials: { scopes: [endpoint + '/.default'] },",
  '})',
  '```',
  '',
  'Python:',
  '',
  '```python',
  'endpoint = os.environ["AZURE_RESOURCE_MANAGER_URL"]',
  'credential = ClientSecretCredential(',
  '    tenant_id, client_id, client_secret, authority=os.environ["AZURE_AUTHORITY_HOST"], disable_instance_discovery=True',
  ')',
  'compute = ComputeManagementClient(',
  '    credential, subscription_id, base_url=endpoint, credential_scopes=[f"{endpoint}/.default"]',
  ')',
  '```',
  '',
  'Go:',
  '',
  '```go',
  'options := policy.ClientOptions{Cloud: cloud.Configuration{',
  '\tActiveDirectoryAuthorityHost: os.Getenv("AZURE_AUTHORITY_HOST"),',
  '\tServices: map[cloud.ServiceName]cloud.ServiceConfiguration{',
  '\t\tcloud.ResourceManager: {Endpoint: endpoint, Audience: endpoint},',
  '\t},',
  '}}',
  'credential, err := azidentity.NewClientSecretCredential(tenantID, clientID, secret,',
  '\t&azidentity.ClientSecretCredentialOptions{ClientOptions: options, DisableInstanceDiscovery: true})',
  'compute, err := armcompute.NewClientFactory(subscriptionID, credential, &arm.ClientOptions{ClientOptions: options})',
  '```',
  '',
  'The `az` command line reads the rest from `/metadata/endpoints`:',
  '',
  '```sh',
  'az cloud register --name embedded --endpoint-resource-manager "$AZURE_RESOURCE_MANAGER_URL" \\',
  '  --endpoint-active-directory "$AZURE_AUTHORITY_HOST" --endpoint-active-directory-resource-id "$AZURE_RESOURCE_MANAGER_URL"',
  'az cloud set --name embedded',
  'az config set core.instance_discovery=false',
  'az login --service-principal --tenant "$AZURE_TENANT_ID" --username "$AZURE_CLIENT_ID" --password "$AZURE_CLIENT_SECRET"',
  '```',
  '',
  '## Every request',
  '',
  'Any well-formed api-version is accepted; without one the answer is `MissingApiVersionParameter`. Ids match in any case and',
  'keep the case in which they were created. Answers carry request, correlation and routing ids; errors have the ARM envelope.',
  '`If-Match` and `If-None-Match` apply to resources and to their child resources; `$filter`, `$top`, `$expand` and `nextLink`',
  'to lists; locks and roles to everything. A long-running operation is announced by',
  '`Azure-AsyncOperation`, `Location` or both, as the tables say; meanwhile the resource shows its `provisioningState`.',
  'A network resource accepts one write at a time (`AnotherOperationInProgress`); the interface of a VM that failed or is',
  'being deleted stays reserved for it (`NicReservedForAnotherVm`).',
  'Real Azure checks whether an api-version exists and what it supports; here every version supports everything.',
  '',
]
