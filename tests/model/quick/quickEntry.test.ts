import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { duration } from '#src/lib/duration.ts';
import { nameLine } from '#src/model/quick/nameLine.ts';
import { quickEntry } from '#src/model/quick/quickEntry.ts';
import { quickSummary } from '#src/model/quick/quickSummary.ts';
import { nodeKindOf, nodeKinds } from '#src/notation/nodes/index.ts';

const { fields } = nodeKindOf('step');
const read = (line: string) => {
  const { name, values } = quickEntry(line, fields);
  return { name, ...values };
};
const unread = (line: string) =>
  quickEntry(line, fields)
    .pieces.filter(({ taken }) => taken === 'unread')
    .map(({ text }) => text);

describe('a step typed in one line', () => {
  it('fills the fields and leaves the name', () => {
    expect(read('Legal review 3h wait 8d 75% 0.4p necessary')).toEqual({
      name: 'Legal review',
      processTime: duration(3, 'h'),
      waitTime: duration(8, 'd'),
      percentCompleteAccurate: 75,
      people: 0.4,
      valueClass: 'necessary',
    });
    expect(unread('Legal review 3h wait 8d 75% 0.4p necessary')).toEqual([]);
  });

  it.each([
    ['Call 90 min', { name: 'Call', processTime: duration(90, 'min') }],
    ['Call 1,5h', { name: 'Call', processTime: duration(1.5, 'h') }],
    ['Call 2d 4h', { name: 'Call', processTime: { ...duration(2, 'd'), plus: duration(4, 'h') } }],
    ['Call 2d4h', { name: 'Call', processTime: { ...duration(2, 'd'), plus: duration(4, 'h') } }],
    ['Call pt 90', { name: 'Call', processTime: duration(90, 'min') }],
    ['Call w 8', { name: 'Call', waitTime: duration(8, 'd') }],
    ['Call wait: 5 calendar days', { name: 'Call', waitTime: duration(5, 'cd') }],
    ['Call lt 9d', { name: 'Call', leadTime: duration(9, 'd') }],
    ['Call lead time 9d', { name: 'Call', leadTime: duration(9, 'd') }],
    ['Call c&a 75', { name: 'Call', percentCompleteAccurate: 75 }],
    ['Call 75 %', { name: 'Call', percentCompleteAccurate: 75 }],
    ['Call people 2', { name: 'Call', people: 2 }],
    ['Call 1h 0.5 FTE', { name: 'Call', processTime: duration(1, 'h'), people: 0.5 }],
    ['Call avail 75%', { name: 'Call', availabilityPercent: 75 }],
    ['Call avail 75 %', { name: 'Call', availabilityPercent: 75 }],
    ['Call batch 5', { name: 'Call', batch: 5 }],
    ['Call wip 12 limit 10', { name: 'Call', wip: 12, wipLimit: 10 }],
    ['Call @Ann', { name: 'Call', who: 'Ann' }],
    ['Call @"Sales team" 5m', { name: 'Call', who: 'Sales team', processTime: duration(5, 'min') }],
    ['Call 5m va', { name: 'Call', processTime: duration(5, 'min'), valueClass: 'value-add' }],
    ['Call 5m value add', { name: 'Call', processTime: duration(5, 'min'), valueClass: 'value-add' }],
    ['Call 5m WASTE', { name: 'Call', processTime: duration(5, 'min'), valueClass: 'waste' }],
    ['Call wait 8d scheduled', { name: 'Call', waitTime: duration(8, 'd'), waitOwner: 'scheduled' }],
    [
      'Call, 3h, wait 8d; 75%',
      {
        name: 'Call',
        processTime: duration(3, 'h'),
        waitTime: duration(8, 'd'),
        percentCompleteAccurate: 75,
      },
    ],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  it('counts a duration before the wait as work, and adds up only longer with shorter', () => {
    expect(read('Call 3h wait 2d 4h')).toEqual({
      name: 'Call',
      processTime: duration(3, 'h'),
      waitTime: { ...duration(2, 'd'), plus: duration(4, 'h') },
    });
    expect(read('Call 3h 8d')).toEqual({ name: 'Call 3h', processTime: duration(8, 'd') });
  });
});

describe('what belongs to the name', () => {
  it.each([
    '3h',
    '75% rule',
    '@home delivery',
    'Phase 2',
    'Q3 review',
    'Remove waste',
    'Check if necessary',
    'Qualify lead',
    'Plan B',
    '2nd review',
    '24/7 support',
    'wait',
    'Interview 5 people',
  ])('is all of: %s', (line) => {
    expect(read(line)).toEqual({ name: line });
  });

  it.each([
    ['Qualify lead 3h', 'Qualify lead'],
    ['Remove waste 3h', 'Remove waste'],
    ['Phase 2 3h', 'Phase 2'],
    ['Step 2 100 min', 'Step 2'],
    ['Start 30 day trial 3h', 'Start 30 day trial'],
    ['Interview 5 people 3h', 'Interview 5 people'],
    ['Legal review 3h by hand', 'Legal review by hand'],
  ])('is kept beside a figure: %s', (line, name) => {
    expect(read(line)['name']).toBe(name);
  });

  it('is whatever stands in quotes, which go when they protect a figure and stay when not', () => {
    expect(read('Start "30 day" trial')).toEqual({ name: 'Start 30 day trial' });
    expect(read('"Why us?" deck 3h')).toEqual({ name: '"Why us?" deck', processTime: duration(3, 'h') });
    expect(read('"Remove waste 3h"')).toEqual({ name: 'Remove waste 3h' });
    expect(read('5" pipe 3h')).toEqual({ name: '5" pipe', processTime: duration(3, 'h') });
  });
});

describe('what is not understood', () => {
  it('stays in the name and is marked', () => {
    expect(read('Review 3h sometimes 75%')['name']).toBe('Review sometimes');
    expect(unread('Review 3h sometimes 75%')).toEqual(['sometimes']);
    expect(unread('Review by Ann')).toEqual([]);
  });

  it('says why, where it looked like a figure', () => {
    const { name, values, pieces } = quickEntry('Review 3h 120% people 0', fields);
    expect(name).toBe('Review 120% people 0');
    expect(values).toEqual({ processTime: duration(3, 'h') });
    expect(pieces.flatMap(({ problem = [] }) => problem)).toEqual(['At most 100 %.', 'More than 0.']);
  });

  it('is the earlier of two figures for a field, and of two of which only one can be known', () => {
    expect(read('Review 3h 75% 4h')).toMatchObject({ name: 'Review 3h', processTime: duration(4, 'h') });
    expect(read('Review wait 3d lt 4d')).toEqual({ name: 'Review wait 3d', leadTime: duration(4, 'd') });
    expect(unread('Review wait 3d lt 4d')).toEqual(['wait 3d']);
  });
});

describe('other kinds', () => {
  it('read the figures that they have', () => {
    const { name, values } = quickEntry('Scored leads 3d', nodeKindOf('queue').fields);
    expect({ name, ...values }).toEqual({ name: 'Scored leads', waitTime: duration(3, 'd') });
    expect(quickEntry('Scored leads count 40', nodeKindOf('queue').fields).values).toEqual({ count: 40 });
    expect(quickEntry('Buyer 3h', nodeKindOf('customer').fields)).toMatchObject({
      name: 'Buyer 3h',
      values: {},
    });
  });

  it('without figures keep every name as it is typed', () => {
    for (const line of ['Buyer 3h', '"30 day" buyer', 'a ""  b']) {
      expect(quickEntry(line, nodeKindOf('customer').fields)).toMatchObject({ name: line, values: {} });
      expect(nameLine(line, nodeKindOf('customer').fields)).toBe(line);
    }
  });

  it('declare no word twice', () => {
    for (const kind of nodeKinds) {
      const quick = Object.values(kind.fields).map((field) => field.quick ?? {});
      const options = Object.values(kind.fields).flatMap((field) =>
        field.type === 'choice' ? field.options.flatMap((option) => option.quick ?? []) : [],
      );
      const words = [...quick.flatMap(({ words = [] }) => words), ...options];
      expect(new Set(words).size, kind.id).toBe(words.length);
      expect(quick.filter(({ isBare }) => isBare).length, kind.id).toBeLessThanOrEqual(1);
      for (const word of words) expect(word).toBe(word.toLowerCase());
    }
  });
});

const vocabulary = [
  'Legal|review|lead|wait|w|lt|pt|people|batch|avail|wip|limit|time|3h|8d|2|4|100|75%|%|120%|0.4p|1,5|min|days|@',
  'calendar|@Ann|@"Sales team"|"30 day"|"|""|va|value|add|necessary|waste|customer|3h,|-5|1e9|.5h|fte|wait:|×|–|0',
  '0p|5\'|2d4h|"Why us?"|3.|,',
].flatMap((words) => words.split('|'));
const lines = fc.oneof(
  fc.array(fc.constantFrom(...vocabulary), { maxLength: 12 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...Array.from('"\' @3h%,.w8d\t\u00a0')), maxLength: 30 }),
);

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('a name that opens for typing', () => {
  it('reads as itself again, in quotes where a part of it would be a figure', () => {
    expect(nameLine('Legal review', fields)).toBe('Legal review');
    expect(nameLine('"Why us?" deck', fields)).toBe('"Why us?" deck');
    expect(nameLine('Start 30 day trial', fields)).toBe('"Start 30 day trial"');
    expect(nameLine('Call 3h', fields)).toBe('"Call 3h"');
    expect(nameLine('The "30 day" trial', fields)).toBe('"The ""30 day"" trial"');
    expect(nameLine(' Legal  review ', fields)).toBe(' Legal  review ');
    fc.assert(
      fc.property(lines, (name) => {
        const read = quickEntry(nameLine(name, fields), fields);
        expect(read.values).toEqual({});
        expect(oneLine(read.name)).toBe(oneLine(name));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what is said of a typed line', () => {
  it('is each figure with its label and unit, and what was not understood with the reason', () => {
    expect(quickSummary(quickEntry('Call 3h sometimes 75% 0.4p va 120%', fields), fields)).toEqual({
      figures: [
        { label: 'Process time', text: '3 h' },
        { label: 'Value class', text: 'Value-add' },
        { label: '%C&A', text: '75 %' },
        { label: 'People', text: '0.4' },
      ],
      unread: [{ text: 'sometimes' }, { text: '120%', problem: 'At most 100 %.' }],
    });
  });
});

describe('any line', () => {
  it('is accounted for word by word, and never throws', () => {
    fc.assert(
      fc.property(lines, (line) => {
        const { pieces } = quickEntry(line, fields);
        let rest = line;
        for (const { text, at } of pieces) {
          expect(line.slice(at, at + text.length)).toBe(text);
          rest = rest.slice(0, at) + ' '.repeat(text.length) + rest.slice(at + text.length);
        }
        expect(rest.trim()).toBe('');
      }),
      { numRuns: 3000 },
    );
  });

  it('is read in no time, however long', () => {
    const start = performance.now();
    for (const line of [
      '"'.repeat(2000),
      '3 '.repeat(1000),
      '2d '.repeat(600),
      'wait '.repeat(400),
      'x'.repeat(1e6),
    ])
      quickEntry(line, fields);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
