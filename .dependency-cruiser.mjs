// Imports point rightwards in the picture of the phases or down to system/ (docs/architecture.md). A folder may import
// the folders listed for it, and itself; entries (src/*.ts) may import everything but embedded/, which is a program of
// its own.
const allowed = {
  system: [],
  inputs: ['system'],
  plan: ['inputs', 'system'],
  azure: ['plan', 'system'],
  kubernetes: ['plan', 'system'],
  cluster: ['plan', 'kubernetes', 'system'],
  suite: ['plan', 'kubernetes', 'system'],
  run: ['inputs', 'plan', 'azure', 'kubernetes', 'cluster', 'suite', 'system'],
  report: ['plan', 'run', 'suite', 'system'],
  embedded: ['system'],
}

export default {
  forbidden: [
    ...Object.entries(allowed).map(([folder, others]) => ({
      name: `imports-of-${folder}`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: '^src/', pathNot: `^src/(${[folder, ...others].join('|')})/` },
    })),
    {
      name: 'embedded-is-a-program-of-its-own',
      severity: 'error',
      from: { path: '^src/(?!embedded/)' },
      to: { path: '^src/embedded/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
