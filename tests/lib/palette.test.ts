import { describe, expect, it } from 'vitest';
import { type Paint, paints } from '#src/lib/drawing.ts';
import { type PaletteName, palettes } from '#src/lib/palette.ts';
import { contrastRatio } from './contrastRatio.ts';

const themes: readonly PaletteName[] = ['light', 'dark', 'contrast', 'print'];

/** Every text paint with the backgrounds that it is written on. */
const written: readonly (readonly [Paint, readonly Paint[]])[] = [
  [
    'ink',
    [
      'paper',
      'panel',
      'valueSoft',
      'necessarySoft',
      'wasteSoft',
      'customerSoft',
      'unclassifiedSoft',
      'accentSoft',
      'indirect',
      'direct',
      'existing',
      'note',
    ],
  ],
  [
    'ink2',
    [
      'paper',
      'panel',
      'valueSoft',
      'necessarySoft',
      'wasteSoft',
      'customerSoft',
      'unclassifiedSoft',
      'indirect',
      'direct',
      'existing',
    ],
  ],
  ['ink3', ['paper', 'panel']],
  ['accent', ['paper', 'panel', 'accentSoft']],
  ['valueInk', ['paper', 'panel', 'valueSoft']],
  ['necessaryInk', ['paper', 'panel', 'necessarySoft']],
  ['wasteInk', ['paper', 'panel', 'wasteSoft', 'indirect', 'direct', 'existing']],
  [
    'customerInk',
    ['paper', 'panel', 'customerSoft', 'valueSoft', 'necessarySoft', 'wasteSoft', 'unclassifiedSoft'],
  ],
  ['indirectInk', ['paper', 'panel', 'indirect']],
  ['directInk', ['paper', 'panel', 'direct']],
  ['existingInk', ['paper', 'panel', 'existing']],
  ['burstInk', ['burst']],
  ['onColour', ['accent', 'value', 'necessary', 'waste', 'customer']],
];

/** Lines and patterns that must be seen against what lies behind them. */
const drawn: readonly (readonly [Paint, readonly Paint[]])[] = [
  ['outline', ['paper', 'panel', 'indirect', 'direct', 'existing']],
  ['value', ['paper', 'panel', 'valueSoft']],
  ['necessary', ['paper', 'panel', 'necessarySoft']],
  ['waste', ['paper', 'panel', 'wasteSoft']],
  ['customer', ['paper', 'panel', 'customerSoft']],
  ['accent', ['paper', 'panel']],
];

describe.each(themes)('the %s palette', (theme) => {
  const palette = palettes[theme];

  it('has a value for every paint', () => {
    for (const paint of paints) {
      expect(palette[paint], paint).toMatch(paint === 'none' ? /^none$/ : /^#[0-9a-f]{6}$/);
    }
  });

  it.each(written)('writes %s with a contrast of 4.5 at least', (text, backgrounds) => {
    for (const background of backgrounds) {
      const ratio = contrastRatio(palette[text], palette[background]);
      expect(ratio, `${text} on ${background}`).toBeGreaterThanOrEqual(theme === 'contrast' ? 7 : 4.5);
    }
  });

  it.each(drawn)('draws %s with a contrast of 3 at least', (line, backgrounds) => {
    for (const background of backgrounds) {
      const ratio = contrastRatio(palette[line], palette[background]);
      expect(ratio, `${line} on ${background}`).toBeGreaterThanOrEqual(3);
    }
  });
});

describe('contrast', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrastRatio('#c63d4f', '#c63d4f')).toBe(1);
  });
});
