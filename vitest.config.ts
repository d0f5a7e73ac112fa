import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // Two cores and several real engines: more workers only take turns.
    maxWorkers: 2,
    globalSetup: ['test/support/beforeAll.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
