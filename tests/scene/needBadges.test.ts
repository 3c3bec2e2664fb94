import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { primitiveBounds } from '#src/lib/primitiveBounds.ts';
import { createDocument, createState } from '#src/model/create.ts';
import type { Customer, MapDocument } from '#src/model/document.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { buildScene } from '#src/scene/buildScene.ts';
import { customerDrawing } from '#src/scene/customerDrawing.ts';
import { needBadges, needLines } from '#src/scene/needBadges.ts';
import { edge, node } from '../model/maps.ts';

const customer: Customer = {
  needs: [
    { id: 'N1', text: 'See it work', kind: 'output' },
    { id: 'N2', text: 'Get an answer', kind: 'service' },
  ],
  ctqs: [{ id: 'Q1', measure: 'Hours to the answer' }],
};

function told(parts: Customer = customer): MapDocument {
  const state = createState({
    nodes: [
      node('demo', 'step', 0, { name: 'Demo', needs: ['N1', 'N9'], ctqs: ['Q1'] }),
      node('mail', 'step', 200, { name: 'Mail' }),
      node('buyer', 'customer', 400, { name: 'Buyer' }),
    ],
    edges: [edge('demo>mail'), edge('mail>buyer')],
  });
  return createDocument({ id: 'm', customer: parts, states: [state] });
}

const sceneOf = (map: MapDocument) =>
  buildScene(map, 'current', analyse(map, 'current'), { drawCustomer: customerDrawing });
const drawnNode = (map: MapDocument, id: string) => {
  const found = sceneOf(map).nodes.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const texts = (drawing: readonly Primitive[]) =>
  drawing.flatMap((each) => (each.shape === 'text' ? [each.text] : []));

describe('what a step says of the customer', () => {
  it('stands on it as badges, and is read aloud', () => {
    const { drawing, label } = drawnNode(told(), 'demo');
    expect(texts(drawing)).toEqual(expect.arrayContaining(['N1', 'Q1']));
    expect(label).toContain('serves N1, affects Q1');
  });

  it('leaves out needs that the map does not have', () => {
    expect(texts(drawnNode(told(), 'demo').drawing)).not.toContain('N9');
  });

  it('is nothing on a map without a customer, which is drawn as ever', () => {
    const plain = drawnNode(told({ needs: [], ctqs: [] }), 'demo');
    const silent = drawnNode(
      updateNodeData(told(), 'current', 'demo', { needs: undefined, ctqs: undefined }),
      'demo',
    );
    expect(plain.drawing).toEqual(silent.drawing);
    expect(drawnNode(told(), 'demo').bounds).toEqual(plain.bounds);
  });

  it('leaves the drawing of other symbols the very same when it changes', () => {
    const map = told();
    const changed = updateNodeData(map, 'current', 'demo', { needs: ['N2'] });
    expect(drawnNode(changed, 'mail')).toBe(drawnNode(map, 'mail'));
  });

  it('is the very same drawing while only the customer’s own words change', () => {
    const map = told();
    const troubled = updateMap(map, { customer: { pain: 'Nobody answers' } });
    expect(drawnNode(troubled, 'demo')).toBe(drawnNode(map, 'demo'));
    expect(drawnNode(troubled, 'buyer')).toBe(drawnNode(map, 'buyer'));
  });

  it('is counted where there is no room for all', () => {
    const many = { needs: ['N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7'], ctqs: ['Q1'] };
    const drawing = needBadges(many, 130);
    expect(texts(drawing).at(-1)).toMatch(/^\+\d$/);
    const { x = 0, width = 0 } = primitiveBounds(drawing) ?? {};
    expect(x + width).toBeLessThanOrEqual(131);
    const shown = texts(drawing).length - 1;
    expect(texts(drawing).at(-1)).toBe(`+${8 - shown}`);
  });

  it('is only counted where there is hardly any', () => {
    expect(texts(needBadges({ needs: ['N1', 'N2'], ctqs: [] }, 30))).toEqual(['+2']);
  });
});

describe('what the customer needs', () => {
  it('stands above the symbol of the customer, which keeps its size', () => {
    const { drawing, bounds, label } = drawnNode(told(), 'buyer');
    expect(texts(drawing)).toEqual(expect.arrayContaining(['N1 See it work', 'N2 Get an answer']));
    expect(label).toContain('needs N1 See it work, N2 Get an answer');
    expect(bounds).toEqual(drawnNode(told({ needs: [], ctqs: [] }), 'buyer').bounds);
  });

  it('is part of the picture, which begins above it', () => {
    const top = (map: MapDocument) => sceneOf(map).bounds.y;
    const needs = Array.from({ length: 4 }, (_, index) => ({
      id: `N${index}`,
      text: 'need',
      kind: 'output' as const,
    }));
    const alone = (parts: Customer) =>
      createDocument({ id: 'm', customer: parts, states: [createState({ nodes: [node('k', 'customer')] })] });
    const grown = top(alone({ needs: [], ctqs: [] })) - top(alone({ needs, ctqs: [] }));
    expect(grown).toBeGreaterThan(40);
  });

  it('is at most four lines, each within its plate', () => {
    const many = Array.from({ length: 6 }, (_, index) => ({
      id: `N${index + 1}`,
      text: 'a long need that has no room on one line of the plate',
      kind: 'output' as const,
    }));
    const lines = needLines(many);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^N1 a long need .*…$/);
    expect(lines[3]).toBe('and 3 more');
    expect(needLines(many.slice(0, 4))).toHaveLength(4);
  });

  it('follows the list', () => {
    const map = told();
    const renamed = updateMap(map, { customer: { needs: [{ id: 'N1', text: 'Try it', kind: 'output' }] } });
    expect(texts(drawnNode(renamed, 'buyer').drawing)).toContain('N1 Try it');
  });
});

it('says of a touch point where it takes place, who starts it and whether it is live', () => {
  const contact = { name: 'Demo', channel: 'Video call', startedBy: 'customer', timing: 'live' };
  const state = createState({ nodes: [node('demo', 'touchPoint', 0, contact)] });
  const map = createDocument({ id: 'm', states: [state] });
  expect(drawnNode(map, 'demo').label).toContain('Video call, started by the customer, live');
});
