import { describe, expect, it } from 'vitest';
import { officeCalendar } from '#src/lib/calendar.ts';
import type { JsonValue } from '#src/lib/json.ts';
import { changeEdge } from '#src/model/changeEdge.ts';
import { cleanData, patchData } from '#src/model/cleanData.ts';
import { createDocument, createState } from '#src/model/create.ts';
import { nextEntryId, needList } from '#src/model/mapLists.ts';
import { placeOf } from '#src/model/placeOf.ts';
import { patchWithoutRivals, rivalFields } from '#src/model/rivalFields.ts';
import { sameJson } from '#src/model/sameJson.ts';
import { thresholdsOf, usualThresholds } from '#src/model/thresholds.ts';
import { insideWorld, placeInsideWorld, worldReach } from '#src/model/world.ts';
import { group, number, references, text } from '#src/notation/field.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { edge, map, node } from './maps.ts';

describe('two values', () => {
  it.each<[JsonValue | undefined, JsonValue | undefined]>([
    [1, 1],
    [[], []],
    [
      [1, [2]],
      [1, [2]],
    ],
    [{}, {}],
    [
      { a: 1, b: { c: [1] } },
      { b: { c: [1] }, a: 1 },
    ],
    [{ a: undefined }, {}],
    [undefined, undefined],
  ])('say the same: %j and %j', (a, b) => {
    expect(sameJson(a, b)).toBe(true);
    expect(sameJson(b, a)).toBe(true);
  });

  it.each<[JsonValue | undefined, JsonValue | undefined]>([
    [1, 2],
    [1, '1'],
    [0, undefined],
    [null, {}],
    [[1], [2]],
    [[1], [1, 2]],
    [
      [1, 2],
      [2, 1],
    ],
    [[], {}],
    [{ a: 1 }, { a: 2 }],
    [{ a: 1 }, {}],
    [{ a: null }, {}],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
  ])('do not say the same: %j and %j', (a, b) => {
    expect(sameJson(a, b)).toBe(false);
    expect(sameJson(b, a)).toBe(false);
  });
});

