import { describe, expect, it } from 'vitest';
import { goodFile, opened, openText, type Spoil } from './goodFile.ts';

type Json = { [key: string]: unknown };

/** A part of the good file that stands at a place, made where it is missing. */
const put =
  (path: string, value: unknown): Spoil =>
  ({ file }) => {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    const parent = steps.reduce<Json>((at, step) => (at[step] ??= {}) as Json, file);
    parent[last] = value;
  };
const repairsWith = (path: string, value: unknown) => opened(put(path, value)).repairs;

describe('a part of a file without what it needs', () => {
  it.each<[path: string, value: unknown, repairs: readonly string[]]>([
    ['id', undefined, ['The map: its id was nothing and is “ID” now.']],
    ['id', '', ['The map: its id was “” and is “ID” now.']],
    ['id', '\u0001', ['The map: its id was “ ” and is “ID” now.']],
    ['id', 'm\u00011', ['The map: its id was “m 1” and is “m1” now.']],
    ['id', 'x'.repeat(200), []],
    ['id', 5, ['The map: its id was 5 and is “ID” now.']],
    ['title', undefined, ['The map: its title was missing and is “Untitled map” now.']],
    [
      'stream',
      undefined,
      [
        'The stream: its flow unit was missing and is “unit” now.',
        'The stream: its kind was missing and is “customer” now.',
      ],
    ],
    [
      'calendar',
      undefined,
      [
        'The calendar: its hours per day was missing and is “8” now.',
        'The calendar: its days per week was missing and is “5” now.',
      ],
    ],
    ['customer', undefined, []],
    [
      'customer.needs',
      [{}],
      [
        'The customer, need nothing: its text was missing and is empty now.',
        'The customer, need nothing: its kind was missing and is “output” now.',
        'The customer, need nothing: it had no id and got “N1”.',
      ],
    ],
    [
      'customer.ctqs',
      [{}],
      [
        'The customer, measure nothing: its measure was missing and is empty now.',
        'The customer, measure nothing: it had no id and got “Q1”.',
      ],
    ],
    [
      'contents',
      [{}],
      [
        'Content nothing: its title was missing and is empty now.',
        'Content nothing: it had no id and got “C1”.',
      ],
    ],
    ['parkedIdeas', [{}], ['Parked idea nothing: it had no id and got “I1”.']],
    [
      'ownFigures',
      [{}],
      [
        'Own figure nothing: its name was missing and is empty now.',
        'Own figure nothing: its better way was missing and is “neither” now.',
        'Own figure nothing: it had no id and got “F1”.',
      ],
    ],
    ['states.0.name', undefined, ['state “current”: its name was missing and is “Current state” now.']],
    ['states.0.kind', undefined, ['“Current state”: its kind was missing and is “other” now.']],
    ['states.0.id', undefined, ['“Current state”: it had no id and got “state1”.']],
    [
      'states.0.stages',
      [{}],
      [
        '“Current state”, stage nothing: its label was missing and is empty now.',
        '“Current state”, stage nothing: it had no id and got “stage1”.',
      ],
    ],
    [
      'states.0.lanes',
      [{}],
      [
        '“Current state”, lane nothing: its label was missing and is empty now.',
        '“Current state”, lane nothing: it had no id and got “lane1”.',
      ],
    ],
    [
      'states.0.waivers',
      [{}],
      [
        '“Current state”, finding that was let stand nothing: its check was missing and is empty now.',
        '“Current state”, finding that was let stand nothing: it had no id and got “waiver1”.',
      ],
    ],
    [
      'states.0.ownValues',
      [{ value: 1 }],
      ['“Current state”, value of own figure nothing: it had no id and got “F1”.'],
    ],
    [
      'states.0.demand',
      {},
      [
        '“Current state”, demand: an object with 0 fields does not say how many units in which time, so it was left out.',
      ],
    ],
    [
      'states.0.demand',
      5,
      ['“Current state”, demand: 5 does not say how many units in which time, so it was left out.'],
    ],
    [
      'states.0.demand',
      { per: { value: 1, unit: 'mo' } },
      [
        '“Current state”, demand: an object with 1 field does not say how many units in which time, so it was left out.',
      ],
    ],
    [
      'states.0.demand',
      { units: 4, per: { value: 1, unit: 'mo' } },
      ['“Current state”, demand: its place was missing and is “entry” now.'],
    ],
    ['states.0.nodes.1.data', undefined, []],
    [
      'states.0.nodes.1.x',
      undefined,
      ['“Current state”, “Nurture”: its x should be a number, but is nothing, so it was put at 0.'],
    ],
    [
      'states.0.nodes.1.kind',
      undefined,
      ['“Current state”, “Nurture”: its kind was nothing and is now “unknown”.'],
    ],
    [
      'states.0.nodes.1.kind',
      'step\u0001',
      ['“Current state”, “Nurture”: its kind was “step ” and is now “step”.'],
    ],
    [
      'states.0.nodes.1.kind',
      'x'.repeat(101),
      [`“Current state”, “Nurture”: its kind was “${'x'.repeat(40)}…” and is now “${'x'.repeat(100)}”.`],
    ],
    ['states.0.edges.1.id', undefined, ['“Current state”, connection nothing: it had no id and got “e2”.']],
    [
      'states.0.edges.1.kind',
      '',
      ['“Current state”, connection “e2”: its kind was “” and is now “unknown”.'],
    ],
    [
      'states.0.edges.1.data',
      [1],
      [
        '“Current state”, connection “e2”: its data should be an object, but was a list of 1, so it was left out.',
      ],
    ],
    ['states.0.edges.1.data', undefined, []],
  ])('gets it and says so: %s is %j', (path, value, repairs) => {
    const { repairs: told } = opened(put(path, value));
    expect(told.map((text) => text.replace(/m_[a-z0-9]+/, 'ID'))).toEqual(repairs);
  });

  it('has the office’s hours, a customer without needs, and no more', () => {
    const { document } = openText(
      '{"format":"pullmap","version":1,"id":"m","states":[{"nodes":[{}],"edges":[{}]}]}',
    );
    expect(document).toStrictEqual({
      id: 'm',
      title: 'Untitled map',
      stream: { unit: 'unit', kind: 'customer' },
      calendar: { hoursPerDay: 8, daysPerWeek: 5 },
      customer: { needs: [], ctqs: [] },
      states: [
        {
          id: 'state1',
          name: 'Current state',
          kind: 'other',
          stages: [],
          lanes: [],
          nodes: [{ id: 'n1', kind: 'unknown', x: 0, y: 0, data: {} }],
          edges: [],
        },
      ],
    });
  });

  it.each(['contents', 'parkedIdeas', 'ownFigures', 'thresholds', 'brand', 'later'])(
    'has no empty %s that nobody asked for',
    (name) => {
      expect(name in opened(() => undefined).document).toBe(false);
    },
  );
});

