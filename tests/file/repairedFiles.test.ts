import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { goodFile, inStep, opened, openText, type Spoil, stepData } from './goodFile.ts';

/** What is wrong, how it got so, and the one repair that is reported. */
const repaired: readonly (readonly [what: string, spoil: Spoil, repair: string])[] = [
  [
    'two nodes with one id',
    ({ nodes }) => nodes.push({ id: 'n2', kind: 'note', x: 0, y: 0, data: {} }),
    '“Current state”, node “n2”: the id “n2” was used twice, so this one became “n2-2”; connections stay with the first.',
  ],
  [
    'two edges with one id',
    ({ edges }) => edges.push({ id: 'e1', kind: 'rework', from: 'n2', to: 'n2', data: {} }),
    '“Current state”, connection “e1”: the id “e1” was used twice, so this one became “e1-2”; connections stay with the first.',
  ],
  [
    'a node without an id',
    ({ nodes }) => nodes.push({ kind: 'note', x: 0, y: 0 }),
    '“Current state”, node nothing: it had no id and got “n4”.',
  ],
  [
    'an edge from nowhere',
    ({ edges }) => edges.push({ id: 'e3', kind: 'push', from: 'gone', to: 'n2' }),
    '“Current state”, connection “e3”: it starts at “gone”, which is not on the map, so it was left out.',
  ],
  [
    'an edge to nowhere',
    ({ edges }) => edges.push({ id: 'e3', kind: 'push', from: 'n1' }),
    '“Current state”, connection “e3”: it leads to nothing, which is not on the map, so it was left out.',
  ],
  [
    'an edge to a name of JavaScript’s own',
    ({ edges }) => edges.push({ id: 'e3', kind: 'push', from: 'n1', to: 'toString' }),
    '“Current state”, connection “e3”: it leads to “toString”, which is not on the map, so it was left out.',
  ],
  [
    'a node far out',
    ({ nodes }) => Object.assign(nodes[1] ?? {}, { x: 1e9 }),
    '“Current state”, “Nurture”: its x of 1000000000 was moved inside the map, which ends at ±100000.',
  ],
  [
    'a position that is a text',
    ({ nodes }) => Object.assign(nodes[1] ?? {}, { y: '200' }),
    '“Current state”, “Nurture”: its y should be a number, but is “200”, so it was put at 0.',
  ],
  [
    'a size below zero',
    ({ nodes }) => Object.assign(nodes[1] ?? {}, { width: -5 }),
    '“Current state”, “Nurture”: its width of -5 is not a number above 0 and up to 10000, so it has its own size.',
  ],
  [
    'a node without a kind',
    ({ nodes }) => Object.assign(nodes[1] ?? {}, { kind: 5, data: { name: 'Nurture' } }),
    '“Current state”, “Nurture”: its kind was 5 and is now “unknown”.',
  ],
  [
    'data that is a text',
    ({ nodes }) => Object.assign(nodes[1] ?? {}, { data: 'x' }),
    '“Current state”, node “n2”: its data should be an object, but was “x”, so it was left out.',
  ],
  [
    'a percentage above 100',
    stepData({ percentCompleteAccurate: 130 }),
    `${inStep('%c&a')}130 % was brought to 100 %.`,
  ],
  [
    'a percentage below 0',
    stepData({ percentCompleteAccurate: -5 }),
    `${inStep('%c&a')}-5 % was brought to 0 %.`,
  ],
  [
    'a share above 100',
    ({ edges }) => Object.assign(edges[1]?.['data'] ?? {}, { sharePercent: 3000 }),
    '“Current state”, connection “e2”, share: 3000 % was brought to 100 %.',
  ],
  [
    'people below zero',
    stepData({ people: -2 }),
    `${inStep('people')}-2 is not a number above 0 and up to 100000, so it was left out.`,
  ],
  [
    'a batch that is a text',
    stepData({ batch: '5' }),
    `${inStep('batch')}“5” is not a number from 1 to 1000000, so it was left out.`,
  ],
  [
    'null for a figure',
    stepData({ wip: null }),
    `${inStep('wip now')}null is not a number from 0 to 1000000000, so it was left out.`,
  ],
  [
    'a duration that is a number',
    stepData({ processTime: 90 }),
    `${inStep('process time')}90 is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.`,
  ],
  [
    'a duration below zero',
    stepData({ processTime: { value: -1, unit: 'h' } }),
    `${inStep('process time')}an object with 2 fields is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.`,
  ],
  [
    'an unknown unit',
    stepData({ processTime: { value: 1, unit: 'fortnight' } }),
    `${inStep('process time')}an object with 2 fields is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.`,
  ],
  [
    'an unknown choice',
    stepData({ valueClass: 'great' }),
    `${inStep('value class')}“great” is not one of value-add, necessary, waste, so it was left out.`,
  ],
  [
    'a choice named like JavaScript’s own',
    stepData({ valueClass: 'constructor' }),
    `${inStep('value class')}“constructor” is not one of value-add, necessary, waste, so it was left out.`,
  ],
  [
    'a day that is none',
    stepData({ sourceDate: '2026-02-31' }),
    `${inStep('as of')}“2026-02-31” is not a day such as 2026-11-22, so it was left out.`,
  ],
  [
    'a name that is a number',
    stepData({ name: 7 }),
    '“Current state”, node “n2”, name: 7 is not a text, so it was left out.',
  ],
  [
    'a soft line break from Office',
    stepData({ who: 'Sales\u000bteam' }),
    `${inStep('who')}characters that a map can't hold were removed from “Sales team”.`,
  ],
  [
    'half a surrogate pair',
    stepData({ who: 'Sales\ud800' }),
    `${inStep('who')}characters that a map can't hold were removed from “Sales\ufffd”.`,
  ],
  [
    'half a surrogate pair in an unknown field',
    stepData({ later: '\udfff' }),
    "“Current state”, “Nurture”: characters that a map can't hold were removed from “\ufffd”.",
  ],
  [
    'a million characters in a label',
    stepData({ who: 'x'.repeat(1_000_000) }),
    `${inStep('who')}a text of 1000000 characters was cut to 200.`,
  ],
  [
    'a group member of the wrong type',
    stepData({ split: { valueAdd: 5, waste: { value: 1, unit: 'h' } } }),
    `${inStep('split, value-add time')}5 is not a duration such as 2 d (a value from 0 and a unit: s, min, h, d, wk, mo or cd), so it was left out.`,
  ],
  [
    'no title',
    ({ file }) => delete file['title'],
    'The map: its title was missing and is “Untitled map” now.',
  ],
  [
    'no flow unit',
    ({ stream }) => delete stream['unit'],
    'The stream: its flow unit was missing and is “unit” now.',
  ],
  [
    'a day without hours',
    ({ calendar }) => Object.assign(calendar, { hoursPerDay: 25, daysPerWeek: 5 }),
    'The calendar, hours per day: 25 is not a number above 0 and up to 24, so it was left out.',
  ],
  [
    'a demand without a period',
    ({ state }) => Object.assign(state, { demand: { units: 400 } }),
    '“Current state”, demand: an object with 1 field does not say how many units in which time, so it was left out.',
  ],
  [
    'a demand in a period of nothing',
    ({ state }) =>
      Object.assign(state, { demand: { units: 400, per: { value: 0, unit: 'mo' }, at: 'entry' } }),
    '“Current state”, demand: an object with 3 fields does not say how many units in which time, so it was left out.',
  ],
  [
    'a base that is not there',
    ({ state }) => Object.assign(state, { basedOn: 'before' }),
    '“Current state”: it was based on “before”, which is not in the file; that was left out.',
  ],
  [
    'two needs with one id',
    ({ customer }) =>
      Object.assign(customer, {
        needs: [
          { id: 'N1', text: 'a', kind: 'output' },
          { id: 'N1', text: 'b', kind: 'output' },
        ],
      }),
    'The customer, need “b”: the id “N1” was used twice, so this one became “N1-2”; connections stay with the first.',
  ],
  [
    'a weight out of range',
    ({ customer }) =>
      Object.assign(customer, { needs: [{ id: 'N1', text: 'a', kind: 'output', weight: 9 }] }),
    'The customer, need “a”, weight: 9 is not a number from 1 to 5, so it was left out.',
  ],
];

