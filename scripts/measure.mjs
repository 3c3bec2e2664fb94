import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { root, setUp } from './setup.mjs';

/**
 * `npm run --silent measure -- FILE` prints the measures of every state of a map as JSON (docs/file-format.md). What is
 * wrong with the file goes to standard error, with exit code 1; so do repairs that were made to read it, with 0.
 */
const [file, ...others] = process.argv.slice(2);

if (file === undefined || others.length > 0) fail('Which map? npm run --silent measure -- FILE.vsm.json');
else {
  const text = read(locate(file));
  if (text !== undefined) await measure(text, basename(file));
}

/**
 * npm runs scripts in the project's folder; a relative path is meant from where the command was typed.
 * @param {string} path
 */
function locate(path) {
  const typedIn = process.env['npm_lifecycle_event'] === 'measure' ? process.env['INIT_CWD'] : undefined;
  const meant = resolve(typedIn ?? process.cwd(), path);
  return existsSync(meant) ? meant : resolve(path);
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    fail(`Can't read ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/**
 * @param {string} text
 * @param {string} name
 */
async function measure(text, name) {
  setUp();
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('./scripts/measure.ts', {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const measured = module.measureText(text, name);
  if (!measured.ok) {
    fail(measured.problem);
    return;
  }
  for (const repair of measured.repairs) console.error(repair);
  process.stdout.write(`${measured.output}\n`);
}

/** @param {string} problem */
function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}
