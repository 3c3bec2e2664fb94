import { describe, expect, it } from 'vitest';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { smallMap } from './mapSamples.ts';

const good = saveMap(smallMap());
const withStates = (states: string): string =>
  `{"format":"pullmap","version":1,"id":"m","title":"T","stream":{"unit":"lead","kind":"customer"},"calendar":{"hoursPerDay":8,"daysPerWeek":5},"states":${states}}`;
const emptyState = '{"id":"s","name":"S","kind":"current","nodes":[],"edges":[]}';
const manyNodes = Array.from({ length: 5_001 }, (_, index) => `{"id":"n${index}","kind":"step","x":0,"y":0}`);
const manyEdges = Array.from({ length: 20_001 }, (_, index) => `{"id":"e${index}","kind":"push"}`);
const deep = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;

/** What is opened, the file's name if it matters, the problem's code and words that its message has. */
const refused: readonly (readonly [
  what: string,
  text: string,
  code: string,
  words: string,
  name?: string,
])[] = [
  ['nothing', '', 'empty', 'The file is empty'],
  ['white space', ' \n\t \r\n', 'empty', 'The file is empty'],
  ['only a byte order mark', '\ufeff', 'empty', 'The file is empty'],
  ['only zero characters', '\u0000\u0000', 'empty', 'The file is empty'],

  ['a map that was cut off', good.slice(0, 400), 'not-json', 'it ends in the middle'],
  ['a missing comma', '{\n  "a": 1\n  "b": 2\n}', 'not-json', 'line 3, column 3'],
  [
    'a comma too many',
    '{"a": [1, 2, ]}',
    'not-json',
    'line 1, column 14: there should be a value, but there is “]”',
  ],
  ['single quotes', "{'a': 1}", 'not-json', 'line 1, column 2: there should be a name in double quotes'],
  ['a text after the end', `${good}oops`, 'not-json', 'the end of the file, but there is “o”'],
  ['two maps in one file', good + good, 'not-json', 'there should be the end of the file'],
  ['a bare word', '{"a": hello}', 'not-json', 'line 1, column 7'],
  ['NaN as a number', '{"a": NaN}', 'not-json', 'line 1, column 7'],
  ['a comment', '{\n  // hi\n}', 'not-json', 'line 2, column 3'],
  ['a raw line break in a text', '{"a": "x\ny"}', 'not-json', 'line 1, column 9: a line break'],
  [
    'a Windows path in a text',
    String.raw`{"a": "C:\maps"}`,
    'not-json',
    'line 1, column 10: there is a backslash',
  ],
  ['a text that never ends', '{"a": "xyz', 'not-json', 'it ends in the middle'],
  ['19 MB of text and no end', `{"a": "${'x\\n'.repeat(6_000_000)}`, 'not-json', 'it ends in the middle'],
  ['a colon missing', '{"a" 1}', 'not-json', 'there should be a colon'],
  ['the wrong bracket', '{"a": [1}', 'not-json', 'there should be a comma or “]”'],

  ['a draw.io drawing', '<mxfile host="x"><diagram/></mxfile>', 'not-a-map', 'diagrams.net (draw.io)'],
  ['a draw.io model', '<?xml version="1.0"?><mxGraphModel/>', 'not-a-map', 'diagrams.net (draw.io)'],
  ['an SVG picture', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'not-a-map', 'a picture (SVG)'],
  ['a PNG picture read as text', '\ufffdPNG\r\n\u001a\n', 'not-a-map', 'a picture (PNG)'],
  ['a PDF', '%PDF-1.7\n', 'not-a-map', 'a PDF document'],
  ['an Office document', 'PK\u0003\u0004\u0014', 'not-a-map', 'Office document'],
  ['a web page', '<!DOCTYPE html><html></html>', 'not-a-map', 'a web page'],
  ['a BPMN model', '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN">', 'not-a-map', 'BPMN'],
  ['a table', 'Step,Time\nNurture,15\n', 'not-a-map', 'a table (CSV)'],
  ['a table with semicolons', 'Schritt;Zeit\r\nNurture;15\r\n', 'not-a-map', 'a table (CSV)'],
  ['a Mermaid diagram', 'flowchart LR\n a-->b', 'not-a-map', 'Mermaid'],
  ['a binary file known by its name', 'abc\u0001', 'not-a-map', 'a Visio drawing', 'stream.vsdx'],
  ['a text file known by its name', 'hello', 'not-a-map', 'a text file', 'notes.txt'],
  ['an Excalidraw drawing', '{"type":"excalidraw","elements":[]}', 'not-a-map', 'an Excalidraw drawing'],
  ['a tldraw drawing', '{"tldrawFileFormatVersion":1}', 'not-a-map', 'a tldraw drawing'],
  ['another program’s diagram', '{"nodes":[],"edges":[]}', 'not-a-map', 'a diagram of another program'],
  ['a piece of a map', '{"format":"pullmap-fragment"}', 'not-a-map', 'a piece of a map from the clipboard'],
  ['a JSON list', '[]', 'not-a-map', 'a JSON list'],
  ['a number', '42', 'not-a-map', 'a single JSON value'],
  ['null', 'null', 'not-a-map', 'a single JSON value'],
  ['some other JSON', '{"a":1}', 'not-a-map', 'This is not a map file. Choose'],

  [
    'a newer version',
    '{"format":"pullmap","version":2}',
    'newer-version',
    'file version 2; this one reads up to 1',
  ],
  [
    'no version',
    '{"format":"pullmap"}',
    'damaged',
    'version should be a whole number from 1, but is nothing',
  ],
  ['version zero', '{"format":"pullmap","version":0}', 'damaged', 'but is 0'],
  ['half a version', '{"format":"pullmap","version":1.5}', 'damaged', 'but is 1.5'],
  ['a version as text', '{"format":"pullmap","version":"1"}', 'damaged', 'but is “1”'],
  ['no states', '{"format":"pullmap","version":1}', 'damaged', 'states should be a list, but is nothing'],
  ['an empty list of states', withStates('[]'), 'damaged', 'states should be a list with at least one entry'],
  ['states as an object', withStates('{}'), 'damaged', 'states should be a list, but is an object'],
  [
    'a state that is a text',
    withStates('["current"]'),
    'damaged',
    'states[0] should be an object, but is “current”',
  ],
  [
    'nodes as an object',
    withStates('[{"id":"s","nodes":{}}]'),
    'damaged',
    'states[0].nodes should be a list',
  ],
  [
    'a node that is null',
    withStates('[{"nodes":[null]}]'),
    'damaged',
    'states[0].nodes[0] should be an object, but is null',
  ],
  [
    'an edge that is a number',
    withStates('[{"edges":[{}, 7]}]'),
    'damaged',
    'states[0].edges[1] should be an object, but is 7',
  ],
  [
    'a customer that is a list',
    good.replace('"customer": {', '"customer": [], "was": {'),
    'damaged',
    'customer should be an object, but is a list of 0',
  ],
  [
    'a calendar that is a text',
    good.replace('"calendar": {', '"calendar": "8x5", "was": {'),
    'damaged',
    'calendar should be an object',
  ],

  [
    'more than 5,000 nodes',
    withStates(`[{"nodes":[${manyNodes.join()}]}]`),
    'too-large',
    'it has 5001 nodes; a map may have up to 5000',
  ],
  [
    'more than 20,000 edges',
    withStates(`[{"nodes":[],"edges":[${manyEdges.join()}]}]`),
    'too-large',
    '20001 connections',
  ],
  [
    '51 states',
    withStates(`[${Array.from({ length: 51 }, () => emptyState).join()}]`),
    'too-large',
    '51 states',
  ],
  [
    'more than 1,000 findings let stand',
    withStates(`[{"nodes":[],"waivers":[${Array.from({ length: 1001 }, () => '{}').join()}]}]`),
    'too-large',
    '1001 stages, lanes or findings that were let stand',
  ],
  [
    'more than 1,000 pieces of content',
    withStates(`[${emptyState}],"contents":[${Array.from({ length: 1001 }, () => '{}').join()}]`),
    'too-large',
    '1001 pieces of content',
  ],
  [
    '65 levels of nesting',
    withStates(`[{"later":${deep(65)}}]`),
    'too-large',
    'more than 64 levels inside one another',
  ],
  [
    '100,000 levels of nesting',
    withStates(`[{"later":${deep(100_000)}}]`),
    'too-large',
    'levels inside one another',
  ],
  ['100,000 open brackets', '['.repeat(100_000), 'too-large', 'levels inside one another'],
  ['more than 20 MB', `"${'x'.repeat(20 * 1024 * 1024)}"`, 'too-large', 'up to 20 MB'],
];

describe('a file that is not opened', () => {
  it.each(refused)('%s', (_what, text = '', code, words, name) => {
    const result = openMap(text, name);
    if (result.ok) throw new Error('it was opened');
    expect(result.problem.code).toBe(code);
    expect(result.problem.message).toContain(words);
  });

  it('is told in sentences that end with what to do', () => {
    for (const [what, text, , , name] of refused) {
      const result = openMap(text, name ?? 'a.json');
      expect(result.ok ? what : result.problem.message).toMatch(/(?:Choose|Correct|Reload|Split) .*\.$/);
    }
  });
});
