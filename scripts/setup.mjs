import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the project, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the packages of the lock file when they are missing or older than it; otherwise does nothing. What npm says
 * goes to standard error, so that a command's own output stays clean. Ends the process when npm fails.
 */
export function setUp() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    stop(
      `Pullmap needs Node 20.19 or newer; this is ${process.versions.node}. Get it from https://nodejs.org.`,
    );
  }
  const installed = `${root}node_modules/.package-lock.json`;
  const isCurrent =
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
  if (isCurrent) return;
  console.error('Installing the packages of package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed: see above. Nothing was started.');
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
