import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { duration } from '#src/lib/duration.ts';
import { overlaps } from '#src/lib/geometry.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { exportScene } from '#src/scene/exportScene.ts';
import { stateOverlay } from '#src/scene/overlay.ts';
import { sceneDrawing } from '#src/scene/sceneDrawing.ts';
import type { OverlayMark } from '#src/scene/scene.ts';
import { campaignProduction } from '#src/templates/campaignProduction.ts';
import { leadNurture } from '#src/templates/leadNurture.ts';
import { templates } from '#src/templates/index.ts';

const compared = { before: 'current', after: 'next' };

/** Lead nurture with a state `next` that was made from the current one and then changed. */
function withNext(change: (state: MapState) => MapState): MapDocument {
  const { states, ...map } = leadNurture();
  const copied = copyState({ ...map, states: states.slice(0, 1) }, 'current', {
    id: 'next',
    name: 'Next',
    kind: 'future',
  });
  return { ...copied, states: copied.states.map((each) => (each.id === 'next' ? change(each) : each)) };
}

const quicker = (state: MapState): MapState => ({
  ...state,
  nodes: state.nodes.map((node) =>
    node.id === 's2' ? { ...node, data: { ...node.data, waitTime: duration(2, 'd') } } : node,
  ),
});
/** Without the third step, its neighbours joined. */
const shorter = (state: MapState): MapState => ({
  ...state,
  nodes: state.nodes.filter(({ id }) => id !== 's3'),
  edges: [
    ...state.edges.filter(({ from, to }) => from !== 's3' && to !== 's3'),
    createEdge('push', { id: 'way', from: 's2', to: 's4' }),
  ],
});

function textsOf(drawing: readonly Primitive[]): readonly string[] {
  return drawing.flatMap((each) =>
    each.shape === 'text' ? [each.text] : each.shape === 'group' ? textsOf(each.children) : [],
  );
}
const markOf = (marks: readonly OverlayMark[], id: string): OverlayMark => {
  const found = marks.find((mark) => mark.id === id);
  if (found === undefined) throw new Error(`no mark at ${id}`);
  return found;
};

describe('what two states differ in, over the map', () => {
  it('says at the symbol which field changed and how', () => {
    const [mark, ...others] = stateOverlay(withNext(quicker), compared, 'next');
    expect(others).toEqual([]);
    expect(mark).toMatchObject({
      id: 's2',
      item: 'node',
      isGhost: false,
      label: 'Nurture (fixed drip): Wait before 15 d → 2 d',
    });
    expect(textsOf(mark?.over ?? [])).toEqual(['Wait before 15 d → 2 d']);
  });

  it('stands where the symbol stands in the state that is shown', () => {
    const map = withNext((state) => {
      const next = quicker(state);
      return { ...next, nodes: next.nodes.map((node) => ({ ...node, x: node.x + 500 })) };
    });
    const here = markOf(stateOverlay(map, compared, 'current'), 's2');
    const there = markOf(stateOverlay(map, compared, 'next'), 's2');
    expect(there.bounds.x - here.bounds.x).toBeCloseTo(500, 6);
    expect(there.label).toBe(here.label);
  });

  it('draws what was removed as a ghost at its old place, with the lines to it', () => {
    const map = withNext(shorter);
    const marks = stateOverlay(map, compared, 'next');
    const ghost = markOf(marks, 's3');
    expect(ghost).toMatchObject({ isGhost: true, label: 'Score and hand over MQL removed' });
    expect(textsOf(ghost.under)).toContain('Score and hand');
    const old = stateOf(map, 'current').nodes.find(({ id }) => id === 's3');
    expect(ghost.bounds.x).toBeLessThanOrEqual(old?.x ?? 0);
    expect(overlaps(ghost.bounds, nodeBounds(old ?? createNode('step', { id: '', x: 0, y: 0 })))).toBe(true);
    const lines = marks.filter(({ item }) => item === 'edge');
    expect(lines.map(({ change, isGhost }) => [change.change, isGhost])).toEqual([
      ['added', false],
      ['removed', true],
      ['removed', true],
    ]);
  });

  it('seen from the state before, marks what will go and shows as a ghost what will come', () => {
    const marks = stateOverlay(withNext(shorter), compared, 'current');
    expect(markOf(marks, 's3')).toMatchObject({ isGhost: false, change: { change: 'removed' } });
    expect(markOf(marks, 'way')).toMatchObject({ isGhost: true, change: { change: 'added' } });
  });

  it('puts a ghost whose place is taken where nothing stands', () => {
    for (const shown of ['current', 'future']) {
      const map = campaignProduction();
      const marks = stateOverlay(map, { before: 'current', after: 'future' }, shown);
      const standing = stateOf(map, shown).nodes.map(nodeBounds);
      const ghosts = marks.filter(({ item, isGhost }) => item === 'node' && isGhost);
      expect(ghosts).toHaveLength(shown === 'future' ? 2 : 0);
      for (const { bounds } of ghosts) {
        expect(standing.some((other) => overlaps(other, bounds))).toBe(false);
      }
    }
  });

  it('tells the kinds of change apart by their signs and frames, not by colour alone', () => {
    const added = (state: MapState): MapState => ({
      ...shorter(quicker(state)),
      nodes: [
        ...shorter(quicker(state)).nodes,
        createNode('step', { id: 'new', x: 3000, y: 0 }, { name: 'New' }),
      ],
    });
    const marks = stateOverlay(withNext(added), compared, 'next');
    const withoutColour = (id: string) => {
      const { under, over } = markOf(marks, id);
      const frames = under.filter((each) => each.shape === 'rect').map(({ dash }) => dash);
      const signs = over.filter((each) => each.shape !== 'text').map(({ shape }) => shape);
      return JSON.stringify([frames, signs]);
    };
    expect(new Set(['new', 's3', 's2'].map(withoutColour)).size).toBe(3);
    expect(['new', 's3'].flatMap((id) => textsOf(markOf(marks, id).over))).toEqual(['Added', 'Removed']);
  });

  it('is nothing between a state and its copy', () => {
    expect(
      stateOverlay(
        withNext((state) => state),
        compared,
        'next',
      ),
    ).toEqual([]);
  });
});

