import { describe, expect, it } from 'vitest';
import { createDocument, createNode, createState } from '#src/model/create.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument } from '#src/model/document.ts';
import { addEntry } from '#src/model/edits/addEntry.ts';
import { moveEntry } from '#src/model/edits/moveEntry.ts';
import { removeEntry } from '#src/model/edits/removeEntry.ts';
import { serveNeed } from '#src/model/edits/serveNeed.ts';
import { updateEntry } from '#src/model/edits/updateEntry.ts';
import { contentList, ctqList, needList, ownFigureList } from '#src/model/mapLists.ts';

const demo = (id: string, data = {}) => createNode('step', { id, x: 0, y: 0 }, { name: id, ...data });

/** Three needs, two CTQs, a piece of content; two states whose steps name them. */
function told(): MapDocument {
  const serving = { needs: ['N1', 'N2'], ctqs: ['Q1'], contents: ['C1'] };
  return createDocument({
    id: 'm',
    customer: {
      needs: [
        { id: 'N1', text: 'See it work', kind: 'output', weight: 5 },
        { id: 'N2', text: 'Get an answer', kind: 'service' },
        { id: 'N3', text: 'Fair price', kind: 'output' },
      ],
      ctqs: [
        { id: 'Q1', need: 'N1', measure: 'Own data in the demo' },
        { id: 'Q2', need: 'N2', measure: 'Hours to the answer' },
      ],
    },
    contents: [{ id: 'C1', title: 'Guide' }],
    states: [
      createState({ nodes: [demo('a', serving), demo('b', { needs: ['N2'] }), demo('c')] }),
      createState({ id: 'future', name: 'Future', nodes: [demo('a', { needs: ['N1'] })] }),
    ],
  });
}

const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const needsOf = (map: MapDocument, state: number, node: number) => {
  const found = map.states[state]?.nodes[node];
  return found && detailsOf(found).needs;
};

describe('adding to a list', () => {
  it('gives the next id, and cleans the words', () => {
    const after = addEntry(told(), needList, { text: 'Feel\u0000 safe' });
    expect(after.customer.needs.at(-1)).toEqual({ id: 'N4', text: 'Feel safe', kind: 'output' });
  });

  it('does not give the id of a removed entry in the middle to another', () => {
    const after = addEntry(removeEntry(told(), needList, 'N2'), needList, { text: 'New' });
    expect(ids(after.customer.needs)).toEqual(['N1', 'N3', 'N4']);
  });

  it('starts the list of contents', () => {
    const after = addEntry(createDocument({ id: 'm' }), contentList, { title: 'Guide', otherUses: 4 });
    expect(after.contents).toEqual([{ id: 'C1', title: 'Guide', otherUses: 4 }]);
  });

  it('passes by ids of another making', () => {
    const strange = createDocument({
      id: 'm',
      customer: { ctqs: [{ id: 'Qx', measure: 'Speed' }] },
    });
    expect(ids(addEntry(strange, ctqList, { measure: 'New' }).customer.ctqs)).toEqual(['Qx', 'Q1']);
  });
});

describe('changing an entry', () => {
  it('sets what is given, removes what is emptied, and keeps the id and the rest of the map', () => {
    const before = told();
    const after = updateEntry(before, needList, 'N1', { weight: undefined, evidence: 'Six talks', id: 'X' });
    expect(after.customer.needs[0]).toEqual({
      id: 'N1',
      text: 'See it work',
      kind: 'output',
      evidence: 'Six talks',
    });
    expect(after.customer.needs[1]).toBe(before.customer.needs[1]);
    expect(after.states).toBe(before.states);
  });

  it('gives back the same map when nothing changes', () => {
    const before = told();
    expect(updateEntry(before, needList, 'N1', { weight: 5 })).toBe(before);
    expect(updateEntry(before, needList, 'N9', { weight: 5 })).toBe(before);
  });
});

describe('moving an entry', () => {
  it('changes the order and no id', () => {
    expect(ids(moveEntry(told(), needList, 'N3', -1).customer.needs)).toEqual(['N1', 'N3', 'N2']);
    expect(ids(moveEntry(told(), needList, 'N1', 1).customer.needs)).toEqual(['N2', 'N1', 'N3']);
    expect(ids(moveEntry(told(), needList, 'N1', 9).customer.needs)).toEqual(['N2', 'N3', 'N1']);
    expect(ids(moveEntry(told(), needList, 'N3', -9).customer.needs)).toEqual(['N3', 'N1', 'N2']);
  });

  it('stays at the ends', () => {
    const before = told();
    expect(moveEntry(before, needList, 'N1', -1)).toBe(before);
    expect(moveEntry(before, needList, 'N3', 1)).toBe(before);
    expect(moveEntry(before, needList, 'N9', 1)).toBe(before);
  });
});

