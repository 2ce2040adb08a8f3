import { defineConfig } from 'vitest/config'

// One project per layer of tests; docs/testing.md says what is real in each. A layer holds the tests of both buildings;
// `vitest run --project unit embedded-azure` runs those of one.
const layer = (name: string, testTimeout: number) => ({
  test: {
    name,
    include: [`test/${name}/**/*.test.ts`, `embedded-azure/test/${name}/**/*.test.ts`],
    testTimeout,
    hookTimeout: testTimeout,
  },
})

export default defineConfig({
  test: {
    projects: [
      layer('unit', 10_000),
      layer('contract', 60_000),
      layer('bundle', 300_000),
      layer('cluster', 1_800_000),
      layer('workflow', 1_800_000),
      layer('live', 3_600_000),
    ],
  },
})
