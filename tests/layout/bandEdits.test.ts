import { describe, expect, it } from 'vitest';
import { addLane, addStages } from '#src/layout/addBands.ts';
import { spansOf } from '#src/layout/bands.ts';
import { moveBand } from '#src/layout/moveBand.ts';
import { moveIntoBands, outsideTheirBand } from '#src/layout/moveIntoBands.ts';
import { removeBand } from '#src/layout/removeBand.ts';
import { resizeBand } from '#src/layout/resizeBand.ts';
import { settleInBands } from '#src/layout/settleInBands.ts';
import type { MapDocument } from '#src/model/document.ts';
import { renameLane, updateStage } from '#src/model/edits/updateBand.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { fiveStages } from '#src/model/fiveStages.ts';
import { banded, current, fieldOf, stepAt, twoStages, xOf } from './bandedMap.ts';
import { leadStages } from '../fixtures/leadStages.ts';

/** As the editor takes an edit in. */
function edited(document: MapDocument, change: (document: MapDocument) => MapDocument): MapDocument {
  return settleInBands(document, change(document));
}

describe('adding the five stages', () => {
  const plain = banded({ nodes: [stepAt('a', 0), stepAt('b', 300), stepAt('c', 1400)] });
  const after = edited(plain, (map) => addStages(map, 'current', fiveStages));

  it('lays them over the work, with marketing names for the first two and zones for all', () => {
    expect(current(after).stages.map(({ label }) => label)).toEqual([
      'Define',
      'Measure',
      'Analyze',
      'Improve',
      'Control',
    ]);
    expect(current(after).stages.map(({ marketingName }) => marketingName)).toEqual([
      'Involvement',
      'Influence',
      undefined,
      undefined,
      undefined,
    ]);
    expect(current(after).stages.map(({ customerStage }) => customerStage)).toEqual([
      'Aware',
      'Consider',
      'Trust',
      'Evaluate',
      'Buy',
    ]);
    const spans = spansOf(current(after), 'stage');
    expect(spans[0]?.start).toBe(-32);
    expect((spans[4]?.start ?? 0) + (spans[4]?.length ?? 0)).toBeGreaterThan(1550);
  });

  it('lets each step belong to the stage it stands in, and moves none', () => {
    expect(fieldOf(after, 'a', 'stage')).toBe('define');
    expect(fieldOf(after, 'c', 'stage')).toBe('control');
    expect(xOf(after, 'c')).toBe(1400);
  });

  it('adds those that are missing behind those that there are, and moves what stands there', () => {
    const example = leadStages();
    const more = edited(example, (map) => addStages(map, 'current', fiveStages));
    expect(current(more).stages.map(({ id }) => id)).toEqual(fiveStages.map(({ id }) => id));
    expect((xOf(more, 'customer') ?? 0) - (xOf(example, 'customer') ?? 0)).toBe(720);
    expect(fieldOf(more, 's6', 'stage')).toBe('analyze');
  });
});

describe('adding a lane', () => {
  it('lays the first one over the work; the next one comes below, or where it is wanted', () => {
    const plain = banded({ nodes: [stepAt('a', 0, 100)] });
    const one = edited(plain, (map) => addLane(map, 'current', { id: 'team', label: 'Team' }));
    expect(fieldOf(one, 'a', 'lane')).toBe('team');
    const two = edited(one, (map) => addLane(map, 'current', { id: 'customer', label: 'Customer' }, ''));
    expect(current(two).lanes.map(({ id }) => id)).toEqual(['customer', 'team']);
    expect(fieldOf(two, 'a', 'lane')).toBe('team');
    const [customer, team] = spansOf(current(two), 'lane');
    expect(team?.start).toBe((customer?.start ?? 0) + (customer?.length ?? 0));
    expect(current(two).nodes[0]?.y).toBe(100 + (customer?.length ?? 0));
  });
});

describe('moving a stage', () => {
  it('takes along all that stands in it', () => {
    const after = edited(twoStages(), (map) => moveBand(map, 'current', 'stage', 'define', 'later'));
    expect(current(after).stages.map(({ id }) => id)).toEqual(['measure', 'define']);
    expect([xOf(after, 'a'), xOf(after, 'b')]).toEqual([500, 100]);
    expect([fieldOf(after, 'a', 'stage'), fieldOf(after, 'b', 'stage')]).toEqual(['define', 'measure']);
  });

  it('there and back is the same map', () => {
    const there = moveBand(twoStages(), 'current', 'stage', 'define', 'later');
    expect(moveBand(there, 'current', 'stage', 'define', 'earlier')).toEqual(twoStages());
  });

  it('does nothing at the end of the list', () => {
    const before = twoStages();
    expect(moveBand(before, 'current', 'stage', 'measure', 'later')).toBe(before);
    expect(moveBand(before, 'current', 'stage', 'define', 'earlier')).toBe(before);
  });
});

describe('resizing a stage', () => {
  it('moves what comes behind it', () => {
    const after = edited(twoStages(), (map) => resizeBand(map, 'current', 'stage', 'define', 500));
    expect([xOf(after, 'a'), xOf(after, 'b')]).toEqual([100, 600]);
    expect(fieldOf(after, 'b', 'stage')).toBe('measure');
  });

  it('never pushes out what stands in it', () => {
    const after = edited(twoStages(), (map) => resizeBand(map, 'current', 'stage', 'define', 10));
    const [define] = spansOf(current(after), 'stage');
    expect(define?.length).toBeGreaterThan(176);
    expect(fieldOf(after, 'a', 'stage')).toBe('define');
  });
});

