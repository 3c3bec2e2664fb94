import { describe, expect, it } from 'vitest';
import { pastePlace } from '#src/commands/pastePlace.ts';
import { centreOf } from '#src/lib/geometry.ts';
import { createNode, createState } from '#src/model/create.ts';
import { fragmentBounds } from '#src/model/fragment.ts';

const node = createNode('step', { id: 'a', x: 100, y: 100 });
const fragment = { nodes: [node], edges: [] };
const original = fragmentBounds(fragment) ?? { x: 0, y: 0, width: 0, height: 0 };
const free = createState();
const taken = createState({ nodes: [node] });

describe('where a paste goes', () => {
  it('is where it was copied, when that is free', () => {
    expect(pastePlace(fragment, free, undefined)).toEqual(centreOf(original));
  });

  it('is beside what stands there', () => {
    const { x, y } = centreOf(original);
    expect(pastePlace(fragment, taken, undefined)).toEqual({ x: x + 40, y: y + 40 });
  });

  it('stays there while any of it is in sight', () => {
    const view = { x: 0, y: 0, width: 120, height: 120 };
    expect(pastePlace(fragment, free, view)).toEqual(centreOf(original));
  });

  it('is the middle of the view when the old place is out of sight', () => {
    const view = { x: 5000, y: 0, width: 400, height: 300 };
    expect(pastePlace(fragment, taken, view)).toEqual({ x: 5200, y: 150 });
  });
});
