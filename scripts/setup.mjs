import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  if (isInstalled()) return;
  const giveBack = waitForTurn();
  // Whoever had the turn before may have done it already.
  const isDone = isInstalled() || install();
  giveBack();
  if (!isDone) stop('npm ci failed: see above. Nothing was started.');
}

function isInstalled() {
  const installed = `${root}node_modules/.package-lock.json`;
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(`${root}package-lock.json`).mtimeMs;
}

/** Whether it worked. */
function install() {
  console.error('Installing the packages of package-lock.json …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Waits until no other command installs packages into this folder: two at once would empty it for each other. The turn
 * is a file that names the process which has it; that of a process which is gone counts for nothing.
 * @returns {() => void} gives the turn back
 */
function waitForTurn() {
  const turn = `${root}.cache/setup.lock`;
  mkdirSync(`${root}.cache`, { recursive: true });
  const give = () => rmSync(turn, { force: true });
  let hasSaidSo = false;
  for (;;) {
    if (take(turn)) return give;
    if (!isHeld(turn)) {
      give();
      continue;
    }
    if (!hasSaidSo) console.error('Another command is installing the packages; waiting for it …');
    hasSaidSo = true;
    pause(200);
  }
}

/**
 * Whether the turn is ours now. Looked at twice, since another may just have given back what it took for left over.
 * @param {string} turn
 */
function take(turn) {
  try {
    writeFileSync(turn, String(process.pid), { flag: 'wx' });
    pause(100);
    return readFileSync(turn, 'utf8') === String(process.pid);
  } catch (error) {
    if (isAbout(error, 'EEXIST') || isAbout(error, 'ENOENT')) return false;
    throw error;
  }
}

/**
 * Whether the process that the file names is still there. A file that is being written counts as held for two seconds.
 * @param {string} turn
 */
function isHeld(turn) {
  try {
    const owner = Number(readFileSync(turn, 'utf8'));
    if (owner === 0) return Date.now() - statSync(turn).mtimeMs < 2000;
    process.kill(owner, 0);
    return true;
  } catch (error) {
    // Not ours to ask means that it is there; anything else, that the process or the file is gone.
    return isAbout(error, 'EPERM');
  }
}

/**
 * @param {unknown} error
 * @param {string} code as Node names it
 */
function isAbout(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** @param {number} milliseconds */
function pause(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

/** @param {string} reason */
function stop(reason) {
  console.error(reason);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
