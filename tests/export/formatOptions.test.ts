import { describe, expect, it } from 'vitest';
import {
  choiceOption,
  readOptions,
  severalOption,
  switchOption,
  type FormatOptions,
} from '#src/export/formatOptions.ts';
import { exportFormats } from '#src/export/formats/index.ts';
import { ownOptions } from '#src/export/options/index.ts';

const options = {
  paper: choiceOption({
    label: 'Paper',
    options: [
      { value: 'a4', label: 'A4' },
      { value: 'a3', label: 'A3' },
    ],
    preset: 'a3',
  }),
  numbered: switchOption({ label: 'Page numbers', preset: true }),
  parts: severalOption({
    label: 'Slides',
    options: [
      { value: 'title', label: 'Title' },
      { value: 'map', label: 'Map' },
    ],
    preset: ['title', 'map'],
  }),
} satisfies FormatOptions;

describe('what a format asks besides', () => {
  it('comes back as it was chosen, in the order in which it is declared', () => {
    const remembered: unknown = JSON.parse('{"paper":"a4","numbered":false,"parts":["map","title"]}');
    expect(readOptions(options, remembered)).toEqual({
      paper: 'a4',
      numbered: false,
      parts: ['title', 'map'],
    });
  });

  it('may be none of several', () => {
    expect(readOptions(options, { parts: [] }).parts).toEqual([]);
  });

  it.each([undefined, null, 'a4', [], { paper: 'a0', numbered: 1, parts: 'map' }])(
    'is the preset where it is odd: %j',
    (remembered) => {
      expect(readOptions(options, remembered)).toEqual({
        paper: 'a3',
        numbered: true,
        parts: ['title', 'map'],
      });
    },
  );

  it('is asked for formats that there are, and a preset is one of the choices', () => {
    const ids = exportFormats.map(({ id }) => id);
    for (const [id, { options: own }] of Object.entries(ownOptions)) {
      expect(ids).toContain(id);
      for (const option of Object.values<FormatOptions[string]>(own)) {
        if (option.type === 'switch') continue;
        const values = option.options.map(({ value }) => value);
        for (const value of [option.preset].flat()) expect(values).toContain(value);
      }
    }
  });
});
