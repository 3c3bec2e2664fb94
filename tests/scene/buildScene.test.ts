import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { MapState } from '#src/model/document.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { cutScene } from '#src/scene/cutScene.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import type { Scene, SceneNode } from '#src/scene/scene.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import { documentOf, leadState, sampleStates, stateWith, webinarState } from '#tests/layout/sampleMaps.ts';

function sceneOf(state: MapState): Scene {
  const document = documentOf(state);
  return buildScene(document, state.id, analyse(document, state.id));
}

const everything = { selection: undefined, ladder: true, figures: true };

function pictureOf(state: MapState): Scene {
  const document = documentOf(state);
  return exportScene(document, state.id, analyse(document, state.id), everything);
}

function nodeIn(scene: Scene, id: string): SceneNode {
  const node = scene.nodes.find((candidate) => candidate.id === id);
  if (node === undefined) throw new Error(`no node ${id}`);
  return node;
}

function textsOf(primitives: readonly Primitive[]): readonly string[] {
  return primitives.flatMap((primitive) => {
    if (primitive.shape === 'text') return [primitive.text];
    return primitive.shape === 'group' ? textsOf(primitive.children) : [];
  });
}

describe('the scene', () => {
  it('holds every node and edge of the state', () => {
    const scene = sceneOf(leadState);
    expect(scene.nodes.map(({ id }) => id)).toEqual(leadState.nodes.map(({ id }) => id));
    expect(new Set(scene.edges.map(({ id }) => id))).toEqual(new Set(leadState.edges.map(({ id }) => id)));
  });

  it('keeps the very drawings of what did not change', () => {
    const before = sceneOf(leadState);
    const nodes = leadState.nodes.map((node) =>
      node.id === 'discover' ? { ...node, x: node.x + 30 } : node,
    );
    const after = sceneOf({ ...leadState, nodes });
    expect(nodeIn(after, 'nurture')).toBe(nodeIn(before, 'nurture'));
    expect(nodeIn(after, 'discover')).not.toBe(nodeIn(before, 'discover'));
    const [edgeBefore, edgeAfter] = [before, after].map(({ edges }) =>
      edges.find(({ from }) => from === 'nurture'),
    );
    expect(edgeAfter).toBe(edgeBefore);
  });

  it('says in words what a step is', () => {
    expect(nodeIn(sceneOf(leadState), 'nurture').label).toBe(
      'Step Nurture, process time 6 min, wait 15 d, 90 % complete and accurate, 70 % leave, on the clock',
    );
  });

  it('says that a branch runs in the shadow of another', () => {
    expect(nodeIn(sceneOf(webinarState), 'deck').label).toContain('in the shadow');
  });

  it('says what leaves below a choice, and nothing where all is accounted for', () => {
    const scene = sceneOf(leadState);
    expect(textsOf(nodeIn(scene, 'nurture').drawing)).toContain('70 % leave');
    expect(textsOf(nodeIn(scene, 'qualify').drawing).join()).not.toContain('leave');
  });

  it('flags the constraint and nothing else', () => {
    const flagged = sceneOf(leadState).nodes.filter(({ flag }) => flag !== undefined);
    expect(flagged.map(({ id }) => id)).toEqual(['discover']);
  });

  it('writes the share of an edge on paper beside its line', () => {
    const edge = sceneOf(leadState).edges.find(({ from }) => from === 'nurture');
    const words =
      edge?.drawing.findIndex((primitive) => primitive.shape === 'text' && primitive.text === '30 %') ?? -1;
    expect(words).toBeGreaterThan(0);
    expect(edge?.drawing[words - 1]).toMatchObject({ shape: 'rect', fill: 'paper' });
    expect(edge?.label).toBe('Push from Nurture to Score, hand over, 30 %');
  });

  it('is empty for an empty map', () => {
    const scene = sceneOf(stateWith([]));
    expect(scene.ladder).toBeUndefined();
    expect(pictureOf(stateWith([])).figures).toBeUndefined();
    expect(scene.bounds).toEqual({ x: 0, y: 0, width: 0, height: 0 });
  });

  it.each(sampleStates)('of %s draws nothing outside its bounds but room for words', (_name, state) => {
    const scene = sceneOf(state);
    for (const { bounds } of scene.nodes) {
      expect(bounds.x).toBeGreaterThanOrEqual(scene.bounds.x);
      expect(bounds.y).toBeGreaterThanOrEqual(scene.bounds.y);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(scene.bounds.x + scene.bounds.width);
      expect(bounds.y + bounds.height).toBeLessThanOrEqual(scene.bounds.y + scene.bounds.height);
    }
  });
});

describe('the figures above the map', () => {
  const texts = textsOf(pictureOf(leadState).figures?.drawing ?? []);

  it('name the map, its state and its calendar', () => {
    expect(texts).toContain('A map');
    expect(texts).toContain('Current state · 8 h × 5 d');
  });

  it('show the headline figures and the constraint', () => {
    for (const caption of ['Flow time', 'Value-add ratio', 'Waste ratio', 'Conversion', 'Takt']) {
      expect(texts).toContain(caption);
    }
    expect(texts).toContain('Discovery');
  });
});

describe('a cut scene', () => {
  it('fits its bounds to what is left', () => {
    const whole = sceneOf(leadState);
    const cut = cutScene(whole, { selection: new Set(['capture']), ladder: true, figures: true });
    expect(cut.nodes.map(({ id }) => id)).toEqual(['capture']);
    expect(cut.edges).toEqual([]);
    expect(cut.bounds.width).toBeLessThan(200);
  });

  it('is drawn from back to front: edges, nodes, figures, ladder', () => {
    const names = sceneDrawing(pictureOf(leadState)).map((primitive) =>
      primitive.shape === 'group' ? primitive.name?.split(':')[0] : undefined,
    );
    expect([...new Set(names)]).toEqual(['edge', 'node', 'figures', 'ladder']);
  });
});
