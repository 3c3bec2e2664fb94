import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFileShape } from '#src/file/mapFileShape.ts';
import { openMap, openTree } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import type { MapDocument } from '#src/model/document.ts';
import { anyMap, smallMap } from './mapSamples.ts';

function opened(text: string): MapDocument {
  const result = openMap(text);
  if (!result.ok) throw new Error(result.problem.message);
  expect(result.repairs).toEqual([]);
  return result.document;
}

describe('a saved map', { timeout: 60_000 }, () => {
  it('gives the same text when it is opened and saved again, and needs no repair', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const text = saveMap(document);
        expect(saveMap(opened(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same map when it is opened', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        expect(opened(saveMap(document))).toEqual(document);
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same map when it was parsed before, and the same problem where it is none', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const text = saveMap(document);
        expect(openTree(JSON.parse(text))).toEqual(openMap(text));
      }),
      { numRuns: 100 },
    );
    for (const tree of [null, [], { format: 'pullmap' }, { format: 'pullmap', version: 999 }]) {
      expect(openTree(tree)).toMatchObject({ ok: false });
      expect(openTree(tree)).toEqual(openMap(JSON.stringify(tree)));
    }
  });

  it('is valid by the JSON Schema’s own checks', () => {
    fc.assert(
      fc.property(anyMap, (document) => {
        const checked = mapFileShape.safeParse(JSON.parse(saveMap(document)));
        expect(checked.error?.issues ?? []).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('is JSON with two spaces, format and version first, and one newline at the end', () => {
    const text = saveMap(smallMap());
    expect(text.split('\n').slice(0, 5)).toEqual([
      '{',
      '  "format": "pullmap",',
      '  "version": 1,',
      '  "id": "m1",',
      '  "title": "Small",',
    ]);
    expect(text.endsWith('}\n')).toBe(true);
    expect(text.endsWith('\n\n')).toBe(false);
  });

  it('has its fields in the order of their declaration, however the map was made', () => {
    const document = smallMap();
    const [state] = document.states;
    const [, step] = state?.nodes ?? [];
    if (state === undefined || step === undefined) throw new Error('no step');
    const data = { later: 1, waitTime: { plus: { unit: 'h', value: 4 }, unit: 'd', value: 2 }, name: 'N' };
    const text = saveMap({ ...document, states: [{ ...state, nodes: [{ ...step, data }], edges: [] }] });
    const names = [...text.matchAll(/"(name|waitTime|value|unit|plus|later)":/g)].map((match) => match[1]);
    expect(names.slice(names.lastIndexOf('name'))).toEqual([
      'name',
      'waitTime',
      'value',
      'unit',
      'plus',
      'value',
      'unit',
      'later',
    ]);
  });
});
