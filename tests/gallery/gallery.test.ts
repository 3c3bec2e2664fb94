import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PaletteName } from '#src/lib/palette.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { drawGallery } from './drawGallery.ts';
import { nodeVariants } from './variants.ts';

const themes: readonly PaletteName[] = ['light', 'dark', 'contrast', 'print'];

describe('the gallery', () => {
  it.each(themes)('looks in the %s theme as it was last looked at (look, then UPDATE_GALLERY=1)', (theme) => {
    const file = new URL(`./${theme}.svg`, import.meta.url);
    if (process.env['UPDATE_GALLERY'] === '1') writeFileSync(file, drawGallery(theme));
    expect(
      drawGallery(theme) === readFileSync(file, 'utf8'),
      `tests/gallery/${theme}.svg is not what is drawn now. Run \`UPDATE_GALLERY=1 npx vitest run --project pure tests/gallery\`, open the picture, and commit it if it is better.`,
    ).toBe(true);
  });

  it('shows every kind', () => {
    const shown = new Set(nodeVariants.flat().map(({ kind }) => kind));
    expect(nodeKinds.filter((kind) => !shown.has(kind.id))).toEqual([]);
    for (const kind of edgeKinds) expect(drawGallery('light')).toContain(`>${kind.title} `);
  });
});