describe('data as it may stand in the map', () => {
  const said = { label: 'Field', help: '' };
  const fields = {
    name: text({ ...said, maxLength: 5 }),
    note: text({ ...said, multiline: true }),
    colour: text({ ...said, maxLength: 7, form: { pattern: '^#[0-9a-f]+$', words: 'a colour' } }),
    count: number({ ...said, min: 0, max: 9 }),
    needs: references({ ...said, to: 'need' }),
    both: group({ ...said, fields: { name: text(said), count: number({ ...said, min: 0, max: 9 }) } }),
  };

  it.each<[string, Record<string, JsonValue>, Record<string, JsonValue>]>([
    ['has texts that fit', { name: 'Cal\u0000lers' }, { name: 'Calle' }],
    ['has one line where there is to be one', { name: 'a\nb', note: 'a\nb' }, { name: 'a b', note: 'a\nb' }],
    ['has no empty text', { name: '\u0000' }, {}],
    ['has what has the right form', { colour: '#1f4e79' }, { colour: '#1f4e79' }],
    ['has nothing of the wrong form', { colour: 'red' }, {}],
    ['has nothing that is too long for its form, not even in part', { colour: '#1f4e790' }, {}],
    ['has numbers as they are, also none', { count: 0 }, { count: 0 }],
    ['has lists with something in them', { needs: ['N1'] }, { needs: ['N1'] }],
    ['has no empty list', { needs: [] }, {}],
    ['has groups, clean', { both: { name: '', count: 1 } }, { both: { count: 1 } }],
    ['has no empty group', { both: { name: '' } }, {}],
    ['keeps what is not declared', { later: ' x ', toString: '' }, { later: ' x ', toString: '' }],
    [
      'keeps what a field can’t hold',
      { name: 3, both: 'x', needs: 'N1' },
      { name: 3, both: 'x', needs: 'N1' },
    ],
  ])('%s', (_, data, clean) => {
    expect(cleanData(fields, data)).toEqual(clean);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('is never %s', (count) => {
    expect(() => cleanData(fields, { count })).toThrow('not a finite number');
  });

  it('is the same object where a patch says nothing new', () => {
    const data = { name: 'Call', count: 2 };
    expect(patchData(fields, data, { name: 'Call\u0000', needs: [], count: 2 })).toBe(data);
    expect(patchData(fields, data, {})).toBe(data);
  });

  it('loses what a patch empties, and keeps the rest', () => {
    const data = { name: 'Call', count: 2, later: 1 };
    expect(patchData(fields, data, { name: '', count: 3 })).toEqual({ count: 3, later: 1 });
    expect(patchData(fields, data, { count: undefined })).toStrictEqual({ name: 'Call', later: 1 });
  });
});

describe('figures that can’t be known together', () => {
  const { fields } = nodeKindOf('step');

  it('are those that a figure replaces, and those that replace it', () => {
    expect(rivalFields(fields, 'waitTime')).toEqual(['leadTime']);
    expect(rivalFields(fields, 'leadTime')).toEqual(['waitTime']);
    expect(rivalFields(fields, 'people')).toEqual([]);
    expect(rivalFields(fields, 'gone')).toEqual([]);
  });

  it('take each other away', () => {
    expect(patchWithoutRivals(fields, { waitTime: null, people: 2 })).toStrictEqual({
      leadTime: undefined,
      waitTime: null,
      people: 2,
    });
  });
});

describe('the place of a node', () => {
  const zones = {
    stages: [
      { id: 'early', label: 'Define', zone: 'indirect', customerStage: 'Aware' },
      { id: 'plain', label: 'Plain' },
    ],
    lanes: [
      { id: 'l1', label: 'Sales' },
      { id: 'l2', label: 'Legal' },
    ],
  } as const;
  const place = (data: Record<string, JsonValue>) => {
    const { stage, lane, zone, customerStage } = placeOf(createState(zones), node('a', 'step', 0, data));
    return [stage?.id, lane?.id, zone, customerStage];
  };

  it.each([
    [{ stage: 'early', lane: 'l2' }, ['early', 'l2', 'indirect', 'Aware']],
    [{ stage: 'early', zone: 'existing', customerStage: 'Trust' }, ['early', undefined, 'existing', 'Trust']],
    [{ stage: 'plain' }, ['plain', undefined, undefined, undefined]],
    [{ stage: 'gone', lane: 'gone', customerStage: 'Buy' }, [undefined, undefined, undefined, 'Buy']],
    [{}, [undefined, undefined, undefined, undefined]],
  ])('that says %j is %j: its own words before those of its stage', (data, found) => {
    expect(place(data)).toEqual(found);
  });
});

describe('a place inside the world', () => {
  it.each([
    [0, 0],
    [-0, 0],
    [worldReach, worldReach],
    [worldReach + 1, worldReach],
    [-worldReach - 1, -worldReach],
    [Number.NaN, 0],
    [Number.POSITIVE_INFINITY, worldReach],
  ])('of %d is %d', (value, inside) => {
    expect(insideWorld(value)).toBe(inside);
  });

  it('is the same object where it was inside, and moved in either direction where it was not', () => {
    const inside = { x: 1, y: -2, id: 'a' };
    expect(placeInsideWorld(inside)).toBe(inside);
    expect(placeInsideWorld({ ...inside, x: 2e5 })).toEqual({ x: worldReach, y: -2, id: 'a' });
    expect(placeInsideWorld({ ...inside, y: -2e5 })).toEqual({ x: 1, y: -worldReach, id: 'a' });
  });
});

describe('the id of a new entry', () => {
  const next = (...ids: readonly string[]) =>
    nextEntryId(
      needList,
      createDocument({ id: 'm', customer: { needs: ids.map((id) => ({ id, text: '', kind: 'output' })) } }),
    );

  it.each([
    [[], 'N1'],
    [['N1', 'N3'], 'N4'],
    [['N9', 'N10'], 'N11'],
    [['Q7', 'first', '7', 'N', 'N-3', 'N1.5', 'N1e3', 'N 8'], 'N1'],
    [['N007'], 'N8'],
    [['N999999999', 'N1000000000'], 'N1000000001'],
    [['N9007199254740991', 'N9007199254740992'], 'N1'],
  ])('after %j is %s', (ids, id) => {
    expect(next(...ids)).toBe(id);
  });
});

describe('what is new', () => {
  it('is a map with an empty current state, in office hours, of leads', () => {
    expect(createDocument({ id: 'm' })).toEqual({
      id: 'm',
      title: 'Untitled map',
      stream: { unit: 'lead', kind: 'customer' },
      calendar: officeCalendar,
      customer: { needs: [], ctqs: [] },
      states: [
        {
          id: 'current',
          name: 'Current state',
          kind: 'current',
          stages: [],
          lanes: [],
          nodes: [],
          edges: [],
        },
      ],
    });
  });

  it('has what is given in place of that', () => {
    const calendar = { ...officeCalendar, hoursPerDay: 6 };
    const given = createDocument({ id: 'm', title: 'Mine', stream: { unit: 'order' }, calendar, states: [] });
    expect(given).toMatchObject({ title: 'Mine', stream: { unit: 'order', kind: 'customer' }, calendar });
    expect(given.states).toEqual([]);
  });

  it('speaks up from the usual thresholds on, but for those of the map', () => {
    expect(thresholdsOf(createDocument({ id: 'm' }))).toEqual(usualThresholds);
    expect(thresholdsOf(createDocument({ id: 'm', thresholds: { stepsInRow: 7 } }))).toEqual({
      ...usualThresholds,
      stepsInRow: 7,
    });
  });
});

describe('a change of a connection', () => {
  const before = map([node('a'), node('b')], [edge('a>b')]);

  it('that changes nothing gives the same map', () => {
    expect(changeEdge(before, 'current', 'a>b:push', (same) => same)).toBe(before);
  });

  it('to what is not there is refused', () => {
    expect(() => changeEdge(before, 'current', 'gone', (same) => same)).toThrow('no edge "gone"');
    for (const end of ['from', 'to']) {
      expect(() => changeEdge(before, 'current', 'a>b:push', (each) => ({ ...each, [end]: 'gone' }))).toThrow(
        'no node "gone"',
      );
    }
  });
});
