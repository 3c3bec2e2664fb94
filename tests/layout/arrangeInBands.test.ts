import { describe, expect, it } from 'vitest';
import { overlaps } from '#src/lib/geometry.ts';
import { arrangeInBands } from '#src/layout/arrangeInBands.ts';
import { bandUnder, spansOf } from '#src/layout/bands.ts';
import { moveBand } from '#src/layout/moveBand.ts';
import { outsideTheirBand } from '#src/layout/moveIntoBands.ts';
import { settleInBands } from '#src/layout/settleInBands.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument } from '#src/model/document.ts';
import { showBands } from '#src/model/edits/showBands.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { leadStages } from '../fixtures/leadStages.ts';
import { banded, current, fieldOf, stepAt } from './bandedMap.ts';

function arranged(document: MapDocument): MapDocument {
  return settleInBands(document, arrangeInBands(document, 'current'));
}

function overlapping(document: MapDocument): readonly string[] {
  const { nodes } = current(document);
  return nodes.flatMap((node, index) =>
    nodes
      .slice(index + 1)
      .filter((other) => overlaps(nodeBounds(node), nodeBounds(other)))
      .map((other) => `${node.id} on ${other.id}`),
  );
}

describe('arranging with lanes and stages', () => {
  const after = arranged(showBands(leadStages(), 'current', 'lanes', true));

  it('puts every step into its own column and row, and leaves what is said of it', () => {
    expect(outsideTheirBand(current(after), 'stage')).toEqual([]);
    expect(outsideTheirBand(current(after), 'lane')).toEqual([]);
    expect(fieldOf(after, 's4', 'stage')).toBe('measure');
    expect(fieldOf(after, 's4', 'lane')).toBe('sales');
    expect(overlapping(after)).toEqual([]);
  });

  it('leaves sources before the stages and customers behind them', () => {
    const columns = spansOf(current(after), 'stage');
    const under = (id: string) => {
      const node = current(after).nodes.find((each) => each.id === id);
      return node === undefined ? 'gone' : bandUnder(columns, 'stage', node);
    };
    expect([under('source'), under('customer')]).toEqual([undefined, undefined]);
    expect(fieldOf(after, 'source', 'stage')).toBeUndefined();
  });

  it('makes columns as wide as they need to be', () => {
    const [define, measure] = spansOf(current(after), 'stage');
    expect(measure?.length).toBeGreaterThan(2 * (define?.length ?? Infinity));
  });

  it('changes nothing the second time', () => {
    expect(arrangeInBands(after, 'current')).toBe(after);
  });

  it('keeps steps in their stage where the stages go against the flow', () => {
    const turned = arranged(moveBand(leadStages(), 'current', 'stage', 'analyze', 'earlier'));
    expect(current(turned).stages.map(({ id }) => id)).toEqual(['define', 'analyze', 'measure']);
    expect(outsideTheirBand(current(turned), 'stage')).toEqual([]);
    expect(overlapping(turned)).toEqual([]);
  });

  it('keeps notes beside their step, and systems above all rows', () => {
    const lanes = [
      { id: 'a', label: 'A', height: 300 },
      { id: 'b', label: 'B', height: 300 },
    ];
    const document = banded({
      lanes,
      bands: { top: 0 },
      nodes: [
        stepAt('one', 0, 20, { lane: 'a' }),
        stepAt('two', 300, 20, { lane: 'b' }),
        createNode('informationSystem', { id: 'crm', x: 300, y: -200 }, { name: 'CRM' }),
        createNode('note', { id: 'note', x: 320, y: 200 }, { name: 'Ask Ann' }),
      ],
    });
    const joined = {
      ...document,
      states: [{ ...current(document), edges: [createEdge('push', { id: 'e', from: 'one', to: 'two' })] }],
    };
    const done = arranged(joined);
    const placeOf = (id: string) => current(done).nodes.find((node) => node.id === id) ?? { x: NaN, y: NaN };
    expect(placeOf('crm').y).toBeLessThan(0);
    expect(placeOf('note').y - placeOf('two').y).toBe(180);
  });
});
