import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import type { JsonObject } from '#src/lib/json.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { applyIdea } from '#src/model/edits/applyIdea.ts';
import { copyState } from '#src/model/edits/copyState.ts';
import { duplicateItems } from '#src/model/edits/duplicateItems.ts';
import { parkIdeas } from '#src/model/edits/parkIdeas.ts';
import { unparkIdea } from '#src/model/edits/unparkIdea.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { parkedList } from '#src/model/mapLists.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { countingIds, edge, map, node } from '../maps.ts';

const full = { name: 'Fit checker', target: 'a', waste: 'waiting', owner: 'Ann', effort: 2, later: { x: 1 } };

/** Two joined steps and an idea. */
function withIdea(data: JsonObject = full): MapDocument {
  return map(
    [
      node('a', 'step', 0, { name: 'a', waitTime: duration(8, 'd') }),
      node('b', 'step', 300),
      node('i', 'burst', 600, data),
    ],
    [edge('a>b')],
  );
}
const ids = (document: MapDocument, state = 'current') => stateOf(document, state).nodes.map(({ id }) => id);
const nodeIn = (document: MapDocument, id: string, state = 'current') =>
  stateOf(document, state).nodes.find((each) => each.id === id);
const park = (document: MapDocument, ...chosen: string[]) =>
  parkIdeas(document, 'current', new Set(chosen), countingIds());

describe('the parking lot', () => {
  it('takes an idea from the map with all that it says, and gives it back as it was', () => {
    const before = withIdea();
    const parked = park(before, 'i');
    expect(ids(parked)).toEqual(['a', 'b']);
    expect(parked.parkedIdeas?.map(({ id, name, owner }) => ({ id, name, owner }))).toEqual([
      { id: 'i', name: 'Fit checker', owner: 'Ann' },
    ]);
    const back = unparkIdea(parked, 'current', 'i', { x: 600, y: 0 }, countingIds());
    expect(back.node).toBe('i');
    expect(back.document.parkedIdeas).toBeUndefined();
    expect(nodeIn(back.document, 'i')).toEqual(nodeIn(before, 'i'));
  });

  it('keeps fields of a later version through a file', () => {
    const opened = openMap(saveMap(park(withIdea(), 'i')), 'm');
    if (!opened.ok) throw new Error('the map does not open');
    const back = unparkIdea(opened.document, 'current', 'i', { x: 600, y: 0 }, countingIds());
    expect(nodeIn(back.document, 'i')?.data).toEqual(full);
  });

  it('takes ideas only, those that are named', () => {
    const before = withIdea();
    expect(park(before, 'a', 'nobody')).toBe(before);
    expect(ids(park(before, 'a', 'i'))).toEqual(['a', 'b']);
    expect(park(before, 'b')).toBe(before);
  });

  it('puts new ones at the end, in the order of the map, and leaves what is known apart from what is not', () => {
    const two = addEntry(withIdea(), parkedList, { name: 'Ask first' });
    const { parkedIdeas = [] } = park(two, 'i');
    expect(parkedIdeas.map(({ id }) => id)).toEqual(['I1', 'i']);
    expect(parkedIdeas[1]).toEqual({
      id: 'i',
      name: 'Fit checker',
      target: 'a',
      waste: 'waiting',
      owner: 'Ann',
      effort: 2,
      extra: { later: { x: 1 } },
    });
    const later = { ...node('i', 'burst', 0, { name: 'Later' }), extra: { colour: 'red' } };
    expect(park(map([later]), 'i').parkedIdeas).toEqual([
      { id: 'i', name: 'Later', extra: { colour: 'red' } },
    ]);
    const { parkedIdeas: plain } = park(withIdea({ name: 'Plain' }), 'i');
    expect(plain).toEqual([{ id: 'i', name: 'Plain' }]);
    expect(plain?.[0]).not.toHaveProperty('extra');
  });

  it('gives one idea back where it is wanted, and keeps the others', () => {
    const two = addEntry(addEntry(withIdea(), parkedList, { name: 'First' }), parkedList, { name: 'Second' });
    const { document, node: id } = unparkIdea(two, 'future', 'I2', { x: 30, y: 70 }, countingIds());
    expect(stateOf(document, 'future').nodes).toEqual([
      { id, kind: 'burst', x: 30, y: 70, data: { name: 'Second' } },
    ]);
    expect(document.parkedIdeas).toEqual([{ id: 'I1', name: 'First' }]);
    expect(ids(document)).toEqual(['a', 'b', 'i']);
  });

  it('never has two ideas of one id, nor has a map', () => {
    const twice = copyState(withIdea(), 'current', { id: 'next', name: 'Next', kind: 'future' });
    const both = parkIdeas(park(twice, 'i'), 'next', new Set(['i']), countingIds());
    expect(both.parkedIdeas?.map(({ id }) => id)).toEqual(['i', 'idea_1']);
    const other = unparkIdea(park(twice, 'i'), 'next', 'i', { x: 0, y: 0 }, countingIds());
    expect(other.node).toBe('n_1');
    expect(ids(other.document, 'next')).toEqual(['a', 'b', 'i', 'n_1']);
  });

  it('takes new ideas directly, and gives nothing for an id that it does not have', () => {
    const more = addEntry(withIdea(), parkedList, { name: 'Ask first' });
    expect(more.parkedIdeas).toEqual([{ id: 'I1', name: 'Ask first' }]);
    const none = unparkIdea(more, 'current', 'I9', { x: 0, y: 0 }, countingIds());
    expect(none).toEqual({ document: more, node: undefined });
  });
});

