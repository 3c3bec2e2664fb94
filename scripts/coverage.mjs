import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { coverageGoals } from './coverageGoals.mjs';
import { root } from './setup.mjs';

/**
 * Runs all tests but the journeys and says, folder by folder, what part of the code they ran through. Fails where a folder
 * is below its goal (`coverageGoals.mjs`) or a test fails. The pages are in `coverage/index.html`.
 */
const { status } = spawnSync(
  process.execPath,
  [
    join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--coverage',
    '--reporter=dot',
    ...process.argv.slice(2),
  ],
  // Code that is counted is slow: a few hundred spoilt files reach the same lines as ten thousand.
  { cwd: root, stdio: 'inherit', env: { FUZZ_RUNS: '500', ...process.env } },
);
process.exitCode = status ?? 1;

/** @type {Record<string, Record<'lines' | 'branches', { total: number, covered: number }>>} */
const files = JSON.parse(readFileSync(join(root, 'coverage', 'coverage-summary.json'), 'utf8'));
console.log(`\n${'folder'.padEnd(12)}${'lines'.padStart(8)}${'branches'.padStart(10)}`);
for (const folder of Object.keys(coverageGoals)) {
  const start = join('src', folder) + sep;
  const inside = Object.entries(files).filter(([path]) => relative(root, path).startsWith(start));
  const lines = percent(inside.map(([, { lines: counts }]) => counts));
  const branches = percent(inside.map(([, { branches: counts }]) => counts));
  console.log(`${folder.padEnd(12)}${lines.padStart(8)}${branches.padStart(10)}`);
}

/** @param {readonly { total: number, covered: number }[]} counts */
function percent(counts) {
  const total = counts.reduce((sum, count) => sum + count.total, 0);
  const covered = counts.reduce((sum, count) => sum + count.covered, 0);
  return total === 0 ? '–' : `${((100 * covered) / total).toFixed(1)} %`;
}