const otherShare = (state: MapState): MapState => ({
  ...state,
  edges: state.edges.map((edge) =>
    edge.from === 's2' && edge.to === 's3' ? { ...edge, data: { ...edge.data, sharePercent: 45 } } : edge,
  ),
});
/** Notes all around the steps, so that nothing else has room. */
const crowded = (state: MapState): MapState => ({
  ...state,
  nodes: [
    ...state.nodes,
    ...[-340, -240, -140, -40, 60, 160, 260, 360, 460].flatMap((y) =>
      Array.from({ length: 12 }, (_, index) =>
        createNode('note', { id: `${y}/${index}`, x: index * 140 - 200, y }),
      ),
    ),
  ],
});

describe('the overlay in an export', () => {
  const parts = { selection: undefined, ladder: true, figures: true };
  const scenes = async (shown: number) =>
    (await Promise.all(templates.map(async ({ load }) => load()))).flatMap((map) => {
      const [before, after] = map.states;
      const state = map.states[shown];
      if (before === undefined || after === undefined || state === undefined) return [];
      const chosen = { ...parts, compared: { before: before.id, after: after.id } };
      return [exportScene(map, state.id, analyse(map, state.id), chosen)];
    });

  it.each([0, 1])(
    'lies within the picture, clear of the figures, in state %i of every example',
    async (shown) => {
      const all = await scenes(shown);
      expect(all.length).toBeGreaterThan(4);
      for (const { overlay, bounds, figures, ladder } of all) {
        const drawn = primitiveBounds(
          [...(overlay?.marks ?? [])].flatMap(({ under, over }) => [...under, ...over]),
        );
        if (drawn === undefined || overlay?.legend === undefined) throw new Error('nothing is marked');
        expect(drawn.x).toBeGreaterThanOrEqual(bounds.x - 1e-6);
        expect(drawn.x + drawn.width).toBeLessThanOrEqual(bounds.x + bounds.width + 1e-6);
        expect(overlaps(figures?.bounds ?? drawn, overlay.legend.bounds)).toBe(false);
        expect(overlaps(figures?.bounds ?? drawn, drawn)).toBe(figures === undefined);
        expect(ladder === undefined || overlaps(ladder.bounds, drawn)).toBe(false);
      }
    },
  );

  it('says beside a connection what changed of it, clear of everything else that is drawn', () => {
    const map = withNext(otherShare);
    const { overlay, nodes, bounds } = exportScene(map, 'next', analyse(map, 'next'), { ...parts, compared });
    const [mark, ...others] = overlay?.marks ?? [];
    expect(others).toEqual([]);
    expect(textsOf(mark?.over ?? [])).toEqual(['Share 30 % → 45 %']);
    const plate = primitiveBounds((mark?.over ?? []).filter(({ shape }) => shape === 'rect'));
    if (plate === undefined) throw new Error('nothing is said');
    expect(nodes.filter((node) => overlaps(node.bounds, plate))).toEqual([]);
    expect(overlaps(plate, overlay?.legend?.bounds ?? plate)).toBe(false);
    expect(plate.y + plate.height).toBeLessThanOrEqual(bounds.y + bounds.height);
  });

  it('leaves a connection its sign alone where there is no room for words', () => {
    const map = withNext((state) => crowded(otherShare(state)));
    const { overlay } = exportScene(map, 'next', analyse(map, 'next'), { ...parts, compared });
    const mark = overlay?.marks.find(({ item }) => item === 'edge');
    expect(mark?.label).toMatch(/Share 30 % → 45 %$/);
    expect(mark?.over.map(({ shape }) => shape)).toEqual(['ellipse', 'polygon']);
  });

  it('names each mark with what changed, and says what the signs mean', () => {
    const map = withNext(quicker);
    const scene = exportScene(map, 'next', analyse(map, 'next'), { ...parts, compared });
    const groups = sceneDrawing(scene).filter((each) => each.shape === 'group');
    expect(groups.find(({ name }) => name === 'change:s2')?.label).toMatch(/Wait before 15 d → 2 d/);
    expect(textsOf(groups.find(({ name }) => name === 'changes')?.children ?? [])).toEqual(['Changed: 1']);
  });

  it('is left out of a part of the map, and where nothing is compared', () => {
    const map = withNext(quicker);
    const analysis = analyse(map, 'next');
    const part = exportScene(map, 'next', analysis, { ...parts, selection: new Set(['s2']), compared });
    expect(part.overlay).toBeUndefined();
    expect(exportScene(map, 'next', analysis, parts).overlay).toBeUndefined();
  });
});