describe('a node', () => {
  it.each([
    [100_000, []],
    [-100_000, []],
    [100_001, ['its y of 100001 was moved inside the map, which ends at ±100000.']],
    [-100_001, ['its y of -100001 was moved inside the map, which ends at ±100000.']],
  ])('stands inside the world: y of %d', (y, words) => {
    expect(repairsWith('states.0.nodes.1.y', y)).toEqual(
      words.map((text) => `“Current state”, “Nurture”: ${text}`),
    );
  });

  it.each<[name: string, value: unknown, shown: string]>([
    ['width', 0, '0'],
    ['width', 10_001, '10001'],
    ['height', -1, '-1'],
    ['height', '5', '“5”'],
    ['height', null, 'null'],
  ])('has its own size where its %s is %j', (name, value, shown) => {
    const { document, repairs } = opened(put(`states.0.nodes.1.${name}`, value));
    expect(repairs).toEqual([
      `“Current state”, “Nurture”: its ${name} of ${shown} is not a number above 0 and up to 10000, so it has its own size.`,
    ]);
    expect(document.states[0]?.nodes[1]).not.toHaveProperty(name);
  });

  it('keeps the size it was given, up to the largest', () => {
    const { document, repairs } = opened(({ nodes }) =>
      Object.assign(nodes[1] ?? {}, { width: 10_000, height: 0.5 }),
    );
    expect(repairs).toEqual([]);
    expect(document.states[0]?.nodes[1]).toMatchObject({ width: 10_000, height: 0.5 });
  });

  it.each<[data: Json, words: string]>([
    [{ name: 'Ask', people: -1 }, '“Ask”'],
    [{ name: '', people: -1 }, 'node “n2”'],
    [{ people: -1 }, 'node “n2”'],
  ])('is called by its name in a report, or by its id: %j', (data, words) => {
    expect(repairsWith('states.0.nodes.1.data', data)[0]).toMatch(`“Current state”, ${words}, people: -1`);
  });
});

