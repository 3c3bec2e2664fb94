import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from './build.mjs';
import { root } from './setup.mjs';
import { shippedFiles } from './shippedFiles.mjs';
import { sizeBudget } from './sizeBudget.mjs';
import { supplyChain } from './supplyChain.mjs';

/**
 * A stage of the checks: how many things passed and failed, and what to show when something failed; a note is shown in any
 * case.
 * @typedef {{ passed: number, failed: number, output: string, note?: string }} Outcome
 * @typedef {{ name: string, run: () => Outcome }} Stage
 */

const reports = join(root, 'test-results');

/**
 * The command-line script of an installed package.
 * @param {string} name
 * @param {string} [command] where the package has several
 */
function scriptOf(name, command = name) {
  const require = createRequire(join(root, 'package.json'));
  const manifest = join(root, 'node_modules', name, 'package.json');
  const { bin } = require(manifest);
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs one of the project's tools and gives everything that it said.
 * @param {string} script
 * @param {readonly string[]} args
 * @param {Record<string, string>} [environment]
 */
function runTool(script, args, environment = {}) {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  return { ok: status === 0 && error === undefined, output: `${stdout}${stderr}${error ?? ''}` };
}

/**
 * A tool that says yes or no: one check.
 * @param {string} name
 * @param {() => { ok: boolean, output: string, note?: string }} run
 * @returns {Stage}
 */
function yesOrNo(name, run) {
  return {
    name,
    run: () => {
      const { ok, ...said } = run();
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, ...said };
    },
  };
}

/**
 * The counts in a JSON report; a report that is missing, says nothing or disagrees with the exit code is a failure.
 * @param {string} report
 * @param {{ ok: boolean, output: string }} result
 * @param {(json: any) => { passed: number, failed: number }} count
 * @returns {Outcome}
 */
function counted(report, { ok, output }, count) {
  if (!existsSync(report)) return { passed: 0, failed: 1, output };
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
  if (passed + failed === 0) return { passed, failed: 1, output: `no test ran\n${output}` };
  return { passed, failed: failed === 0 && !ok ? 1 : failed, output };
}

/**
 * @param {string} name
 * @param {string} project a project of vite.config.ts
 * @returns {Stage}
 */
function vitest(name, project) {
  const report = join(reports, `${project}.json`);
  return {
    name,
    run: () => {
      rmSync(report, { force: true });
      const args = [
        'run',
        '--project',
        project,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ];
      const result = runTool(scriptOf('vitest'), args, { NO_COLOR: '1' });
      return counted(report, result, ({ numPassedTests, numFailedTests, testResults }) => {
        const crashed = testResults.filter(
          (/** @type {any} */ file) => file.status === 'failed' && file.assertionResults.length === 0,
        );
        return { passed: numPassedTests, failed: numFailedTests + crashed.length };
      });
    },
  };
}

/** @returns {Stage} */
function journeys() {
  const report = join(reports, 'journeys.json');
  return {
    name: 'journeys',
    run: () => {
      rmSync(report, { force: true });
      const result = runTool(scriptOf('@playwright/test', 'playwright'), ['test', '--reporter=line,json'], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        JOURNEYS_PORT: String(20_000 + (process.pid % 20_000)),
        NO_COLOR: '1',
      });
      return counted(report, result, ({ stats, errors }) => ({
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + errors.length,
      }));
    },
  };
}

mkdirSync(reports, { recursive: true });

/** The fast ones, in the order of how soon they tell something. */
export const fastStages = [
  yesOrNo('format', () => runTool(scriptOf('@biomejs/biome', 'biome'), ['format', '.'])),
  yesOrNo('lint', () => runTool(scriptOf('oxlint'), ['--type-aware', '--deny-warnings'])),
  yesOrNo('types', () => runTool(scriptOf('typescript', 'tsc'), ['--noEmit'])),
  yesOrNo('generated files', () => runTool(join(root, 'scripts', 'generate.mjs'), ['--check'])),
  yesOrNo('supply chain', supplyChain),
  vitest('rules, measures, files', 'pure'),
];

/** Those that need a page. */
export const slowStages = [
  vitest('panels', 'panels'),
  vitest('canvas', 'canvas'),
  yesOrNo('build', build),
  yesOrNo('what is shipped', shippedFiles),
  yesOrNo('size', sizeBudget),
  journeys(),
];

/**
 * Runs stages one after the other, a line each, and ends the process with one line of counts.
 * @param {readonly Stage[]} stages
 */
export function runStages(stages) {
  let passed = 0;
  let failed = 0;
  for (const stage of stages) {
    const startedAt = performance.now();
    const outcome = attempt(stage);
    passed += outcome.passed;
    failed += outcome.failed;
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (outcome.failed > 0) console.log(outcome.output.trim());
    const note = outcome.note ? `; ${outcome.note}` : '';
    console.log(`${stage.name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)${note}`);
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/**
 * A stage that crashes is a failure, and the others still run.
 * @param {Stage} stage
 * @returns {Outcome}
 */
function attempt(stage) {
  try {
    return stage.run();
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}
