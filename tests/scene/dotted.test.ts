import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateEdgeData } from '#src/model/edits/updateEdgeData.ts';
import { edgeKinds } from '#src/notation/edges/index.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { dotted } from '#src/scene/dotted.ts';
import { edgeDrawing } from '#src/scene/edgeDrawing.ts';
import { edge, node } from '../model/maps.ts';

function stream(): MapDocument {
  return createDocument({
    id: 'm',
    states: [
      createState({
        nodes: [node('a', 'step', 0), node('b', 'step', 300), node('c', 'step', 600)],
        edges: [edge('a>b'), edge('b>c')],
      }),
    ],
  });
}

const isDotted = (document: MapDocument, id: string) =>
  JSON.stringify(
    buildScene(document, 'current', analyse(document, 'current')).edges.find((each) => each.id === id)
      ?.drawing,
  ).includes('[1.5,4.5]');

describe('a hand-over that is not agreed', () => {
  it('is solid on a plain map, dotted once another one is defined, and solid again when it is, too', () => {
    const plain = stream();
    expect(isDotted(plain, 'b>c:push')).toBe(false);
    const all = { trigger: 't', owner: 'o', payload: 'p' };
    const one = updateEdgeData(plain, 'current', 'a>b:push', all);
    expect([isDotted(one, 'a>b:push'), isDotted(one, 'b>c:push')]).toEqual([false, true]);
    const both = updateEdgeData(one, 'current', 'b>c:push', all);
    expect(isDotted(both, 'b>c:push')).toBe(false);
  });

  it('stays dotted while one of its ends is dragged', () => {
    const arrow = edge('a>b');
    const route = (x: number) => ({
      points: [
        { x: 0, y: 0 },
        { x, y: 0 },
      ],
      labelAt: { x: x / 2, y: 0 },
    });
    const names = { from: 'a', to: 'b' };
    edgeDrawing(arrow, route(100), names, true);
    expect(JSON.stringify(edgeDrawing(arrow, route(140)).drawing)).toContain('[1.5,4.5]');
  });

  it.each(edgeKinds.map((kind) => [kind.id, kind] as const))('keeps every shape of %s', (_id, kind) => {
    const route = {
      points: [
        { x: 0, y: 0 },
        { x: 200, y: 0 },
      ],
      labelAt: { x: 100, y: 0 },
    };
    const drawing = kind.draw({}, route);
    expect(dotted(drawing)).toHaveLength(drawing.length);
    expect(dotted(drawing)).not.toEqual(drawing);
  });
});
