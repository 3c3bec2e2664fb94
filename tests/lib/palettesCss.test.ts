import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paints } from '#src/lib/drawing.ts';
import { palettesCss } from '#src/lib/palettesCss.ts';

const file = new URL('../../src/ui/paints.css', import.meta.url);

describe('paints.css', () => {
  it('is what the palettes say (UPDATE_PAINTS=1 writes it anew)', () => {
    if (process.env['UPDATE_PAINTS'] === '1') writeFileSync(file, palettesCss());
    expect(readFileSync(file, 'utf8')).toBe(palettesCss());
  });

  it('has a class to fill and one to stroke for every paint', () => {
    for (const paint of paints) {
      expect(palettesCss()).toContain(`.fill-${paint} {`);
      expect(palettesCss()).toContain(`.stroke-${paint} {`);
    }
  });
});
