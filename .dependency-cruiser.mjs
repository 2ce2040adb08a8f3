// Two buildings and a street between them (docs/architecture.md). Imports point rightwards in the picture of the phases or
// down to vocabulary/ and system/. Each folder may import itself and the folders listed for it, and nothing else.

/** The product. Its entries, action/ and cli/, wire everything together. */
const product = {
  vocabulary: [],
  system: ['vocabulary'],
  github: ['vocabulary', 'system'],
  inputs: ['vocabulary', 'system'],
  plan: ['inputs', 'vocabulary', 'system'],
  azure: ['plan', 'vocabulary', 'system'],
  kubernetes: ['plan', 'vocabulary', 'system'],
  cluster: ['plan', 'kubernetes', 'vocabulary', 'system'],
  suite: ['plan', 'kubernetes', 'vocabulary', 'system'],
  run: ['inputs', 'plan', 'azure', 'github', 'kubernetes', 'cluster', 'suite', 'vocabulary', 'system'],
  report: ['plan', 'run', 'suite', 'vocabulary', 'system'],
  action: ['github', 'inputs', 'plan', 'report', 'run', 'vocabulary', 'system'],
  cli: ['github', 'inputs', 'plan', 'kubernetes', 'report', 'run', 'vocabulary', 'system'],
}

/** The server of the embedded Azure: state below entra below arm below metadata and control; the fabric knows no ARM. */
const server = {
  state: ['wire'],
  wire: [],
  fabric: [],
  entra: ['state'],
  faults: ['state', 'wire'],
  http: ['entra', 'faults', 'state', 'wire'],
  arm: ['entra', 'fabric', 'faults', 'http', 'state', 'wire'],
  metadata: ['arm', 'entra', 'fabric', 'wire'],
  control: ['arm', 'fabric', 'faults', 'state', 'wire'],
}

/** Who of the product speaks to the embedded Azure, and through which doors. */
const visitors = 'src/(run|cli|action)/'
/** Its hosts are ours, so that both have the same packages. */
const hostMakers = 'src/cluster/'
const doors = 'embedded-azure/(client|protocol)/'

const rules = (root, folders) =>
  Object.entries(folders).map(([folder, others]) => ({
    name: `imports-of-${root}${folder}`,
    severity: 'error',
    from: { path: `^${root}${folder}/` },
    to: { path: `^${root}`, pathNot: `^${root}(${[folder, ...others].join('|')})/` },
  }))

export default {
  forbidden: [
    ...rules('src/', product),
    ...rules('embedded-azure/server/', server),
    {
      name: 'the-product-uses-the-doors-of-the-embedded-azure',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^embedded-azure/', pathNot: `^${doors}` },
    },
    {
      name: 'who-speaks-to-the-embedded-azure',
      severity: 'error',
      from: { path: '^src/', pathNot: `^(${visitors}|${hostMakers})` },
      to: { path: '^embedded-azure/' },
    },
    {
      name: 'host-makers-read-the-protocol-alone',
      severity: 'error',
      from: { path: `^${hostMakers}` },
      to: { path: '^embedded-azure/', pathNot: '^embedded-azure/protocol/hostPackages\\.ts$' },
    },
    {
      name: 'the-embedded-azure-knows-no-product',
      severity: 'error',
      from: { path: '^embedded-azure/' },
      to: { path: '^(src|test|bench)/', pathNot: '^src/(system|vocabulary)/' },
    },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      from: { path: '^embedded-azure/protocol/' },
      to: { path: '^embedded-azure/(client|server)/' },
    },
    {
      name: 'client-and-server-meet-in-the-protocol',
      severity: 'error',
      from: { path: '^embedded-azure/(client|server)/' },
      to: { path: '^embedded-azure/(client|server)/', pathNot: '^embedded-azure/$1/' },
    },
    {
      name: 'no-program-imports-tests',
      severity: 'error',
      from: { path: '^(src|embedded-azure/(protocol|client|server))/' },
      to: { path: '^(test|bench|script|embedded-azure/test)/' },
    },
    {
      name: 'nothing-lies-loose',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: {},
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
