import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

const sources = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/securityHeaders.mjs',
];

/** True when dist is there and nothing that it is made of has changed since. */
export function isBuildCurrent() {
  const built = join(root, 'dist', 'index.html');
  if (!existsSync(built)) return false;
  const builtAt = statSync(built).mtimeMs;
  return sources.every((source) => newestIn(join(root, source)) <= builtAt);
}

/** Builds dist; gives what the build said and whether it worked. */
export function build() {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: root,
    encoding: 'utf8',
  });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/**
 * The latest change at or below a path, in milliseconds since 1970; 0 when there is nothing.
 * @param {string} path
 * @returns {number}
 */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const status = statSync(path);
  if (!status.isDirectory()) return status.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestIn(join(path, name))),
    status.mtimeMs,
  );
}
