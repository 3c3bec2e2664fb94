import { describe, expect, it } from 'vitest';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { node } from './maps.ts';

describe('nodeName', () => {
  it('is the name on one line', () => {
    expect(nodeName(node('a', 'note', 0, { name: '  Ask \n Legal ' }))).toBe('Ask Legal');
  });

  it('is the first text there is, else the title of the kind', () => {
    expect(nodeName(node('a', 'step', 0, { who: 'Sales' }))).toBe('Sales');
    expect(nodeName(node('a', 'step', 0, {}))).toBe('Step');
    expect(nodeName(node('a', 'step', 0, { name: ' ', valueClass: 'waste' }))).toBe('Step');
    expect(nodeName(node('a', 'hologram', 0, {}))).toBe('Unknown symbol');
  });
});

describe('nodeBounds', () => {
  it.each(nodeKinds.map((kind) => kind.id))('has a place and a size for an empty %s', (kind) => {
    const bounds = nodeBounds(node('a', kind, 30, {}));
    expect(bounds).toMatchObject({ x: 30, y: 0 });
    expect(bounds.width).toBeGreaterThan(0);
    expect(bounds.height).toBeGreaterThan(0);
  });

  it('is as large as the user made it, but never smaller than the content', () => {
    const small = nodeBounds(node('a', 'note', 0, { name: 'a' }));
    expect(nodeBounds({ ...node('a', 'note', 0, { name: 'a' }), width: 500, height: 1 })).toMatchObject({
      width: 500,
      height: small.height,
    });
  });

  it('ignores a size where the kind can not be resized', () => {
    const step = node('a');
    expect(nodeBounds({ ...step, width: 5000 })).toEqual(nodeBounds(step));
  });
});
