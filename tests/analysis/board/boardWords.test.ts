import { describe, expect, it } from 'vitest';
import { analyse } from '#src/analysis/analyse.ts';
import {
  cellWords,
  changeWords,
  levelHelp,
  levelName,
  limitWords,
  placeName,
  rowName,
  unitsWords,
} from '#src/analysis/board/boardWords.ts';
import { columnUnits } from '#src/analysis/board/columnUnits.ts';
import { limitColumn } from '#src/model/edits/limitColumn.ts';
import { knowledgeBoard } from '#src/model/knowledgeBoard.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { customer, demandOf, mapOf, source, step } from '../mapOf.ts';

const map = mapOf({
  nodes: {
    s: source,
    a: step({ pt: [1, 'h'], wait: [9, 'h'], wip: 12, knowledge: { from: 'data', to: 'knowledge' } }),
    b: step({ pt: [1, 'h'], wait: [3, 'h'], knowledge: { to: 'knowledge' } }),
    k: customer,
  },
  edges: ['s > a', 'a > b', 'b > k'],
  calendar: { hoursPerDay: 8, daysPerWeek: 5, daysPerMonth: 20 },
  demand: demandOf(80, [1, 'mo']),
});
const column = (document = map) => {
  const found = knowledgeBoard(stateOf(document, 'current')).columns.find(
    ({ level }) => level === 'knowledge',
  );
  if (found === undefined) throw new Error('no column');
  return found;
};

describe('the words of the board', () => {
  it('name levels, rows and places as the fields do, and say what a level means', () => {
    expect(levelName('information')).toBe('Information');
    expect(levelHelp('information')).toBe('Facts put in order: what is the case.');
    expect(rowName('awareness')).toBe('Awareness (pull)');
    expect(placeName('queue')).toBe('Queue');
  });

  it('say where a card stands and what its step does', () => {
    expect(cellWords({ level: 'knowledge', row: 'awareness', place: 'doing' })).toBe(
      'Knowledge, doing, awareness (pull)',
    );
    expect(cellWords(undefined)).toBe('not placed');
    expect(column().cards.map(changeWords)).toEqual(['Data → Knowledge', '? → Knowledge']);
    expect(changeWords({ from: 'data', to: undefined })).toBe('Data → ?');
    expect(changeWords({ from: undefined, to: undefined })).toBe('');
  });

  it('count cards against the limit, in words', () => {
    expect(limitWords(column())).toBe('2 cards');
    expect(limitWords(column(limitColumn(map, 'current', 'knowledge', { limit: 2 })))).toBe('2 of 2 cards');
    expect(limitWords(column(limitColumn(map, 'current', 'knowledge', { limit: 1 })))).toBe(
      '2 of 1 card: 1 over the limit',
    );
    expect(limitWords(column(limitColumn(map, 'current', 'knowledge', { limit: 0 })))).toBe(
      '2 of 0 cards: 2 over the limit',
    );
  });

  it('count no card and a single one, with a limit and without', () => {
    const with1 = { ...column(), cards: column().cards.slice(0, 1) };
    expect(limitWords(with1)).toBe('1 card');
    expect(limitWords({ ...column(), cards: [] })).toBe('No cards');
    expect(limitWords({ ...column(), cards: [], limit: 3 })).toBe('0 of 3 cards');
    expect(limitWords({ ...with1, limit: 1 })).toBe('1 of 1 card');
  });

  it('sum the units counted and those expected by Little’s law', () => {
    // 80 a month of 160 h: (10 h + 4 h) · 80 ÷ 160 h.
    const units = columnUnits(column().cards, analyse(map, 'current'));
    expect(units).toMatchObject({ counted: 12, countedIn: 1, expectedIn: 2 });
    expect(units.expected).toBeCloseTo(7, 9);
    expect(unitsWords(units)).toBe('12 counted (in 1 of 2), 7 expected');
    expect(unitsWords(columnUnits([], analyse(map, 'current')))).toBe('');
  });

  it('say of how many cards units are known only where it is not all of them', () => {
    const none = { counted: undefined, countedIn: 0, expected: undefined, expectedIn: 0, cards: 2 };
    expect(unitsWords({ ...none, counted: 12, countedIn: 2 })).toBe('12 counted');
    expect(unitsWords({ ...none, expected: 14.7, expectedIn: 1 })).toBe('14.7 expected (in 1 of 2)');
    expect(unitsWords(none)).toBe('');
  });

  it('know of no units where nobody has counted and no demand says how many to expect', () => {
    const { demand: _, ...undemanded } = stateOf(map, 'current');
    const sketch = { ...map, states: [undemanded] };
    expect(columnUnits(column().cards.slice(1), analyse(sketch, 'current'))).toEqual({
      cards: 1,
      counted: undefined,
      countedIn: 0,
      expected: undefined,
      expectedIn: 0,
    });
  });
});
