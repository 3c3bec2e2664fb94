import { describe, expect, it } from 'vitest';
import { settleInBands } from '#src/layout/settleInBands.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { banded, current, fieldOf, stepAt, twoStages, xOf } from './bandedMap.ts';
import { leadStages } from '../fixtures/leadStages.ts';

function moved(document: MapDocument, id: string, x: number, y = 0): MapDocument {
  return settleInBands(document, moveNodes(document, 'current', new Map([[id, { x, y }]])));
}

describe('a symbol that is moved', () => {
  it('belongs to the stage it was moved into', () => {
    expect(fieldOf(moved(twoStages(), 'a', 600), 'a', 'stage')).toBe('measure');
  });

  it('belongs to none when it was moved out of all of them', () => {
    expect(fieldOf(moved(twoStages(), 'a', 2000), 'a', 'stage')).toBeUndefined();
  });

  it('keeps what was said of it by hand while it stays in its column', () => {
    const said = updateNodeData(twoStages(), 'current', 'a', { stage: 'measure' });
    const after = moved(said, 'a', 130);
    expect(fieldOf(after, 'a', 'stage')).toBe('measure');
    expect(fieldOf(moved(after, 'a', 600), 'a', 'stage')).toBe('measure');
    expect(fieldOf(moved(moved(after, 'a', 600), 'a', 130), 'a', 'stage')).toBe('define');
  });

  it('follows the zone of its stage, unless it has one of its own', () => {
    const same = updateNodeData(twoStages(), 'current', 'a', { zone: 'indirect' });
    expect(fieldOf(moved(same, 'a', 600), 'a', 'zone')).toBeUndefined();
    const own = updateNodeData(twoStages(), 'current', 'a', { zone: 'existing' });
    expect(fieldOf(moved(own, 'a', 600), 'a', 'zone')).toBe('existing');
  });

  it('is left alone where the stages are hidden', () => {
    const document = twoStages();
    const [state] = document.states;
    const hidden = {
      ...document,
      states: [{ ...current(document), ...state, bands: { stages: 'hidden' as const } }],
    };
    expect(fieldOf(moved(hidden, 'a', 600), 'a', 'stage')).toBe('define');
  });

  it('belongs to the lane whose row it was moved into', () => {
    const document = banded({
      lanes: [
        { id: 'marketing', label: 'Marketing', height: 200 },
        { id: 'sales', label: 'Sales', height: 200 },
      ],
      bands: { top: -50 },
      nodes: [stepAt('a', 0, 0, { lane: 'marketing' })],
    });
    expect(fieldOf(moved(document, 'a', 0, 200), 'a', 'lane')).toBe('sales');
  });
});

describe('a new symbol', () => {
  it('belongs to the stage it was put into, whatever it said before', () => {
    const before = twoStages();
    const copy = stepAt('c', 480, 300, { stage: 'define' });
    const after = settleInBands(before, addNode(before, 'current', copy));
    expect(fieldOf(after, 'c', 'stage')).toBe('measure');
  });

  it('makes its column wider where it pushes others to the right, so that they stay in theirs', () => {
    const before = twoStages();
    const pushed = moveNodes(before, 'current', new Map([['b', { x: 640, y: 0 }]]));
    const after = settleInBands(before, addNode(pushed, 'current', stepAt('c', 290)));
    expect(current(after).stages.map(({ width }) => width)).toEqual([540, 400]);
    expect(fieldOf(after, 'c', 'stage')).toBe('define');
    expect(fieldOf(after, 'b', 'stage')).toBe('measure');
    expect(xOf(after, 'b')).toBe(640);
  });
});

describe('any other edit', () => {
  it('gives the same map back where there are no bands', () => {
    const before = banded({ nodes: [stepAt('a', 0)] });
    const after = moveNodes(before, 'current', new Map([['a', { x: 900, y: 0 }]]));
    expect(settleInBands(before, after)).toBe(after);
  });

  it('writes down where bands are that so far followed from the symbols', () => {
    const before = leadStages();
    const after = moved(before, 's1', -4000);
    expect(current(after).bands?.left).toBe(208);
    expect(fieldOf(after, 's2', 'stage')).toBe('measure');
  });
});
