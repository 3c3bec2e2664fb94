import { describe, expect, it } from 'vitest';
import { createDocument, createEdge, createNode, createState } from '#src/model/create.ts';
import { limitColumn } from '#src/model/edits/limitColumn.ts';
import { moveOnBoard } from '#src/model/edits/moveOnBoard.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { answeredQuestions, cellOf, knowledgeBoard } from '#src/model/knowledgeBoard.ts';
import { stateOf } from '#src/model/stateOf.ts';

const node = (kind: string, id: string, x: number, data = {}) =>
  createNode(kind, { id, x, y: 0 }, { name: id, ...data });

const map = createDocument({
  id: 'm',
  states: [
    createState({
      stages: [{ id: 'early', label: 'Define', zone: 'indirect' }],
      nodes: [
        node('source', 's', 0),
        node('step', 'nurture', 100, {
          knowledge: { from: 'data', to: 'information' },
          stage: 'early',
          wip: 12,
        }),
        node('touchPoint', 'qualify', 200, {
          knowledge: { from: 'information', to: 'knowledge' },
          boardPlace: 'doing',
          selfServe: 'yes',
        }),
        node('step', 'score', 300, { knowledge: { from: 'data' }, zone: 'existing' }),
        node('queue', 'pile', 400),
        node('customer', 'k', 500),
      ],
      edges: [
        createEdge('push', { id: 'e1', from: 's', to: 'nurture' }),
        createEdge('push', { id: 'e2', from: 'nurture', to: 'qualify' }),
        createEdge('push', { id: 'e3', from: 'qualify', to: 'k' }),
      ],
    }),
  ],
});
const boardOf = (document = map) => knowledgeBoard(stateOf(document, 'current'));
const card = (id: string, document = map) => boardOf(document).cards.find((each) => each.node.id === id);
const data = (id: string, document: typeof map) =>
  stateOf(document, 'current').nodes.find((each) => each.id === id)?.data;

describe('the knowledge board', () => {
  it('has a card for every step and touch point, in the column of the knowledge that it leads to', () => {
    const { cards, columns, unplaced } = boardOf();
    expect(cards.map((each) => each.node.id).toSorted()).toEqual(['nurture', 'qualify', 'score']);
    expect(columns.map(({ level, cards: own }) => [level, own.map((each) => each.node.id)])).toEqual([
      ['data', []],
      ['information', ['nurture']],
      ['knowledge', ['qualify']],
      ['wisdom', []],
    ]);
    expect(unplaced.map((each) => each.node.id)).toEqual(['score']);
  });

  it('takes row and place from the step, else from its zone and the queue', () => {
    expect(card('nurture')).toMatchObject({
      row: 'awareness',
      place: 'queue',
      counted: 12,
      isSelfServe: false,
    });
    expect(card('qualify')).toMatchObject({
      row: 'buy',
      place: 'doing',
      counted: undefined,
      isSelfServe: true,
    });
    expect(card('score')).toMatchObject({ row: 'upsell', from: 'data', to: undefined });
    expect(boardOf().cards.map(cellOf)).toEqual([
      { level: 'information', row: 'awareness', place: 'queue' },
      { level: 'knowledge', row: 'buy', place: 'doing' },
      undefined,
    ]);
  });

  it('has a card also for a step that says nothing about knowledge', () => {
    const plain = createState({ nodes: [node('step', 'a', 0)] });
    expect(knowledgeBoard(plain).cards).toEqual([
      {
        node: plain.nodes[0],
        from: undefined,
        to: undefined,
        row: 'buy',
        place: 'queue',
        isSelfServe: false,
        counted: undefined,
      },
    ]);
  });

  it('says why a column has no limit, unless it has one', () => {
    const said = { data: 'They read at their own pace.', wisdom: 'Nobody waits there.' };
    const { columns } = knowledgeBoard(createState({ wipLimits: { data: 2 }, unlimited: said }));
    expect(columns.map(({ limit, unlimited }) => [limit, unlimited])).toEqual([
      [2, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, 'Nobody waits there.'],
    ]);
  });

  it('knows how many of its questions are answered', () => {
    expect(answeredQuestions({})).toBe(0);
    expect(answeredQuestions({ answers: { informationToKnowledge: 'By calls.' } })).toBe(1);
    const all = { dataToInformation: 'a', informationToKnowledge: 'b', knowledgeToWisdom: 'c' };
    expect(answeredQuestions({ answers: all })).toBe(3);
  });
});

