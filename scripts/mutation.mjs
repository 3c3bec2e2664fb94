import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { root } from './setup.mjs';

/**
 * Changes the code of the measures, the model and the file in thousands of small ways, runs the tests on each, and says
 * how many of the changes they noticed. Fails below the goal.
 *
 *     npm run mutation                        everything: some hours
 *     npm run mutation -- --part 3/12         every twelfth file, from the third on
 *     npm run mutation -- --since origin/main what was changed since
 *     npm run mutation -- src/analysis/clock.ts [more files or folders]
 *
 * `--workers 1` leaves the other processors alone. Each run adds to what is known (`.cache/mutation`), so that code and tests that are still the same are not run again.
 * What survived is listed, and marked in the code in `.cache/mutation/report.html`.
 */
const folders = ['src/analysis', 'src/model', 'src/file'];

/** Percent of the changes that the tests must notice. */
const goal = 80;

const { values, positionals } = parseArgs({
  options: { since: { type: 'string' }, part: { type: 'string' }, workers: { type: 'string' } },
  allowPositionals: true,
});
const files = chosen();
if (files.length === 0) {
  console.log(`Nothing to do: none of these files is in ${folders.join(', ')}.`);
  process.exit();
}

process.chdir(root);
const results = await new Stryker({
  mutate: files,
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  // It would rewrite the settings of TypeScript with a version of it that is not there.
  tsconfigFile: 'none',
  coverageAnalysis: 'perTest',
  // What is worked out once, when a file is loaded, needs a whole run of the tests for each change.
  ignoreStatic: true,
  concurrency: Number(values.workers ?? availableParallelism()),
  incremental: true,
  incrementalFile: '.cache/mutation/known.json',
  reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
  clearTextReporter: { logTests: false, reportTests: false, reportMutants: true, allowColor: false },
  htmlReporter: { fileName: '.cache/mutation/report.html' },
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  tempDirName: '.cache/mutation/copies',
  ignorePatterns: ['dist', 'docs', 'coverage', 'test-results', '.cache'],
  thresholds: { high: goal, low: goal, break: goal },
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
}).runMutationTest();

console.log(`\n${'folder'.padEnd(16)}${'noticed'.padStart(10)}${'of'.padStart(8)}${'score'.padStart(10)}`);
for (const folder of folders)
  say(
    folder,
    results.filter(({ fileName }) => within(fileName, folder)),
  );
say('together', results);

/** @returns {string[]} */
function chosen() {
  const all = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
      .toSorted(),
  );
  if (values.part !== undefined) {
    const [part = 0, parts = 0] = values.part.split('/').map(Number);
    if (!(part >= 1 && part <= parts)) stop(`"${values.part}" is no part: say 3/12, for example.`);
    return all.filter((_, index) => index % parts === part - 1);
  }
  const wanted = values.since === undefined ? positionals : changedSince(values.since);
  const isAll = values.since === undefined && positionals.length === 0;
  return isAll ? all : all.filter((name) => wanted.some((path) => name === path || within(name, path)));
}

/** @param {string} ref */
function changedSince(ref) {
  try {
    return execFileSync('git', ['diff', '--name-only', `${ref}...`], { cwd: root, encoding: 'utf8' }).split(
      '\n',
    );
  } catch {
    return stop(`Git does not know "${ref}".`);
  }
}

/** @param {string} name @param {string} folder */
function within(name, folder) {
  return name
    .split(sep)
    .join('/')
    .includes(`${folder.replace(/\/$/, '')}/`);
}

/** @param {string} name @param {readonly { status: string }[]} mutants */
function say(name, mutants) {
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
  const all = noticed + missed;
  const score = all === 0 ? '–' : `${((100 * noticed) / all).toFixed(1)} %`;
  console.log(name.padEnd(16) + String(noticed).padStart(10) + String(all).padStart(8) + score.padStart(10));
}

/** @param {string} message @returns {never} */
function stop(message) {
  console.error(message);
  process.exit(2);
}
