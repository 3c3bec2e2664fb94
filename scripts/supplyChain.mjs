import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readLock, runtimePackages } from './runtimePackages.mjs';
import { root } from './setup.mjs';

/** Licences under which code may come with the editor: all let anybody use, change and pass it on. */
const allowedLicences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

const registry = 'https://registry.npmjs.org/';

/**
 * What is wrong with a lock file: packages from anywhere but the registry, without a checksum, or that run a script when
 * they are installed.
 * @param {any} lock
 * @returns {string[]}
 */
export function lockProblems(lock) {
  if (lock.lockfileVersion !== 3) return [`lockfileVersion is ${lock.lockfileVersion}, not 3`];
  return Object.entries(lock.packages).flatMap(([path, entry]) => {
    if (path === '') return [];
    const { resolved, integrity, link, hasInstallScript, optional } = entry;
    if (link) return [`${path} is a link to a folder`];
    const problems = [];
    // No address means the registry that npm is told to use; the checksum holds wherever it is.
    if (resolved !== undefined && !String(resolved).startsWith(registry))
      problems.push(`${path} comes from ${resolved}`);
    if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(String(integrity ?? '')))
      problems.push(`${path} has no sha512 checksum`);
    // Scripts are never run (`.npmrc`): what needs one would not work. What is optional may stay behind.
    if (hasInstallScript && !optional) problems.push(`${path} runs a script when it is installed`);
    return problems;
  });
}

/**
 * Dependencies in package.json that leave a choice of version.
 * @param {Record<string, Record<string, string> | undefined>} manifest
 * @returns {string[]}
 */
export function versionProblems({ dependencies = {}, devDependencies = {} }) {
  return Object.entries({ ...dependencies, ...devDependencies })
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}, not as one version`);
}

/**
 * Whether a licence as packages state it, `(MIT OR GPL-3.0-or-later)`, is among the allowed ones.
 * @param {string} expression
 */
export function isAllowedLicence(expression) {
  const plain = expression.replace(/[()]/g, ' ');
  if (plain.trim() === '') return false;
  return plain
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => allowedLicences.has(licence.trim())));
}

/**
 * @param {import('./runtimePackages.mjs').RuntimePackage[]} packages
 * @returns {string[]}
 */
export function licenceProblems(packages) {
  return packages
    .filter(({ licence }) => !isAllowedLicence(licence))
    .map(
      ({ name, version, licence }) => `${name} ${version} is under “${licence}”, which is not allowed here`,
    );
}

/**
 * What npm's answer to `npm audit` says: how many known weaknesses of weight there are; undefined when there was no answer.
 * @param {string} answer
 * @returns {{ count: number, names: string[] } | undefined}
 */
export function readAudit(answer) {
  try {
    const { metadata, vulnerabilities } = JSON.parse(answer);
    const { high, critical } = metadata.vulnerabilities;
    const heavy = Object.entries(vulnerabilities ?? {}).filter(([, { severity }]) =>
      ['high', 'critical'].includes(severity),
    );
    return { count: high + critical, names: heavy.map(([name, { severity }]) => `${name} (${severity})`) };
  } catch {
    return undefined;
  }
}

function askAudit() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=8000'];
  const { stdout } = spawnSync(npm, args, {
    cwd: root,
    encoding: 'utf8',
    timeout: 20_000,
    shell: process.platform === 'win32',
  });
  return readAudit(stdout ?? '');
}

/**
 * Everything about where the editor's parts come from. Known weaknesses can only be asked for where the registry
 * answers; where it does not, that is said and nothing fails.
 */
export function supplyChain() {
  const lock = readLock();
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const problems = [
    ...lockProblems(lock),
    ...versionProblems(manifest),
    ...licenceProblems(runtimePackages(lock)),
  ];
  const audit = askAudit();
  if (audit !== undefined && audit.count > 0) {
    problems.push(`npm audit knows weaknesses of: ${audit.names.join(', ')}`);
  }
  const note =
    audit === undefined ? 'npm audit was skipped: the registry gave no answer' : 'npm audit found nothing';
  return { ok: problems.length === 0, output: problems.join('\n'), note: problems.length === 0 ? note : '' };
}
