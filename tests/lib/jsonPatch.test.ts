import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonValue } from '#src/lib/json.ts';
import { diffJson } from '#src/lib/jsonDiff.ts';
import { applyPatch, type JsonPatch } from '#src/lib/jsonPatch.ts';

/** Trees as in map files: lists of things with ids, some of them the same as elsewhere. */
const tree: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<JsonValue>(null, true, 0, 1, -1, 2.5, '', 'a', 'b'),
    fc.array(tie('value'), { maxLength: 5 }),
    fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), inside: tie('value') }), {
      maxLength: 5,
    }),
    fc.dictionary(fc.constantFrom('id', 'x', 'y', '__proto__', 'constructor'), tie('value')),
  ),
})).value;

function patched(before: JsonValue, after: JsonValue): JsonValue | undefined {
  const patch = diffJson(before, after);
  if (patch === undefined) return before;
  // As it comes back from storage.
  const stored: JsonPatch = JSON.parse(JSON.stringify(patch));
  return applyPatch(before, stored);
}

describe('what makes one value of another', () => {
  it('makes exactly it, and the way back as well', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        expect(patched(before, after)).toEqual(after);
        expect(patched(after, before)).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });

  it('is nothing for values that say the same, whether or not they are the same object', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(diffJson(value, structuredClone(value))).toBeUndefined();
      }),
    );
  });

  it('takes as much room as the change, wherever it is', () => {
    const nodes = Array.from({ length: 500 }, (_, index) => ({ id: `n${index}`, x: index }));
    const without = nodes.filter((_, index) => index % 250 !== 7);
    const moved = nodes.map((node) => (node.id === 'n250' ? { ...node, x: 0 } : node));
    expect(diffJson({ nodes }, { nodes: moved })).toEqual({
      fields: { nodes: { items: { 250: { fields: { x: { set: 0 } } } } } },
    });
    expect(diffJson(nodes, without)).toEqual({
      list: [
        [0, 7],
        [8, 249],
        [258, 242],
      ],
    });
    expect(diffJson(nodes, nodes.toReversed())).toBeDefined();
  });

  it('leaves what it does not touch the same object', () => {
    const before = { a: { x: 1 }, b: [{ id: '1' }, { id: '2', y: 1 }] };
    const after = applyPatch(
      before,
      diffJson(before, { ...before, b: [{ id: '1' }, { id: '2', y: 2 }] }) ?? { set: 0 },
    );
    expect(after).toMatchObject({ b: [{}, { y: 2 }] });
    expect(after).toHaveProperty('a', before.a);
    expect(Reflect.get(Object(after), 'a')).toBe(before.a);
  });

  it('says so where it does not fit', () => {
    const inside: JsonPatch = { fields: { x: { set: 1 } } };
    expect(applyPatch([], inside)).toBeUndefined();
    expect(applyPatch({}, { items: { 0: inside } })).toBeUndefined();
    expect(applyPatch([], { items: { 0: inside } })).toBeUndefined();
    expect(applyPatch({}, { fields: { y: inside } })).toBeUndefined();
  });
});