describe('removing a stage', () => {
  it('leaves its steps where they are, without a stage', () => {
    const after = edited(twoStages(), (map) => removeBand(map, 'current', 'stage', 'define'));
    expect(fieldOf(after, 'a', 'stage')).toBeUndefined();
    expect([xOf(after, 'a'), xOf(after, 'b')]).toEqual([100, 500]);
    expect(spansOf(current(after), 'stage')).toEqual([{ id: 'measure', start: 400, length: 400 }]);
  });

  it('closes the gap where nothing stood in it', () => {
    const three = edited(twoStages(), (map) =>
      addStages(map, 'current', [{ id: 'between', label: 'Between', width: 300 }], 'define'),
    );
    expect(xOf(three, 'b')).toBe(800);
    const after = edited(three, (map) => removeBand(map, 'current', 'stage', 'between'));
    expect(xOf(after, 'b')).toBe(500);
    expect(current(after).stages).toEqual(current(twoStages()).stages);
  });

  it('forgets where the stages began with the last one', () => {
    const none = ['define', 'measure'].reduce(
      (map, id) => removeBand(map, 'current', 'stage', id),
      twoStages(),
    );
    expect(current(none).bands).toEqual({});
  });
});

describe('lanes', () => {
  /** Three lanes of 200 from y = 0, with a step in the first and the last of them. */
  const threeLanes = () =>
    banded({
      lanes: ['sales', 'legal', 'support'].map((id) => ({ id, label: id, height: 200 })),
      bands: { left: -32, top: 0 },
      nodes: [stepAt('a', 0, 20, { lane: 'sales' }), stepAt('c', 0, 420, { lane: 'support' })],
    });
  const lanesOf = (map: MapDocument) =>
    spansOf(current(map), 'lane').map(({ id, start, length }) => [id, start, length]);
  const yOf = (map: MapDocument, id: string) => current(map).nodes.find((node) => node.id === id)?.y;

  it('close the gap where an empty one is removed', () => {
    const after = edited(threeLanes(), (map) => removeBand(map, 'current', 'lane', 'legal'));
    expect(lanesOf(after)).toEqual([
      ['sales', 0, 200],
      ['support', 200, 200],
    ]);
    expect([yOf(after, 'a'), yOf(after, 'c')]).toEqual([20, 220]);
  });

  it('give the room of one with work in it to the one above, or begin lower where it was the first', () => {
    const map = threeLanes();
    const worked = updateNodeData(map, 'current', 'c', { lane: 'legal' });
    const inLegal = edited(
      {
        ...worked,
        states: worked.states.map((state) => ({
          ...state,
          nodes: state.nodes.map((node) => (node.id === 'c' ? { ...node, y: 220 } : node)),
        })),
      },
      (same) => removeBand(same, 'current', 'lane', 'legal'),
    );
    expect(lanesOf(inLegal)).toEqual([
      ['sales', 0, 400],
      ['support', 400, 200],
    ]);
    expect(yOf(inLegal, 'c')).toBe(220);
    const withoutFirst = edited(map, (same) => removeBand(same, 'current', 'lane', 'sales'));
    expect(lanesOf(withoutFirst)[0]).toEqual(['legal', 200, 200]);
    expect(yOf(withoutFirst, 'a')).toBe(20);
  });

  it('change places with all that stands in them', () => {
    const after = edited(threeLanes(), (map) => moveBand(map, 'current', 'lane', 'support', 'earlier'));
    expect(lanesOf(after).map(([id]) => id)).toEqual(['sales', 'support', 'legal']);
    expect([yOf(after, 'a'), yOf(after, 'c')]).toEqual([20, 220]);
  });

  it('stay as they are where none is called that', () => {
    const map = threeLanes();
    expect(removeBand(map, 'current', 'lane', 'nowhere')).toBe(map);
    expect(moveBand(map, 'current', 'lane', 'nowhere', 'later')).toBe(map);
  });
});

describe('the fields of a band', () => {
  it('change name, words and zone; an emptied name stays', () => {
    const after = updateStage(twoStages(), 'current', 'define', { marketingName: 'Hello', zone: undefined });
    expect(current(after).stages[0]).toEqual({
      id: 'define',
      label: 'Define',
      marketingName: 'Hello',
      width: 400,
    });
    expect(updateStage(after, 'current', 'define', { label: '' })).toBe(after);
    const lanes = banded({ lanes: [{ id: 'l', label: 'L' }] });
    expect(current(renameLane(lanes, 'current', 'l', 'Team')).lanes[0]?.label).toBe('Team');
  });
});

describe('moving into the stage a step belongs to', () => {
  it('moves only what stands outside of it', () => {
    const said = updateNodeData(twoStages(), 'current', 'a', { stage: 'measure' });
    expect(outsideTheirBand(current(said), 'stage')).toEqual(['a']);
    const after = edited(said, (map) => moveIntoBands(map, 'current', undefined));
    expect(outsideTheirBand(current(after), 'stage')).toEqual([]);
    expect(fieldOf(after, 'a', 'stage')).toBe('measure');
    expect(xOf(after, 'b')).toBe(500);
  });
});
