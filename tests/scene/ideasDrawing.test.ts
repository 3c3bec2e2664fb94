import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import { ideasDrawing } from '#src/scene/ideasDrawing.ts';
import type { Scene } from '#src/scene/scene.ts';
import { edge, map, node } from '../model/maps.ts';

/** Two steps side by side, and an idea far above the first. */
function withIdea(data: JsonObject, at = { x: 0, y: -400 }): MapDocument {
  const idea = { ...node('idea', 'burst', 0, data), ...at };
  return map([node('a', 'step', 0), node('b', 'step', 400), idea], [edge('a>b')]);
}

function drawn(document: MapDocument): Scene {
  const state = document.states[0]?.id ?? '';
  return buildScene(document, state, analyse(document, state), { drawIdeas: ideasDrawing });
}

const idea = (scene: Scene) => scene.nodes.find(({ id }) => id === 'idea');
const ends = (scene: Scene) =>
  (scene.links ?? []).flatMap(({ drawing }) =>
    drawing.flatMap((shape) => (shape.shape === 'ellipse' ? [{ x: shape.cx, y: shape.cy }] : [])),
  );

describe('an idea on the map', () => {
  it('looks as ever while it has a name only', () => {
    const document = withIdea({ name: 'Fit checker' });
    const state = document.states[0]?.id ?? '';
    const plain = buildScene(document, state, analyse(document, state));
    expect(idea(drawn(document))).toEqual(idea(plain));
    expect(drawn(document).links).toEqual([]);
  });

  it('shows its waste, and says waste, status and what it is about', () => {
    const shown = idea(drawn(withIdea({ name: 'x', waste: 'waiting', status: 'doing', target: 'a' })));
    expect(JSON.stringify(shown?.drawing)).toContain('"Waiting"');
    expect(shown?.label).toBe('Kaizen burst x, doing, waste: waiting, about a');
  });

  it('stays the same object while nothing about it changes', () => {
    const before = withIdea({ name: 'x', waste: 'waiting', target: 'a' });
    const after = updateNodeData(before, before.states[0]?.id ?? '', 'b', { people: 2 });
    expect(idea(drawn(after))).toBe(idea(drawn(before)));
  });
});

describe('the line from an idea', () => {
  it('ends a little above the symbol that it is about', () => {
    const scene = drawn(withIdea({ target: 'a' }));
    const top = scene.nodes.find(({ id }) => id === 'a')?.bounds.y ?? 0;
    expect(ends(scene)).toEqual([expect.objectContaining({ y: top - 4 })]);
  });

  it('ends beside the connection that it is about, between its two ends', () => {
    const scene = drawn(withIdea({ target: 'a>b:push' }, { x: 220, y: -400 }));
    const [end] = ends(scene);
    expect(end?.x).toBeGreaterThan(150);
    expect(end?.x).toBeLessThan(400);
    expect(end?.y).toBe((scene.edges[0]?.route.labelAt.y ?? 0) - 10);
  });

  it('is not there where the idea stands on it, or it is not on the map', () => {
    expect(ends(drawn(withIdea({ target: 'a' }, { x: 10, y: -30 })))).toEqual([]);
    expect(ends(drawn(withIdea({ target: 'gone' })))).toEqual([]);
    expect(ends(drawn(withIdea({ target: 'idea' })))).toEqual([]);
  });

  it('is exported with a selection of both ends, not with one of them', () => {
    const scene = drawn(withIdea({ target: 'a' }));
    const cut = (ids: readonly string[]) =>
      cutScene(scene, { selection: new Set(ids), ladder: false, figures: false }).links;
    expect(cut(['idea', 'a'])).toHaveLength(1);
    expect(cut(['idea', 'b'])).toHaveLength(0);
  });
});
