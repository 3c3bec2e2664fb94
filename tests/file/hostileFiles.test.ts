import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#src/lib/json.ts';
import { mapFileShape } from '#src/file/mapFileShape.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { anyMap, smallMap } from './mapSamples.ts';

const good = saveMap(smallMap());

/** What is wrong with the answer to any text: it should be a problem in words, or a map that needs no repair any more. */
function brokenPromises(text: string): readonly string[] {
  const opened = openMap(text);
  if (!opened.ok) return opened.problem.message.length > 20 ? [] : ['no words'];
  const saved = saveMap(opened.document);
  const again = openMap(saved);
  if (!again.ok) return [again.problem.message];
  const issues = mapFileShape.safeParse(JSON.parse(saved)).error?.issues ?? [];
  const changed = saveMap(again.document) === saved ? [] : ['another text'];
  return [...again.repairs, ...issues.map((issue) => issue.message), ...changed];
}

const inMap = (later: string): string => good.replace('"stream"', `"later": ${later}, "stream"`);

/** Puts a value in place of the one that is met after so many steps through the tree. */
function replaced(tree: JsonValue, at: number, value: JsonValue): JsonValue {
  let left = at;
  return JSON.parse(JSON.stringify(tree), (_, item: JsonValue) => {
    left -= 1;
    return left === 0 ? value : item;
  }) as JsonValue;
}

const nasty: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.constantFrom<JsonValue>(
    null,
    true,
    -1,
    1e300,
    '',
    'n1',
    '\u000b\ud800',
    [],
    {},
    [[]],
    [null],
    'step',
    'x'.repeat(5000),
  ),
  fc.constantFrom<JsonValue>({ value: 1, unit: 'd', plus: 3 }, { value: -1, unit: 'd' }, { id: 'n1' }, [
    { id: 'n1' },
  ]),
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)) as JsonValue),
);

describe('opening keeps its promise', { timeout: 60_000 }, () => {
  it('for files in which values were replaced by others', () => {
    const spoilt = fc.tuple(
      anyMap,
      fc.array(fc.tuple(fc.integer({ min: 1, max: 120 }), nasty), { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(spoilt, ([document, changes]) => {
        const tree = JSON.parse(saveMap(document)) as JsonValue;
        const spoiltTree = changes.reduce((now, [at, value]) => replaced(now, at, value), tree);
        expect(brokenPromises(JSON.stringify(spoiltTree))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('for files in which characters were changed, lost or put in', () => {
    const change = fc.record({
      at: fc.nat(good.length),
      drop: fc.nat(5),
      put: fc.constantFrom('', '"', '}', '9', '\u0000', ',', 'e'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const text = changes.reduce(
          (text, { at, drop, put }) => text.slice(0, at) + put + text.slice(at + drop),
          good,
        );
        expect(brokenPromises(text)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('for a map cut off anywhere', () => {
    for (let length = 0; length < good.length - 1; length += 7) {
      const opened = openMap(good.slice(0, length));
      expect(opened.ok ? 'opened' : opened.problem.code).toMatch(/^(?:empty|not-json)$/);
    }
  });
});

describe('a hostile file is read or refused without a freeze', () => {
  it.each([
    ['millions of empty lists', inMap(`[${'[],'.repeat(6_900_000)}[]]`)],
    ['millions of numbers', inMap(`[${'1,'.repeat(10_000_000)}1]`)],
    [
      'a million names',
      inMap(`{${Array.from({ length: 1_000_000 }, (_, index) => `"k${index}":1`).join()}}`),
    ],
    ['20 MB of one text', inMap(`"${'x'.repeat(20_000_000)}"`)],
    ['many names that are taken out', inMap(`[${'{"__proto__":1},'.repeat(100_000)}1]`)],
  ])('%s', (_what, text) => {
    expect(openMap(text)).toHaveProperty('ok');
  });

  it('with a quarter of a million states is refused like one with 51', () => {
    const text = `{"format":"pullmap","version":1,"states":[${'{},'.repeat(250_000)}{}]}`;
    const read = openMap(text);
    expect(read.ok ? '' : read.problem.message).toContain('it has 250001 states; a map may have up to 50');
  });
});

describe('the documentation of the file', () => {
  const page = readFileSync('docs/file-format.md', 'utf8');

  it('shows an example that opens without repairs', () => {
    const example = /```jsonc\n([^]*?)```/.exec(page)?.[1] ?? '';
    const text = example.replace(/\s\/\/ .*$/gm, '');
    expect(openMap(text)).toMatchObject({ ok: true, repairs: [] });
  });
});
