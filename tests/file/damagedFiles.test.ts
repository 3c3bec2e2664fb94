import { describe, expect, it } from 'vitest';
import { fragmentFromText } from '#src/file/fragmentFromText.ts';
import { openMap } from '#src/file/open.ts';
import { pathText } from '#src/file/skeleton.ts';
import { goodFile } from './goodFile.ts';

type Json = { [key: string]: unknown };

/** Why the good file with this value at that place is not opened; nothing when it is. */
function problemWith(path: string, value: unknown): string {
  const { file } = goodFile();
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  // The places that are written to stand in the good file or are made here.
  const parent = steps.reduce<Json>((at, step) => (at[step] ??= {}) as Json, file);
  parent[last] = value;
  const opened = openMap(JSON.stringify(file));
  return opened.ok ? '' : opened.problem.message;
}

const objects = ['stream', 'stream.roles', 'calendar', 'customer', 'thresholds'];
const listsThatMayBeMissing = [
  'customer.needs',
  'customer.ctqs',
  'contents',
  'parkedIdeas',
  'ownFigures',
  'states.0.nodes',
  'states.0.edges',
  'states.0.stages',
  'states.0.lanes',
  'states.0.waivers',
  'states.0.ownValues',
];
/** As the message names the place. */
const shownAs = (path: string) => path.replace('states.0', 'states[0]');

describe('a file that does not hold together', () => {
  it.each(objects)('has no list, no text and no null where %s should be an object', (path) => {
    const problem = (words: string) =>
      `The map file is damaged: ${path} should be an object, but is ${words}. Correct that place in a text editor, or open an earlier copy.`;
    expect(problemWith(path, [1, 2])).toBe(problem('a list of 2'));
    expect(problemWith(path, 'x')).toBe(problem('“x”'));
    expect(problemWith(path, null)).toBe(problem('null'));
  });

  it.each(objects)('does when %s is missing', (path) => {
    expect(problemWith(path, undefined)).toBe('');
  });

  it.each(listsThatMayBeMissing)('has no object, no text and no null where %s should be a list', (path) => {
    const problem = (words: string) => `damaged: ${shownAs(path)} should be a list, but is ${words}. `;
    expect(problemWith(path, {})).toContain(problem('an object with 0 fields'));
    expect(problemWith(path, 'x')).toContain(problem('“x”'));
    expect(problemWith(path, null)).toContain(problem('null'));
  });

  it.each(listsThatMayBeMissing)('has nothing but objects in %s, and tells which one is none', (path) => {
    const item = { id: 'a', kind: 'step', x: 0, y: 0, value: 1 };
    expect(problemWith(path, [item, item, true])).toContain(
      `damaged: ${shownAs(path)}[2] should be an object, but is true. `,
    );
    expect(problemWith(path, [[]])).toContain(`damaged: ${shownAs(path)}[0] should be an object`);
  });

  it.each(listsThatMayBeMissing)('does when %s is missing or empty', (path) => {
    expect(problemWith(path, undefined)).toBe('');
    expect(problemWith(path, [])).toBe('');
  });

  it('has at least one state', () => {
    expect(problemWith('states', [])).toContain(
      'states should be a list with at least one entry, but is a list of 0. ',
    );
    expect(problemWith('states', undefined)).toContain('states should be a list, but is nothing. ');
    expect(problemWith('states', {})).toContain('states should be a list, but is an object with 0 fields. ');
    expect(problemWith('states', [{}])).toBe('');
  });

  it('tells the place in the state that is broken', () => {
    expect(problemWith('states', [{}, { lanes: [{}, 5] }])).toContain(
      'states[1].lanes[1] should be an object, but is 5. ',
    );
  });

  it('tells the first broken place only', () => {
    const { file } = goodFile();
    const opened = openMap(JSON.stringify({ ...file, thresholds: 1, calendar: 2, states: 3 }));
    expect(opened.ok ? '' : opened.problem.message).toContain('damaged: calendar should be an object');
    expect(opened.ok ? '' : opened.problem.message).not.toMatch(/thresholds|states/);
  });
});

describe('a piece of a map that does not hold together', () => {
  const problemOf = (parts: Json) => {
    const read = fragmentFromText(JSON.stringify({ format: 'pullmap-fragment', version: 1, ...parts }));
    return read.ok ? '' : read.problem;
  };

  it.each<[what: string, parts: Json, words: string]>([
    ['without nodes', { edges: [] }, 'nodes should be a list, but is nothing'],
    ['with a node that is null', { nodes: [{}, null] }, 'nodes[1] should be an object, but is null'],
    ['with edges in an object', { nodes: [], edges: {} }, 'edges should be a list, but is an object'],
    ['with an edge that is a text', { nodes: [], edges: ['e'] }, 'edges[0] should be an object, but is “e”'],
  ])('is refused: one %s', (_what, parts, words) => {
    expect(problemOf(parts)).toContain(`What is on the clipboard is damaged: ${words}`);
    expect(problemOf(parts)).toMatch(/\. Copy it again\.$/);
  });

  it('is pasted with no nodes and no edges at all', () => {
    expect(problemOf({ nodes: [] })).toBe('');
  });
});

describe('a place in a file', () => {
  it.each([
    [['states', 0, 'nodes', 3], 'states[0].nodes[3]'],
    [['later'], 'later'],
    [[2, 'a', 'b'], '[2].a.b'],
    [[], ''],
  ])('%j is written %j', (path, text) => {
    expect(pathText(path)).toBe(text);
  });
});