describe('an edge', () => {
  it.each<[ends: Json, words: string]>([
    [{ from: 'gone', to: 'lost' }, 'it starts at “gone”, which is not on the map, so it was left out.'],
    [{ to: 'lost' }, 'it leads to “lost”, which is not on the map, so it was left out.'],
    [{ from: null }, 'it starts at null, which is not on the map, so it was left out.'],
  ])('without an end is left out: %j', (ends, words) => {
    const { document, repairs } = opened(({ edges }) => Object.assign(edges[1] ?? {}, ends));
    expect(repairs).toEqual([`“Current state”, connection “e2”: ${words}`]);
    expect(document.states[0]?.edges.map(({ id }) => id)).toEqual(['e1']);
  });
});

describe('a period of demand', () => {
  it.each<[per: Json, isKept: boolean]>([
    [{ value: 1, unit: 'mo' }, true],
    [{ value: 0, unit: 'mo', plus: { value: 1, unit: 'd' } }, true],
    [{ value: 0, unit: 'mo', plus: { value: 0, unit: 'd' } }, false],
    [{ value: 0, unit: 'mo' }, false],
  ])('is some time: %j', (per, isKept) => {
    const demand = { units: 4, per, at: 'customer' };
    const { document } = opened(put('states.0.demand', demand));
    expect(document.states[0]?.demand).toEqual(isKept ? demand : undefined);
  });
});

describe('what a state is based on', () => {
  /** The states of a file as `id<base`, and what each is based on then. */
  const basesOf = (...states: readonly (readonly [id: unknown, basedOn?: string])[]) => {
    const { file, state } = goodFile();
    file['states'] = states.map(([id, basedOn]) => ({ ...state, name: `S${String(id)}`, id, basedOn }));
    const { document, repairs } = openText(JSON.stringify(file));
    return { bases: document.states.map(({ basedOn }) => basedOn), repairs };
  };

  it('is kept, whatever the order of the states', () => {
    expect(basesOf(['c', 'b'], ['b', 'a'], ['a'])).toEqual({ bases: ['b', 'a', undefined], repairs: [] });
    expect(basesOf(['a'], ['b', 'a'], ['c', 'a'])).toEqual({ bases: [undefined, 'a', 'a'], repairs: [] });
  });

  it('is left out where it would lead round in a circle, however long', () => {
    const { bases, repairs } = basesOf(['a', 'c'], ['b', 'a'], ['c', 'b']);
    expect(bases).toEqual(['c', 'a', undefined]);
    expect(repairs).toEqual(['“Sc”: it was based on “b”, which is based on it in turn; that was left out.']);
  });

  it('follows a base whose id was mended', () => {
    expect(basesOf([7], ['b', '7'])).toMatchObject({ bases: [undefined, '7'] });
    expect(basesOf(['7\u0000'], [7], ['c', '7']).bases).toEqual([undefined, undefined, '7-2']);
    expect(basesOf([undefined], ['b', 'state1']).bases).toEqual([undefined, undefined]);
  });
});
