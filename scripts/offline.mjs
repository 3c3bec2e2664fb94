import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './setup.mjs';

/** What a page may ask for besides what the build makes; files for hosts and other programs are left out. */
const kept = /^(?:assets\/.+|[\w-]+\.(?:png|svg|webmanifest|css|txt|html))$/;
const left = new Set(['robots.txt']);

/**
 * Writes `sw.js` beside the page: the service worker, with the list of the files that this build is made of. The page
 * itself is listed as the empty path, the address that people open.
 *
 * @returns {import('vite').Plugin}
 */
export function offlineWorker() {
  return {
    name: 'offline-worker',
    apply: 'build',
    async writeBundle({ dir }) {
      if (dir === undefined) throw new Error('the build says not where it writes to');
      const found = filesBelow(dir).filter((path) => kept.test(path) && !left.has(path));
      const page = readFileSync(join(dir, 'index.html'), 'utf8');
      const entry = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(page)?.[1];
      if (entry === undefined) throw new Error('the page starts with no script');
      const built = {
        version: versionOf(dir, found),
        files: found.map((path) => (path === 'index.html' ? '' : path)).sort(),
        entry,
      };
      writeFileSync(join(dir, 'sw.js'), await workerCode(built));
    },
  };
}

/** @param {import('../src/app/worker/workerScope.ts').Built} built */
async function workerCode(built) {
  const result = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    define: { built: JSON.stringify(built) },
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(root, 'src', 'app', 'worker', 'serviceWorker.ts'),
        output: { format: 'iife' },
      },
    },
  });
  const [{ output }] = /** @type {[{ output: [{ code: string }] }]} */ (
    Array.isArray(result) ? result : [result]
  );
  return output[0].code;
}

/**
 * Twelve letters that follow from the names and contents of the files.
 * @param {string} dir
 * @param {readonly string[]} files
 */
function versionOf(dir, files) {
  const hash = createHash('sha256');
  for (const path of [...files].sort())
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(dir, path)));
  return hash.digest('hex').slice(0, 12);
}

/**
 * Paths of all files below a folder, with slashes.
 * @param {string} folder
 * @returns {string[]}
 */
export function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'))
    .map((path) => path.replace(/^\//, ''));
}
