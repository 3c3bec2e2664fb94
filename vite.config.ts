import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, chromiumPath } from './scripts/chromium.mjs';
import { coverageGoals } from './scripts/coverageGoals.mjs';
import { helpTextsLater } from './scripts/helpTexts.mjs';
import { offlineWorker } from './scripts/offline.mjs';
import { policyForPage } from './scripts/securityHeaders.mjs';
import { shippedPackages } from './scripts/shippedPackages.mjs';
import { slidesLibrary } from './scripts/slidesLibrary.mjs';
import { startSqueezed } from './scripts/startSqueezed.mjs';

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

/** What React Flow has and the canvas draws itself: its minimap, controls, corners to pull, kinds of nodes, words of edges. */
const undrawn =
  /minimap|controls|resize-control|edge-text|animated|edgeupdater|edgelabel|arrowhead|node-(?:input|default|output|group)|pattern\.(?:lines|cross)|react-flow\.dark/;

/** Leaves out the styles of these, which the page would wait for. */
const onlyDrawnStyles: Plugin = {
  name: 'only-drawn-styles',
  enforce: 'pre',
  transform: (code, id) =>
    /@xyflow[\\/]react[\\/]dist[\\/]base\.css/.test(id)
      ? code
          .replace(/\/\*[\s\S]*?\*\//g, '')
          .replace(/[^{}]+\{[^{}]*\}/g, (rule) => (undrawn.test(rule.split('{')[0] ?? '') ? '' : rule))
      : undefined,
};

/** Classes are named after file and class, which no two share; the usual checksums can't be compressed. */
function generateScopedName(name: string, file: string): string {
  return `${basename(file.split('?')[0] ?? file, '.module.css')}-${name}`;
}

/** React Flow's animations, which the canvas does itself. */
const noTransitions = fileURLToPath(new URL('./src/canvas/noTransitions.ts', import.meta.url));

/** What turns text into a map. */
const readingCode =
  /src[\\/](?:file[\\/](?:migrate|migrations[\\/]index|readMap|open|jsonProblem|recognise|textSize|textId|repeatedNames|repairs|skeleton|parseJson|filled|isValidValue|read\w+|safeTree)|model[\\/]brandField)\.ts$/;

export default defineConfig({
  base: './',
  css: { modules: { generateScopedName } },
  resolve: { alias: { 'd3-transition': noTransitions, 'd3-interpolate': noTransitions } },
  plugins: [
    react(),
    onlyDrawnStyles,
    policyInPage,
    helpTextsLater(),
    slidesLibrary(),
    startSqueezed(),
    shippedPackages(),
    offlineWorker(),
  ],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    // The page names all that it waits for. Beside a chunk only style sheets are named: the start carries no list of file
    // names for code that is fetched while nobody waits (`fetchAhead`).
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((file) => file.endsWith('.css')),
    },
    rolldownOptions: {
      // React Flow's minimap, controls and the like, which are not used, are made by these and would stay otherwise.
      // Not `propertyWriteSideEffects: false`, which would leave out more of them: it takes writes to objects that are
      // returned for nothing, too, and files were read without their values.
      treeshake: { manualPureFunctions: ['memo', 'forwardRef', 'createContext'] },
      output: {
        codeSplitting: {
          // Two chunks for all that the page loads before anything is clicked, which the browser reads at the same time.
          // Left alone, what it shares with a dialog becomes twenty small ones, which compress worse.
          groups: [
            {
              name: 'libraries',
              test: /node_modules.*\.[cm]?js$/,
              tags: ['$initial'],
              priority: 1,
            },
            { name: 'start', tags: ['$initial'] },
            // So does what reads the last map, of which pasting, links and archives need parts.
            { name: 'open', test: readingCode },
          ],
          // The list of all icons is needed at start; the icons of a dialog come with the dialog.
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  test: {
    globals: false,
    // Nothing is timed here (speed is `npm run bench`'s), and a busy computer takes its time.
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: Object.keys(coverageGoals).map((folder) => `src/${folder}/**/*.{ts,tsx}`),
      reporter: ['json-summary', 'html'],
      reportsDirectory: 'coverage',
      reportOnFailure: true,
      thresholds: Object.fromEntries(
        Object.entries(coverageGoals).map(([folder, goal]) => [`src/${folder}/**`, goal]),
      ),
    },
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
