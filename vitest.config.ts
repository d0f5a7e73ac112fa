import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores and several real engines: more workers only take turns.
    maxWorkers: 2,
    globalSetup: ['test/support/beforeAll.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      // Modules hold no state, so files may share them: loading them anew for each took 230 s of processor time.
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'program', include: ['test/**/*.test.ts'], isolate: false } },
    ],
  },
});
