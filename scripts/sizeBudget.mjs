import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './setup.mjs';

/** JavaScript and CSS until the editor is usable, compressed: what a visitor on a slow line waits for. */
export const budgetBytes = 220_000;

/**
 * The two ways to start, with the chunks that they fetch besides those of the page: the map stands there with its
 * figures, and can be drawn on. The details of what is selected come right after; they are shown, and not counted.
 */
const starts = [
  { what: 'First start, an example opened', chunks: ['StartScreen', 'leadNurture'] },
  { what: 'Start with the map of last time', chunks: ['open'] },
];
const afterwards = ['SideArea', 'Inspector'];

/** Sums what each start loads, from the built files. The journeys and the bench measure the same from outside. */
export function sizeBudget() {
  const assets = join(root, 'dist', 'assets');
  const files = readdirSync(assets);
  const page = readFileSync(join(root, 'dist', 'index.html'), 'utf8');
  const ofPage = withImports(
    [...page.matchAll(/(?:src|href)="\.\/assets\/([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? ''),
  );

  /** @param {readonly string[]} wanted file names; with the chunks that they import, and the CSS of each */
  function withImports(wanted) {
    const found = new Set(wanted);
    for (const file of found) {
      if (!file.endsWith('.js')) continue;
      const code = readFileSync(join(assets, file), 'utf8');
      for (const match of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
        found.add(match[1] ?? '');
      for (const css of files) {
        if (css.endsWith('.css') && chunkName(css) === chunkName(file)) found.add(css);
      }
    }
    return found;
  }

  /** @param {readonly string[]} names of chunks, without their checksums; all that is fetched with these */
  function filesOf(names) {
    const wanted = names.map((name) => {
      const file = files.find((each) => each.endsWith('.js') && chunkName(each) === name);
      if (file === undefined) throw new Error(`there is no chunk ${name} in ${assets}; was it renamed?`);
      return file;
    });
    return new Set([...ofPage, ...withImports(wanted)]);
  }

  /** @param {string} file */
  const bytesOf = (file) => gzipSync(readFileSync(join(assets, file))).length;
  const lines = [];
  let ok = true;
  for (const { what, chunks } of starts) {
    const needed = [...filesOf(chunks)];
    const later = [...filesOf([...chunks, ...afterwards])].filter((file) => !needed.includes(file));
    const total = sum(needed.map(bytesOf));
    ok &&= total <= budgetBytes;
    lines.push(what);
    for (const file of needed) lines.push(`${kilobytes(bytesOf(file))}  ${file}`);
    lines.push(`${kilobytes(total)}  of ${budgetBytes / 1000} kB${total <= budgetBytes ? '' : ': too much'}`);
    lines.push(`${kilobytes(sum(later.map(bytesOf)))}  right after: the details`, '');
  }
  return { ok, output: lines.join('\n').trimEnd() };
}

/** @param {string} file `open-Df885Rsn.js` is of the chunk `open` */
function chunkName(file) {
  return file.replace(/-[\w-]{8}\.(?:js|css)$/, '');
}

/** @param {readonly number[]} values */
function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
}

if (process.argv[1]?.endsWith('sizeBudget.mjs')) {
  const { ok, output } = sizeBudget();
  console.log(output);
  process.exitCode = ok ? 0 : 1;
}