describe('removing an entry', () => {
  it('takes a need out of the steps of every state, and unties what measured it', () => {
    const before = told();
    const after = removeEntry(before, needList, 'N1');
    expect(ids(after.customer.needs)).toEqual(['N2', 'N3']);
    expect(after.customer.ctqs).toEqual([
      { id: 'Q1', measure: 'Own data in the demo' },
      before.customer.ctqs[1],
    ]);
    expect(needsOf(after, 0, 0)).toEqual(['N2']);
    expect(after.states[1]?.nodes[0]?.data).toEqual({ name: 'a' });
  });

  it('leaves alone the nodes that did not name it', () => {
    const before = told();
    const after = removeEntry(before, needList, 'N1');
    expect(after.states[0]?.nodes[1]).toBe(before.states[0]?.nodes[1]);
    expect(removeEntry(before, needList, 'N3').states[0]).toBe(before.states[0]);
  });

  it('takes a CTQ and a piece of content out of the steps, and nothing else', () => {
    const withoutCtq = removeEntry(told(), ctqList, 'Q1');
    expect(withoutCtq.states[0]?.nodes[0]?.data).toEqual({
      name: 'a',
      needs: ['N1', 'N2'],
      contents: ['C1'],
    });
    const withoutContent = removeEntry(told(), contentList, 'C1');
    expect(withoutContent).not.toHaveProperty('contents');
    expect(withoutContent.states[0]?.nodes[0]?.data).not.toHaveProperty('contents');
  });

  it('leaves alone what has the same id in another list, or says the same', () => {
    const nodes = [demo('F1', { needs: ['X'], ctqs: ['X'], contents: ['X'] })];
    const before = createDocument({
      id: 'm',
      customer: {
        needs: [{ id: 'X', text: 'See it', kind: 'output' }],
        ctqs: [
          { id: 'X', measure: 'Hours' },
          { id: 'Q1', need: 'X', measure: 'Days' },
        ],
      },
      contents: [{ id: 'X', title: 'Guide' }],
      ownFigures: [{ id: 'F1', name: 'Cost', better: 'less' }],
      states: [createState({ nodes })],
    });
    const dataOf = (map: MapDocument) => map.states[0]?.nodes[0]?.data;
    const withoutCtq = removeEntry(before, ctqList, 'X');
    expect(withoutCtq.customer.ctqs).toEqual([{ id: 'Q1', need: 'X', measure: 'Days' }]);
    expect(dataOf(withoutCtq)).toEqual({ name: 'F1', needs: ['X'], contents: ['X'] });
    expect(dataOf(removeEntry(before, needList, 'X'))).toEqual({ name: 'F1', ctqs: ['X'], contents: ['X'] });
    expect(removeEntry(before, ownFigureList, 'F1').states).toEqual(before.states);
  });

  it('gives back the same map for an id that is not there', () => {
    const before = told();
    expect(removeEntry(before, needList, 'N9')).toBe(before);
  });
});

describe('serving a need', () => {
  it('adds it in the order of the list, and takes it away again', () => {
    const added = serveNeed(told(), 'current', 'b', 'N1', true);
    expect(needsOf(added, 0, 1)).toEqual(['N1', 'N2']);
    expect(needsOf(serveNeed(added, 'current', 'b', 'N2', false), 0, 1)).toEqual(['N1']);
  });

  it('leaves the field out when the last is gone, and touches one state only', () => {
    const before = told();
    const after = serveNeed(before, 'current', 'b', 'N2', false);
    expect(after.states[0]?.nodes[1]?.data).toEqual({ name: 'b' });
    expect(after.states[1]).toBe(before.states[1]);
  });

  it('keeps names of needs that the map does not have', () => {
    const strange = createDocument({
      ...told(),
      states: [createState({ nodes: [demo('c', { needs: ['N9'] })] })],
    });
    expect(needsOf(serveNeed(strange, 'current', 'c', 'N3', true), 0, 0)).toEqual(['N3', 'N9']);
  });

  it('gives back the same map when nothing changes', () => {
    const before = told();
    expect(serveNeed(before, 'current', 'a', 'N1', true)).toBe(before);
    expect(serveNeed(before, 'current', 'c', 'N1', false)).toBe(before);
    expect(serveNeed(before, 'current', 'gone', 'N1', false)).toBe(before);
    expect(() => serveNeed(before, 'current', 'gone', 'N1', true)).toThrow('no node "gone"');
  });
});