describe('moving a card', () => {
  const cell = { level: 'knowledge', row: 'awareness', place: 'queue' } as const;

  it('sets what the step leads to, and writes only what it has not anyway', () => {
    const moved = moveOnBoard(map, 'current', 'nurture', cell);
    expect(data('nurture', moved)).toMatchObject({ knowledge: { from: 'data', to: 'knowledge' } });
    expect(data('nurture', moved)).not.toHaveProperty('boardRow');
    expect(data('nurture', moved)).not.toHaveProperty('boardPlace');
    const across = moveOnBoard(map, 'current', 'nurture', { ...cell, row: 'buy', place: 'doing' });
    expect(data('nurture', across)).toMatchObject({ boardRow: 'buy', boardPlace: 'doing' });
    expect(moveOnBoard(map, 'current', 'nurture', { ...cell, level: 'information' })).toBe(map);
  });

  it('keeps a row that was chosen, also where it is the usual one', () => {
    const chosen = updateNodeData(map, 'current', 'nurture', { boardRow: 'awareness' });
    expect(data('nurture', moveOnBoard(chosen, 'current', 'nurture', cell))?.['boardRow']).toBe('awareness');
    const other = moveOnBoard(chosen, 'current', 'nurture', { ...cell, row: 'buy' });
    expect(data('nurture', other)?.['boardRow']).toBe('buy');
    expect(data('nurture', moveOnBoard(other, 'current', 'nurture', cell))).not.toHaveProperty('boardRow');
  });

  it('never leaves less known after a step than before it', () => {
    const back = moveOnBoard(map, 'current', 'qualify', { ...cell, level: 'data' });
    expect(data('qualify', back)?.['knowledge']).toEqual({ from: 'data', to: 'data' });
    const same = moveOnBoard(map, 'current', 'qualify', { ...cell, level: 'information' });
    expect(data('qualify', same)?.['knowledge']).toEqual({ from: 'information', to: 'information' });
    const unknown = updateNodeData(map, 'current', 'score', { knowledge: undefined });
    const placed = moveOnBoard(unknown, 'current', 'score', cell);
    expect(data('score', placed)?.['knowledge']).toStrictEqual({ to: 'knowledge' });
    expect(data('score', moveOnBoard(placed, 'current', 'score', undefined))).not.toHaveProperty('knowledge');
  });

  it('places a step that said nothing, and takes it off again', () => {
    const placed = moveOnBoard(map, 'current', 'score', { ...cell, level: 'wisdom' });
    expect(card('score', placed)).toMatchObject({ from: 'data', to: 'wisdom', row: 'awareness' });
    const off = moveOnBoard(placed, 'current', 'score', undefined);
    expect(card('score', off)).toMatchObject({ from: 'data', to: undefined });
    expect(data('qualify', moveOnBoard(map, 'current', 'qualify', undefined))).not.toHaveProperty(
      'boardPlace',
    );
    const unsaid = moveOnBoard(moveOnBoard(map, 'current', 'nurture', undefined), 'current', 'nurture', cell);
    expect(card('nurture', unsaid)).toMatchObject({ from: 'data', to: 'knowledge' });
  });

  it('throws for a step that is not there', () => {
    expect(() => moveOnBoard(map, 'current', 'gone', cell)).toThrow('gone');
  });
});

describe('the limit of a column', () => {
  it('counts queue and doing together, and says by how many cards it is exceeded', () => {
    const limited = limitColumn(map, 'current', 'knowledge', { limit: 1 });
    expect(boardOf(limited).columns[2]).toMatchObject({ limit: 1, over: 0 });
    const full = moveOnBoard(limited, 'current', 'nurture', {
      level: 'knowledge',
      row: 'buy',
      place: 'queue',
    });
    expect(boardOf(full).columns[2]).toMatchObject({ limit: 1, over: 1 });
  });

  it('is replaced by a reason to have none, and the other way round', () => {
    const limited = limitColumn(map, 'current', 'data', { limit: 4 });
    const free = limitColumn(limited, 'current', 'data', { unlimited: 'They read at their own pace.' });
    expect(stateOf(free, 'current')).toMatchObject({ unlimited: { data: 'They read at their own pace.' } });
    expect(stateOf(free, 'current').wipLimits).toBeUndefined();
    expect(boardOf(free).columns[0]).toMatchObject({ limit: undefined, over: 0 });
    const again = limitColumn(free, 'current', 'data', { limit: 4 });
    expect(stateOf(again, 'current').unlimited).toBeUndefined();
    expect(stateOf(limitColumn(again, 'current', 'data', undefined), 'current').wipLimits).toBeUndefined();
    expect(limitColumn(free, 'current', 'data', undefined)).toEqual(map);
  });

  it('leaves the other columns as they are', () => {
    const both = limitColumn(limitColumn(map, 'current', 'data', { limit: 4 }), 'current', 'wisdom', {
      limit: 2,
    });
    expect(stateOf(both, 'current').wipLimits).toEqual({ data: 4, wisdom: 2 });
    const free = limitColumn(
      limitColumn(both, 'current', 'data', { unlimited: 'a' }),
      'current',
      'knowledge',
      {
        unlimited: 'b',
      },
    );
    expect(stateOf(free, 'current')).toMatchObject({
      wipLimits: { wisdom: 2 },
      unlimited: { data: 'a', knowledge: 'b' },
    });
  });
});
