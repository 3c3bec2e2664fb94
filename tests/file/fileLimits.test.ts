import { describe, expect, it } from 'vitest';
import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import { fileLimits } from '#src/file/limits.ts';
import { openMap } from '#src/file/open.ts';
import { goodFile } from './goodFile.ts';

type Json = { [key: string]: unknown };

/** Why a file is not opened; nothing when it is. */
function problemOf(text: string): string {
  const opened = openMap(text);
  return opened.ok ? '' : opened.problem.message;
}

/** The same of the good file with other parts. */
const problemWith = (parts: Json) => problemOf(JSON.stringify({ ...goodFile().file, ...parts }));

const many = (count: number, item: Json = {}) => Array.from({ length: count }, () => item);
const node = { kind: 'step', x: 0, y: 0 };
const state = (parts: Json) => ({ name: 'S', kind: 'other', nodes: [], edges: [], ...parts });

/** A list of so many, in a file; and what one too many is called. */
const lists: readonly (readonly [
  what: string,
  most: number,
  parts: (count: number) => Json,
  words: string,
])[] = [
  ['states', fileLimits.states, (count) => ({ states: many(count, state({})) }), 'states'],
  [
    'needs',
    fileLimits.listLength,
    (count) => ({ customer: { needs: many(count) } }),
    'needs or measures of quality',
  ],
  [
    'measures of quality',
    fileLimits.listLength,
    (count) => ({ customer: { ctqs: many(count) } }),
    'needs or measures of quality',
  ],
  ['pieces of content', fileLimits.listLength, (count) => ({ contents: many(count) }), 'pieces of content'],
  ['parked ideas', fileLimits.listLength, (count) => ({ parkedIdeas: many(count) }), 'parked ideas'],
  ['own figures', fileLimits.listLength, (count) => ({ ownFigures: many(count) }), 'own figures'],
  [
    'values of own figures in one state',
    fileLimits.listLength,
    (count) => ({ states: [state({}), state({ ownValues: many(count) })] }),
    'own figures',
  ],
  [
    'stages of one state',
    fileLimits.listLength,
    (count) => ({ states: [state({}), state({ stages: many(count) })] }),
    'stages, lanes or findings that were let stand',
  ],
  [
    'lanes of one state',
    fileLimits.listLength,
    (count) => ({ states: [state({ lanes: many(count) }), state({})] }),
    'stages, lanes or findings that were let stand',
  ],
  [
    'findings let stand in one state',
    fileLimits.listLength,
    (count) => ({ states: [state({ waivers: many(count) })] }),
    'stages, lanes or findings that were let stand',
  ],
  [
    'nodes in all states together',
    fileLimits.nodes,
    (count) => ({ states: [state({ nodes: many(count - 10, node) }), state({ nodes: many(10, node) })] }),
    'nodes',
  ],
  [
    'connections in all states together',
    fileLimits.edges,
    (count) => ({ states: [state({ edges: many(10) }), state({ edges: many(count - 10) })] }),
    'connections',
  ],
];

describe('a file as large as a map may be', () => {
  it.each(lists)('is opened with so many %s, and refused with one more', (_what, most, parts, words) => {
    expect(problemWith(parts(most))).toBe('');
    expect(problemWith(parts(most + 1))).toBe(
      `The file is too large for a map: it has ${most + 1} ${words}; a map may have up to ${most}. Split it into several maps.`,
    );
  });

  it('counts stages, lanes and figures for each state alone', () => {
    const half = { stages: many(600), lanes: many(600), ownValues: many(600) };
    expect(problemWith({ states: [state(half), state(half)] })).toBe('');
  });

  it('counts needs and measures each for themselves', () => {
    expect(problemWith({ customer: { needs: many(600), ctqs: many(600) } })).toBe('');
  });

  it('is refused with one level of brackets too many', () => {
    // The map itself is the first level.
    const deep = (levels: number) => ({ later: JSON.parse('['.repeat(levels - 1) + ']'.repeat(levels - 1)) });
    expect(problemWith(deep(fileLimits.depth))).toBe('');
    expect(problemWith(deep(fileLimits.depth + 1))).toBe(
      'The file is too large for a map: it has more than 64 levels inside one another. Split the map, or take out long texts.',
    );
  });

  it('is refused with one value too many', () => {
    const withValues = (count: number) => `[${'1,'.repeat(count - 2)}1]`;
    expect(problemOf(withValues(fileLimits.values))).toContain('a JSON list');
    expect(problemOf(withValues(fileLimits.values + 1))).toContain(
      'it has 600001 values; a map may have up to 600000. ',
    );
  });

  it.each(['', '\ufeff', ' \n', '\ufeff\n\t'])('is refused for its depth behind %j', (start) => {
    expect(problemOf(`${start}${'['.repeat(65)}`)).toContain('more than 64 levels');
    expect(problemOf(`${start}${'{'.repeat(65)}`)).toContain('more than 64 levels');
  });

  it('is not judged by its brackets and commas where it is another program’s', () => {
    expect(problemOf(`a,b\n${'['.repeat(100)},`)).toContain('It seems to be a table (CSV).');
    expect(problemOf(`a,b\n1,2\n${','.repeat(fileLimits.values)}`)).toContain('a table (CSV)');
  });

  it('is refused with one character too many', () => {
    const withLength = (length: number) => `"${'x'.repeat(length - 2)}"`;
    expect(problemOf(withLength(fileLimits.textLength))).toContain('a single JSON value');
    expect(problemOf(withLength(fileLimits.textLength + 1))).toContain(
      'it has 21 MB; a map may have up to 20 MB. ',
    );
  });
});

describe('a piece of a map as large as can be pasted', () => {
  const problemOfPiece = (parts: Json) => {
    const read = fragmentFromText(
      JSON.stringify({ format: 'pullmap-fragment', version: 1, nodes: [], ...parts }),
    );
    return read.ok ? '' : read.problem;
  };

  it.each([
    ['nodes', fileLimits.nodes],
    ['edges', fileLimits.edges],
  ])('has so many %s, and not one more', (list, most) => {
    expect(problemOfPiece({ [list]: many(most) })).toBe('');
    expect(problemOfPiece({ [list]: many(most + 1) })).toBe(
      'Too much to paste at once: up to 5000 nodes. Copy a smaller part.',
    );
  });

  it('leaves room for the two levels that are around it in a file', () => {
    const deep = (levels: number) => ({ later: JSON.parse('['.repeat(levels - 1) + ']'.repeat(levels - 1)) });
    expect(problemOfPiece(deep(fileLimits.depth - 2))).toBe('');
    expect(problemOfPiece(deep(fileLimits.depth - 1))).toBe(
      'What is on the clipboard is nested too deeply to be saved in a map. Copy a smaller part.',
    );
  });
});
