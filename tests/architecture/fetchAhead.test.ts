import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { importsOf, readSources, resolveImport, type SourceFile } from './sourceFile.ts';

const sources = readSources(fileURLToPath(new URL('../../src', import.meta.url)));
const list = 'app/fetchAhead.ts';

/** What the file fetches when it is wanted: paths below `src`, or names of packages. */
function fetchedBy({ path, text }: SourceFile): readonly string[] {
  return importsOf(text)
    .filter(({ isDynamic }) => isDynamic)
    .map(({ target }) => resolveImport(path, target) ?? target);
}

function isNotList(target: string): boolean {
  return target !== list;
}

it('all that is fetched when it is wanted is fetched ahead, so that an open page needs no network', () => {
  // The list itself is fetched, too: by the start, a moment after it.
  const wanted = sources.flatMap((file) => (file.path === list ? [] : fetchedBy(file))).filter(isNotList);
  const ahead = sources.filter(({ path }) => path === list).flatMap(fetchedBy);
  expect(wanted.length).toBeGreaterThan(10);
  expect(new Set(ahead)).toEqual(new Set(wanted));
});
