import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mapFileSchema } from '#src/file/jsonSchema.ts';
import { saveMap } from '#src/file/save.ts';

import { templates } from '#src/templates/index.ts';
import { smallMap } from './mapSamples.ts';

const schema = mapFileSchema();
const shipped: unknown = JSON.parse(readFileSync('public/map-file.schema.json', 'utf8'));

/** Zod's own reading of a JSON Schema: it knows nothing of how this one came about. */
const validator = z.fromJSONSchema(schema);
const isValid = (text: string): boolean => validator.safeParse(JSON.parse(text)).success;

describe('the JSON Schema of the map file', () => {
  it('is shipped as it follows from the declarations', () => {
    expect(shipped).toEqual(schema);
  });

  it.each(templates)('accepts the template $id', async (template) => {
    expect(isValid(saveMap(await template.load()))).toBe(true);
  });

  it('accepts a kind of a later version with any data', () => {
    const text = saveMap(smallMap()).replace('"kind": "step"', '"kind": "hologram"');
    expect(isValid(text.replace('"name": "Nurture"', '"name": 5'))).toBe(true);
  });

  it.each([
    ['a percentage above 100', '"percentCompleteAccurate": 75', '"percentCompleteAccurate": 175'],
    ['an unknown unit of time', '"unit": "d"', '"unit": "fortnight"'],
    ['a name that is a number', '"name": "Qualify"', '"name": 7'],
    ['a node far out', '"x": 200', '"x": 200000000'],
    ['another format', '"format": "pullmap"', '"format": "other"'],
    ['an edge without an end', '"to": "n2"', '"too": "n2"'],
  ])('refuses %s', (_what, found, replacement) => {
    const text = saveMap(smallMap());
    expect(isValid(text)).toBe(true);
    expect(isValid(text.replace(found, replacement))).toBe(false);
  });
});