const withoutId: Spoil = ({ file }) => delete file['id'];

describe('a file that needs repair', () => {
  it.each(repaired)('is opened and says so: %s', (_what, spoil, repair) => {
    const { repairs } = opened(spoil);
    expect(repairs[0]).toBe(repair);
  });

  it.each(repaired)('is whole after the repair: %s', (_what, spoil) => {
    const text = saveMap(opened(spoil).document);
    const again = openText(text);
    expect(again.repairs).toEqual([]);
    expect(saveMap(again.document)).toBe(text);
  });

  it('keeps everything else of a node when one value is left out', () => {
    const { document } = opened(stepData({ people: 'many', percentCompleteAccurate: 80 }));
    expect(document.states[0]?.nodes[1]?.data).toEqual({
      name: 'Nurture',
      waitTime: { value: 15, unit: 'd' },
      percentCompleteAccurate: 80,
    });
  });

  it('keeps numbers as ids by writing them as texts, and the connections with them', () => {
    const { document } = opened(({ nodes, edges }) => {
      Object.assign(nodes[1] ?? {}, { id: 2 });
      Object.assign(edges[0] ?? {}, { to: 2 });
      Object.assign(edges[1] ?? {}, { from: 2 });
    });
    expect(document.states[0]?.edges.map((edge) => [edge.from, edge.to])).toEqual([
      ['n1', '2'],
      ['2', 'n3'],
    ]);
  });

  it('refuses to be steered by names that JavaScript gives a meaning', () => {
    const text = JSON.stringify(goodFile().file)
      .replace('"title"', '"__proto__":{"polluted":true},"title"')
      .replace('"name":"Nurture"', '"constructor":{"x":1},"name":"Nurture","deep":{"prototype":1,"kept":2}');
    const { document, repairs } = openText(text);
    expect(repairs).toEqual([
      "The map: the field “__proto__” can't be used as a name and was removed.",
      "states[0].nodes[1].data: the field “constructor” can't be used as a name and was removed.",
      "states[0].nodes[1].data.deep: the field “prototype” can't be used as a name and was removed.",
    ]);
    expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
    expect('polluted' in document).toBe(false);
    expect(document.states[0]?.nodes[1]?.data['deep']).toEqual({ kept: 2 });
  });

  it('brings numbers beyond what can be counted back or leaves them out', () => {
    const text = JSON.stringify(goodFile().file)
      .replace('"x":200', '"x":-1e999')
      .replace('"value":15', '"value":1e999')
      .replace('"sharePercent":30', '"sharePercent":1e999,"later":[1,1e999]');
    const { document, repairs } = openText(text);
    expect(repairs).toHaveLength(4);
    expect(document.states[0]?.nodes[1]).toMatchObject({ x: -100_000, data: { name: 'Nurture' } });
    expect(document.states[0]?.edges[1]?.data).toEqual({ sharePercent: 100, later: [1] });
  });

  it('limits how long the list of repairs gets', () => {
    const { repairs } = opened(({ nodes }) => {
      for (let index = 0; index < 600; index += 1) {
        nodes.push({ id: `x${index}`, kind: 'step', x: 0, y: 0, data: { people: 'none' } });
      }
    });
    expect(repairs).toHaveLength(501);
    expect(repairs.at(-1)).toBe('And 100 more.');
  });

  it('keeps unknown fields and unknown kinds as they are', () => {
    const good = goodFile();
    good.file['later'] = { a: [1, null, 'x'] };
    good.nodes.push({ id: 'n9', kind: 'hologram', x: 1, y: 2, data: { name: 'H', depth: 3 }, later: true });
    good.edges.push({ id: 'e9', kind: 'teleport', from: 'n2', to: 'n9', data: { speed: 9 } });
    const { document, repairs } = openText(JSON.stringify(good.file));
    expect(repairs).toEqual([]);
    const saved = JSON.parse(saveMap(document)) as {
      states: { nodes: unknown[]; edges: unknown[] }[];
      later: unknown;
    };
    expect(saved.later).toEqual({ a: [1, null, 'x'] });
    expect(saved.states[0]?.nodes.at(-1)).toEqual(good.nodes.at(-1));
    expect(saved.states[0]?.edges.at(-1)).toEqual(good.edges.at(-1));
  });

  it('gives a map without an id the same one each time', () => {
    const { id } = opened(withoutId).document;
    expect(id).toMatch(/^m_[a-z0-9]+$/);
    expect(opened(withoutId).document.id).toBe(id);
  });

  it('opens a file that starts with a byte order mark', () => {
    expect(openText(`\ufeff${JSON.stringify(goodFile().file)}`).repairs).toEqual([]);
  });

  it('is read without a freeze, however hostile', () => {
    const sameIds = Array.from({ length: 5_000 }, () => ({
      id: 'n',
      kind: 'step',
      x: 0,
      y: 0,
      data: { people: 'x' },
    }));
    const long = '\\u000b'.repeat(3_000_000);
    const text = JSON.stringify({
      ...goodFile().file,
      later: 'LONG',
      states: [{ nodes: sameIds, edges: [] }],
    });
    const { document } = openText(text.replace('LONG', long));
    expect(new Set(document.states[0]?.nodes.map((node) => node.id)).size).toBe(5_000);
  });
});
