import { describe, expect, it } from 'vitest';
import { collectRepairs } from '#src/file/repairs.ts';
import { countNames, repeatedNames } from '#src/file/repeatedNames.ts';
import { safeTree } from '#src/file/safeTree.ts';
import { textId } from '#src/file/textId.ts';
import { endOfText, textSize } from '#src/file/textSize.ts';
import type { JsonObject, JsonValue } from '#src/lib/json.ts';

/* What is learnt from a text or a tree in one walk, before it is read as a map. */

describe('how much a text holds', () => {
  it.each<[text: string, values: number, depth: number, names: number]>([
    ['1', 1, 0, 0],
    ['{}', 2, 1, 0],
    ['[]', 2, 1, 0],
    ['{"a":1}', 2, 1, 1],
    ['[1,2,3]', 4, 1, 0],
    ['[[],[]]', 5, 2, 0],
    ['[[[]],[]]', 6, 3, 0],
    ['{"a":{"b":[1]},"c":2}', 5, 3, 3],
    ['{"a":1,"a":2}', 3, 1, 2],
    ['["[{:,", "\\"[", "\\\\"]', 4, 1, 0],
    ['"never ends [[[,,::', 1, 0, 0],
    ['"ends in a backslash \\', 1, 0, 0],
  ])('is counted without reading it: %s', (text, values, depth, names) => {
    expect(textSize(text)).toEqual({ values, depth, names });
  });

  it.each([
    ['"abc"', 0, 4],
    ['""', 0, 1],
    ['["a","b"]', 5, 7],
    [String.raw`"a\"b"`, 0, 5],
    [String.raw`"a\\"b"`, 0, 4],
    ['"abc', 0, 4],
    ['"abc\\"', 0, 6],
  ])('%s from place %d on ends at %d', (text, start, end) => {
    expect(endOfText(text, start)).toBe(end);
  });
});

describe('names of fields', () => {
  it.each<[json: JsonValue, count: number]>([
    [null, 0],
    ['a', 0],
    [7, 0],
    [[], 0],
    [{}, 0],
    [{ a: 1, b: null }, 2],
    [[{ a: 1 }, [{ b: 1, c: 1 }], 'x'], 3],
    [{ a: { b: { c: 1 } }, d: [{ e: 1 }] }, 5],
  ])('are counted on all levels: %j', (json, count) => {
    expect(countNames(json)).toBe(count);
  });

  const told = (text: string) =>
    Array.from(repeatedNames(text), ({ path, name }) => [...path(), name].join('/'));

  it.each<[text: string, names: readonly string[]]>([
    ['{"a":1,"b":2}', []],
    ['{"a":1,"a":2}', ['a']],
    ['{"a":1,"a":2,"a":3}', ['a']],
    ['{"a":1,"b":1,"b":2,"a":2}', ['b', 'a']],
    ['{"a":{"b":1,"b":2}}', ['a/b']],
    ['{"a":[{},{"b":1,"b":2}]}', ['a/1/b']],
    ['{"a":[[0,1],[0,{"b":1,"b":2}]]}', ['a/1/1/b']],
    ['[{"a":1},{"a":2}]', []],
    ['{"a":{"b":1},"c":{"b":1}}', []],
    ['{"a":{"a":1}}', []],
    ['{"a":"a","b":"a"}', []],
    ['{"a":["a","a"]}', []],
    ['{"a":{},"b":{"c":1,"c":1},"a":1}', ['b/c', 'a']],
    ['{"a" \n : 1, "a"\t:2}', ['a']],
    [String.raw`{"\u0061":1,"a":2}`, ['a']],
    [String.raw`{"a\"":1,"a\"":2,"b":"\":"}`, ['a"']],
    ['{"a":"x","b":1,"x":2}', []],
  ])('that stand twice in one object are told once, with their place: %s', (text, names) => {
    expect(told(text)).toEqual(names);
  });
});

describe('a tree without names that mean something to JavaScript', () => {
  const read = (text: string) => {
    const repairs = collectRepairs();
    const before = JSON.parse(text) as JsonObject;
    return { before, after: safeTree(before, repairs), reported: repairs.list() };
  };
  const removed = (place: string, name: string) =>
    `${place}: the field “${name}” can't be used as a name and was removed.`;

  it('is the very same where there is none', () => {
    const { before, after, reported } = read('{"a":[1,{"b":null}],"c":"__proto__","d":{"e":[]}}');
    expect(after).toBe(before);
    expect(reported).toEqual([]);
  });

  it('shares every part that needed no change', () => {
    const { before, after } = read('{"a":{"x":[1]},"b":[{"y":1},{"prototype":1}],"c":{"z":[{}]}}');
    expect(after).toEqual({ a: { x: [1] }, b: [{ y: 1 }, {}], c: { z: [{}] } });
    expect(after['a']).toBe(before['a']);
    expect(after['c']).toBe(before['c']);
    const [first] = after['b'] as readonly JsonValue[];
    expect(first).toBe((before['b'] as readonly JsonValue[])[0]);
  });

  it('keeps everything else, in its order', () => {
    const { after } = read('{"a":1,"__proto__":{"b":2},"c":null,"constructor":3,"d":[]}');
    expect(JSON.stringify(after)).toBe('{"a":1,"c":null,"d":[]}');
  });

  it('says where each of them was', () => {
    const { reported } = read(
      '{"a":[0,{"constructor":1,"b":{"prototype":1}}],"__proto__":1,"c":{"__proto__":{"constructor":1}}}',
    );
    expect(reported).toEqual([
      removed('a[1]', 'constructor'),
      removed('a[1].b', 'prototype'),
      removed('The map', '__proto__'),
      removed('c', '__proto__'),
    ]);
  });
});

describe('the id of a map without one', () => {
  it('follows from its text, and differs with every letter, their order and their number', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'aa', 'a '];
    expect(new Set(texts.map(textId)).size).toBe(texts.length);
    expect(textId('ab')).toBe(textId('ab'));
  });

  it.each([
    // The values of FNV-1a for these texts, in base 36, and their length.
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('is the checksum FNV-1a of “%s”, the same in every version', (text, checksum) => {
    expect(textId(text)).toBe(`m_${checksum.toString(36)}${text.length}`);
  });
});
