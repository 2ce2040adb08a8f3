import { defineConfig } from 'vitest/config'

// One project a layer of tests; what is real in each is told in docs/testing.md.
const layer = (name: string, testTimeout: number) => ({
  test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout, hookTimeout: testTimeout },
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
