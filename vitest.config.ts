import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/support/all-languages.ts'],
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // Generous: a busy machine is no failure. What must be fast has a limit of its own in its test.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 2,
  },
});
