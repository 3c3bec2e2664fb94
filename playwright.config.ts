import { defineConfig } from '@playwright/test';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';

/** The test command gives each run a port of its own, so that a server left over from another is in nobody's way. */
const port = Number(process.env['JOURNEYS_PORT'] ?? 4317);

/** Journeys run on the built page, served as `npm start` serves it. */
export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.journey.ts',
  outputDir: 'test-results/journeys',
  timeout: 45_000,
  expect: { timeout: 8_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  webServer: {
    command: `node scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1440, height: 900 },
    launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'off',
    // Requests are counted where they are made: by the page. The journeys about working offline switch it on.
    serviceWorkers: 'block',
  },
});
