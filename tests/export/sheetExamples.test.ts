import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { pageToSvg } from '#src/export/pageToSvg.ts';
import type { MapDocument } from '#src/model/document.ts';
import { a3Sheet } from '#src/scene/sheet/a3Sheet.ts';
import { sheetContents } from '#src/scene/sheet/sheetContents.ts';
import { templates } from '#src/templates/index.ts';

const checksums = resolve(import.meta.dirname, '../gallery/sheets.txt');
const looked = resolve(import.meta.dirname, '../../.cache/sheets');
const isUpdate = process.env['UPDATE_GALLERY'] === '1';

function sheetOf(document: MapDocument, parts: readonly string[]): string {
  const [before, after] = document.states;
  if (before === undefined) throw new Error('a map without states');
  const today = '2026-11-26';
  const page = a3Sheet({ document, before, after, paper: 'a3', parts: new Set(parts), today });
  return pageToSvg(page, document.title).svg;
}

// By their checksums, which take no room: UPDATE_GALLERY=1 puts the pictures into .cache/sheets to be looked at.
it('the A3 sheet of every example, with and without what changes, is the one that was looked at', async () => {
  const parts = sheetContents.map(({ id }) => id);
  const plain = parts.filter((id) => id !== 'changes');
  const maps = await Promise.all(templates.map(async ({ id, load }) => ({ id, map: await load() })));
  const found = maps.flatMap(({ id, map }) =>
    [plain, parts].map((each) => {
      const name = each === plain ? id : `${id}-changes`;
      const svg = sheetOf(map, each);
      if (isUpdate) {
        mkdirSync(looked, { recursive: true });
        writeFileSync(resolve(looked, `${name}.svg`), svg);
      }
      return `${createHash('sha256').update(svg).digest('hex').slice(0, 16)}  ${name}`;
    }),
  );
  const list = `${found.join('\n')}\n`;
  if (isUpdate) writeFileSync(checksums, list);
  expect(list).toBe(readFileSync(checksums, 'utf8'));
});
