import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './setup.mjs';

/**
 * Writes the files that follow from the declarations. With `--check` writes nothing and ends with 1 when one of them is
 * not what it should be.
 */
const isCheck = process.argv.includes('--check');
const { module } = await runnerImport('./scripts/generate.ts', {
  root,
  configFile: false,
  logLevel: 'error',
});

let stale = 0;
for (const [path, content] of module.generatedFiles()) {
  const target = join(root, path);
  if (read(target) === content) continue;
  stale += 1;
  if (isCheck) console.log(`${path} is not current: run npm run generate`);
  else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    console.log(`wrote ${path}`);
  }
}
process.exitCode = isCheck && stale > 0 ? 1 : 0;

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