describe('a copy of an idea', () => {
  const target = (document: MapDocument) => stateOf(document, 'current').nodes.at(-1)?.data['target'];
  const copied = (...chosen: string[]) =>
    duplicateItems(withIdea(), 'current', { nodes: new Set(chosen) }, countingIds()).document;

  it('is about the copy of the step that was copied with it', () => {
    expect(target(copied('a', 'i'))).toBe('n_1');
  });

  it('is about the same step where it was copied alone', () => {
    expect(target(copied('i'))).toBe('a');
  });
});

describe('applying an idea', () => {
  const change = { waitTime: duration(2, 'd'), percentCompleteAccurate: 90 };

  it('sets the figures that the step has, and no others', () => {
    const after = applyIdea(withIdea(), 'current', {
      target: 'a',
      change: { ...change, transferTime: duration(1, 'd') },
    });
    expect(nodeIn(after, 'a')?.data).toEqual({ name: 'a', ...change });
  });

  it('sets those of a connection', () => {
    const idea = { target: 'a>b:push', change: { sharePercent: 40, ...change } };
    const [changed] = stateOf(applyIdea(withIdea(), 'current', idea), 'current').edges;
    expect(changed?.data).toEqual({ sharePercent: 40 });
  });

  it('takes away what the new figure stands in place of', () => {
    const lead = updateNodeData(withIdea(), 'current', 'a', {
      waitTime: undefined,
      leadTime: duration(9, 'd'),
    });
    const after = applyIdea(lead, 'current', { target: 'a', change });
    expect(nodeIn(after, 'a')?.data['leadTime']).toBeUndefined();
    expect(nodeIn(after, 'a')?.data['waitTime']).toEqual(duration(2, 'd'));
  });

  it('changes nothing twice, nor without a target, figures, or anything that they mean there', () => {
    const once = applyIdea(withIdea(), 'current', { target: 'a', change });
    expect(applyIdea(once, 'current', { target: 'a', change })).toBe(once);
    const before = withIdea();
    for (const idea of [
      { change },
      { target: 'gone', change },
      { target: 'i', change },
      { target: 'a' },
      { target: 'a', change: { transferTime: duration(1, 'd') } },
    ]) {
      expect(applyIdea(before, 'current', idea)).toBe(before);
    }
  });
});
