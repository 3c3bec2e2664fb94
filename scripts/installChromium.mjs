import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromiumPath } from './chromium.mjs';

/**
 * Sees to it that the browser of the tests is there: installs Debian's when it may.
 * @returns {string | undefined} what is to be done by hand; undefined when the browser is there
 */
export function installChromium() {
  if (existsSync(chromiumPath())) return undefined;
  const byHand = `No browser at ${chromiumPath()}: install chromium (Debian: apt-get install chromium) or set CHROMIUM_PATH.`;
  if (process.env.CHROMIUM_PATH !== undefined || process.getuid?.() !== 0) return byHand;
  console.log('Installing chromium …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', args, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  return existsSync(chromiumPath()) ? undefined : byHand;
}
