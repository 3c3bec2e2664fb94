import { describe, expect, it } from 'vitest';
import { changeWords, fieldChangeWords } from '#src/analysis/compare/changeWords.ts';
import { changeKey, changeKeys, compareContents } from '#src/analysis/compare/compareContents.ts';
import type { MapDocument, MapEdge, MapNode } from '#src/model/document.ts';
import { createDocument, createState } from '#src/model/create.ts';
import { edge, node } from '../../model/maps.ts';

type Contents = readonly [nodes: readonly MapNode[], edges: readonly MapEdge[]];

/** A map with these two states, `before` and `after`. */
function twoStates([nodesBefore, edgesBefore]: Contents, [nodesAfter, edgesAfter]: Contents): MapDocument {
  return createDocument({
    id: 'm',
    states: [
      createState({ id: 'before', nodes: nodesBefore, edges: edgesBefore }),
      createState({ id: 'after', nodes: nodesAfter, edges: edgesAfter }),
    ],
  });
}

const [a, b, c] = [node('a', 'step', 0), node('b', 'step', 200), node('c', 'step', 400)];
const states = { before: 'before', after: 'after' };

describe('the words of a change', () => {
  it('are the fields that changed, from what to what', () => {
    const fields = [
      { label: 'Wait before', before: '15 d', after: '10 d' },
      { label: 'Comment', before: undefined, after: 'Weekly' },
      { label: 'Name', before: 'Nurture', after: '' },
    ];
    expect(fields.map(fieldChangeWords)).toEqual([
      'Wait before 15 d → 10 d',
      'Comment not said → Weekly',
      'Name Nurture → not said',
    ]);
    expect(changeWords({ id: 's', name: 'Nurture', change: 'changed', fields: fields.slice(0, 2) })).toBe(
      'Nurture: Wait before 15 d → 10 d; Comment not said → Weekly',
    );
  });

  it('are that it came or went', () => {
    expect(changeWords({ id: 's', name: 'Nurture', change: 'added', fields: [] })).toBe('Nurture added');
    expect(changeWords({ id: 's', name: 'Nurture', change: 'removed', fields: [] })).toBe('Nurture removed');
  });
});

describe('the differences of two states', () => {
  const map = twoStates(
    [[a, b], [edge('a>b')]],
    [[a, { ...c, data: { name: 'Call' } }], [edge('a>c', 'pull')]],
  );

  it('have a key each, symbols first', () => {
    expect(changeKeys(map, states)).toEqual([
      'node added c',
      'node removed b',
      'edge added a>c:pull',
      'edge removed a>b:push',
    ]);
    expect(changeKey('edge', { id: 'e1', name: '', change: 'changed', fields: [] })).toBe('edge changed e1');
  });

  it('list no fields of what came or went', () => {
    expect(compareContents(map, 'before', 'after').nodes).toEqual([
      { id: 'c', name: 'Call', change: 'added', fields: [] },
      { id: 'b', name: 'b', change: 'removed', fields: [] },
    ]);
  });

  it('are worked out once for the same map, and either way round', () => {
    expect(compareContents(map, 'before', 'after')).toBe(compareContents(map, 'before', 'after'));
    expect(compareContents(map, 'after', 'before').nodes.map(changeWords)).toEqual([
      'b added',
      'Call removed',
    ]);
  });

  it('name a connection by what it joins, by an id where that is not there', () => {
    const [added, removed] = compareContents(
      twoStates([[a, b], [edge('a>gone')]], [[a, b], [edge('gone>b')]]),
      'before',
      'after',
    ).edges;
    expect([added?.name, removed?.name]).toEqual(['gone → b', 'a → gone']);
  });

  it('say that a symbol became one of another kind', () => {
    const waiting: MapNode = { ...b, kind: 'queue' };
    const [changed] = compareContents(twoStates([[a, b], []], [[a, waiting], []]), 'before', 'after').nodes;
    expect(changed?.fields).toEqual([{ label: 'Kind', before: 'Step', after: 'Queue' }]);
  });

  it('say where a connection begins and leads now', () => {
    const from = compareContents(
      twoStates([[a, b, c], [{ ...edge('a>c'), id: 'e' }]], [[a, b, c], [{ ...edge('b>c'), id: 'e' }]]),
      'before',
      'after',
    ).edges;
    expect(from).toEqual([
      { id: 'e', name: 'b → c', change: 'changed', fields: [{ label: 'From', before: 'a', after: 'b' }] },
    ]);
  });

  it('list symbols in no way of the flow too', () => {
    const alone = twoStates([[a], []], [[a, node('remark', 'note', 0, { text: 'Ask' })], []]);
    expect(changeKeys(alone, states)).toEqual(['node added remark']);
  });
});
