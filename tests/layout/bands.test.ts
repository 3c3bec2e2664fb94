import { describe, expect, it } from 'vitest';
import { bandsOf, spansOf } from '#src/layout/bands.ts';
import { settleInBands } from '#src/layout/settleInBands.ts';
import { createNode } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { banded, current, stepAt, twoStages } from './bandedMap.ts';
import { leadStages } from '../fixtures/leadStages.ts';

describe('the columns of stages', () => {
  it('follow one another from where the first begins, as wide as they were made', () => {
    expect(spansOf(current(twoStages()), 'stage')).toEqual([
      { id: 'define', start: 0, length: 400 },
      { id: 'measure', start: 400, length: 400 },
    ]);
  });

  it('stay where they are while symbols move', () => {
    const before = twoStages();
    const after = moveNodes(before, 'current', new Map([['a', { x: -5000, y: 0 }]]));
    expect(spansOf(current(after), 'stage')).toEqual(spansOf(current(before), 'stage'));
  });

  it('without widths reach to the middle between the symbols of two stages', () => {
    const document = banded({
      stages: [
        { id: 'define', label: 'Define' },
        { id: 'measure', label: 'Measure' },
        { id: 'buy', label: 'Buy' },
      ],
      nodes: [stepAt('a', 100, 0, { stage: 'define' }), stepAt('b', 700, 0, { stage: 'measure' })],
    });
    const [define, measure, buy] = spansOf(current(document), 'stage');
    expect(define?.start).toBe(68);
    expect(measure?.start).toBeGreaterThan(400);
    expect(measure?.start).toBeLessThan(700);
    expect(buy?.length).toBe(360);
  });

  it('with widths but no place begin where every symbol stands in its column', () => {
    const state = current(leadStages());
    const spans = spansOf(state, 'stage');
    for (const node of state.nodes) {
      const span = spans.find(({ id }) => id === node.data['stage']);
      if (span === undefined) continue;
      expect(node.x, node.id).toBeGreaterThanOrEqual(span.start);
      expect(node.x, node.id).toBeLessThan(span.start + span.length);
    }
  });

  it('reach over all that stands on the map, with their names above', () => {
    const document = banded({
      stages: [{ id: 'define', label: 'Define', width: 400 }],
      bands: { left: 0 },
      nodes: [stepAt('a', 100, -300), createNode('note', { id: 'n', x: 0, y: 900 }, { name: 'x' })],
    });
    const bands = bandsOf(current(document));
    const [column] = bands?.stages ?? [];
    expect(column?.area.y).toBeLessThan(-300);
    expect((column?.area.y ?? 0) + (column?.area.height ?? 0)).toBeGreaterThan(900);
    expect((column?.head.y ?? 0) + (column?.head.height ?? 0)).toBe(column?.area.y);
  });
});

describe('what is drawn', () => {
  it('is nothing on a plain map, nor while the stages are hidden', () => {
    expect(bandsOf(current(banded({ nodes: [stepAt('a', 0)] })))).toBeUndefined();
    const hidden = banded({ stages: [{ id: 's', label: 'S' }], bands: { stages: 'hidden' } });
    expect(bandsOf(current(hidden))).toBeUndefined();
  });

  it('is a row for each lane once the lanes were laid out or asked for', () => {
    const lanes = [{ id: 'sales', label: 'Sales' }];
    expect(bandsOf(current(banded({ lanes })))).toBeUndefined();
    expect(bandsOf(current(banded({ lanes, bands: { lanes: 'shown' } })))?.lanes).toHaveLength(1);
    const laidOut = banded({ lanes: [{ id: 'sales', label: 'Sales', height: 220 }], bands: { top: -40 } });
    expect(bandsOf(current(laidOut))?.lanes[0]?.area).toMatchObject({ y: -40, height: 220 });
  });
});

describe('the names of the stages', () => {
  it('stay where they are while symbols below them move', () => {
    const before = settleInBands(leadStages(), moved(leadStages(), 's1', 240, 210));
    const head = bandsOf(current(before))?.stages[0]?.head;
    const lower = current(before).nodes.reduce((map, { id, x }) => moved(map, id, x, 500), before);
    expect(bandsOf(current(settleInBands(before, lower)))?.stages[0]?.head).toEqual(head);
  });
});

function moved(document: MapDocument, id: string, x: number, y: number): MapDocument {
  return moveNodes(document, 'current', new Map([[id, { x, y }]]));
}
