import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two cores and several real engines: more workers only take turns.
    maxWorkers: 2,
    globalSetup: ['test/support/beforeAll.ts'],
    // A hang ends some time; how fast a thing is, the bench tells, not a test on a busy machine.
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 180_000,
    projects: [
      // Modules hold no state, so files may share them: loading them anew for each took 230 s of processor time.
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.ts'], isolate: false } },
      { extends: true, test: { name: 'program', include: ['test/**/*.test.ts'], isolate: false } },
    ],
  },
});
