import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/**
 * A package that the editor needs to run, as the lock file names it.
 * @typedef {{
 *   name: string, version: string, licence: string, folder: string, integrity: string
 * }} RuntimePackage
 */

/** The lock file. */
export function readLock() {
  return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

/**
 * What is installed because the editor itself depends on it, tools of the developer left out, by name.
 * @param {any} [lock]
 * @returns {RuntimePackage[]}
 */
export function runtimePackages(lock = readLock()) {
  return Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
    .map(([path, { version = '', license = '', integrity = '' }]) => ({
      name: packageOf(path) ?? path,
      version,
      licence: license,
      folder: join(root, path),
      integrity,
    }))
    .sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
}

/**
 * The name of the package that a file belongs to; undefined for the project's own files.
 * @param {string} path
 */
export function packageOf(path) {
  const inside = path.replaceAll('\\', '/').split('node_modules/').at(-1) ?? '';
  if (!/node_modules[\\/]/.test(path)) return undefined;
  return inside
    .split('/')
    .slice(0, inside.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * The folder of the package that a file belongs to; undefined for the project's own files.
 * @param {string} path
 */
export function packageFolderOf(path) {
  const name = packageOf(path);
  if (name === undefined) return undefined;
  const start = path.replaceAll('\\', '/').lastIndexOf('node_modules/') + 'node_modules/'.length;
  return path.slice(0, start + name.length);
}

/**
 * The words of a package's licence; undefined where it brings none.
 * @param {RuntimePackage} runtimePackage
 */
export function licenceText({ folder }) {
  if (!existsSync(folder)) return undefined;
  const file = readdirSync(folder).find((name) => /^(?:licen[cs]e|copying)(?:\.\w+)?$/i.test(name));
  return file === undefined
    ? undefined
    : readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
}
