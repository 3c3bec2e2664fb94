import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';
import { policyForPage } from './scripts/securityHeaders.mjs';

/** Writes the policy into the built page, for hosts that send no headers. The dev server needs a looser one. */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: policyForPage },
      injectTo: 'head-prepend',
    },
  ],
};

type ModuleInfo = { readonly isEntry: boolean; readonly importers: readonly string[] };

/**
 * True when the page loads this module before anything is clicked. All of these are one chunk: left alone, what the page
 * shares with a dialog becomes twenty small ones, which compress worse.
 */
function isLoadedAtStart(
  id: string,
  infoOf: (id: string) => ModuleInfo | null,
  seen = new Set<string>(),
): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const info = infoOf(id);
  return (
    info !== null && (info.isEntry || info.importers.some((each) => isLoadedAtStart(each, infoOf, seen)))
  );
}

export default defineConfig({
  base: './',
  plugins: [react(), policyInPage],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: (id, graph) =>
                isLoadedAtStart(id, (each) => graph.getModuleInfo(each)) ? 'start' : null,
            },
          ],
        },
      },
    },
  },
  test: {
    globals: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/journeys/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'panels',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          exclude: ['tests/canvas/**'],
          setupFiles: ['tests/setup/jsdom.ts'],
        },
      },
      {
        extends: true,
        // Named here, since finding one in the middle of a first run would load React twice.
        optimizeDeps: {
          include: [
            '@xyflow/react',
            'idb-keyval',
            'lucide-react',
            'react',
            'react-dom',
            'react-dom/client',
            'react/jsx-dev-runtime',
            'zod',
            'zustand',
            'zustand/vanilla',
          ],
        },
        test: {
          name: 'canvas',
          include: ['tests/canvas/**/*.test.tsx', 'tests/canvas/**/*.browser.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromiumPath(), args: chromiumArguments },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 800 } }],
          },
        },
      },
    ],
  },
});
