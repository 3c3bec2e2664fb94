import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** JavaScript and CSS until the editor is usable, compressed: what a visitor on a slow line waits for. */
export const budgetBytes = 220_000;

/**
 * Sums what the built page loads before anything is clicked. The journeys measure the same from outside, with an example
 * open, so that code loaded later but needed at once is counted too.
 */
export function sizeBudget() {
  const dist = join(root, 'dist');
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].map(
    (match) => match[1] ?? '',
  );
  const sizes = files.map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  const lines = sizes.map(({ file, bytes }) => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`);
  return {
    ok: files.length > 0 && total <= budgetBytes,
    output: [...lines, `${(total / 1000).toFixed(1)} of ${budgetBytes / 1000} kB compressed`].join('\n'),
  };
}

if (process.argv[1]?.endsWith('sizeBudget.mjs')) {
  const { ok, output } = sizeBudget();
  console.log(output);
  process.exitCode = ok ? 0 : 1;
}
