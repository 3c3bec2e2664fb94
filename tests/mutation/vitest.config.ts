import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** The tests that have to notice a change in what is measured, what a map is and what a file says; quick ones only. */
export default defineConfig({
  root: path('../..'),
  resolve: { alias: [{ find: /^fast-check$/, replacement: path('./fewRuns.ts') }] },
  test: {
    environment: 'node',
    // Nothing here leaves anything behind, and a fresh start for each file would take most of the time.
    isolate: false,
    testTimeout: 60_000,
    include: ['tests/{analysis,model,file,contracts}/**/*.test.ts'],
    exclude: ['tests/file/fuzz/**', 'tests/file/archive/archiveLimits.test.ts'],
  },
});
