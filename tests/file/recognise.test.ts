import { describe, expect, it } from 'vitest';
import { recogniseJson, recogniseText } from '#src/file/recognise.ts';
import type { JsonValue } from '#src/lib/json.ts';

describe('a text that is no JSON', () => {
  it.each([
    ['\ufffdPNG\r\n', 'a picture (PNG)'],
    ['PNG\r\n', 'a picture (PNG)'],
    ['\ufffd\ufffd\ufffd\u0000\u0010JFIF', 'a picture (JPEG)'],
    ['\ufffd\ufffdExif', 'a picture (JPEG)'],
    [`\ufffd${'x'.repeat(12)}JFIF`, 'a picture (JPEG)'],
    ['GIF89a', 'a picture (GIF)'],
    ['%PDF-1.7', 'a PDF document'],
    ['PK\u0003\u0004', 'a zip archive, or an Office document'],
    ['<svg width="1">', 'a picture (SVG)'],
    ['<?xml version="1.0"?>\n<SVG>', 'a picture (SVG)'],
    ['<mxfile>', 'a diagrams.net (draw.io) drawing'],
    ['<?xml?><mxfile>', 'a diagrams.net (draw.io) drawing'],
    ['<mxGraphModel>', 'a diagrams.net (draw.io) drawing'],
    ['<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL">', 'a BPMN process model'],
    ['<?xml?><bpmn2:definitions a="http://www.omg.org/spec/bpmn">', 'a BPMN process model'],
    ['<html lang="en">', 'a web page'],
    ['<!doctype html>', 'a web page'],
    ['<?xml version="1.0"?><feed/>', 'an XML file'],
    ['<feed>', 'an XML file'],
    ['graph TD\n a-->b', 'a Mermaid diagram'],
    ['flowchart LR', 'a Mermaid diagram'],
    ['sequenceDiagram', 'a Mermaid diagram'],
    ['  \n GIF89a', 'a picture (GIF)'],
    ['ab\u0000c', 'a file that is not text'],
  ])('that starts with %j is %s', (text, what) => {
    expect(recogniseText(text)).toBe(what);
  });

  it.each([
    'graphite',
    'x GIF89a',
    'x%PDF',
    'xPK\u0003\u0004',
    'a < b',
    '<5',
    'hello <svg',
    'x <html',
    'x <!doctype html>',
    'x <?xml version="1.0"?><feed/>',
    'x <?xml?><svg',
    'a graph TD',
    `\ufffd${'x'.repeat(13)}JFIF`,
    'x\ufffdJFIF',
    'x\ufffdPNG',
    'a definitions of bpmn',
    '',
  ])('that only looks a little like another file is nothing known: %j', (text) => {
    expect(recogniseText(text)).toBeUndefined();
  });

  it('is judged by its first 2,000 characters', () => {
    expect(recogniseText(`${'x'.repeat(1993)} <mxfile>`)).toBeUndefined();
    expect(recogniseText(`${'x'.repeat(1993)}<mxfile>`)).toBe('a diagrams.net (draw.io) drawing');
  });

  it.each([
    ['map.drawio', 'a diagrams.net (draw.io) drawing'],
    ['map.vsdx', 'a Visio drawing'],
    ['map.pptx', 'a PowerPoint presentation'],
    ['map.xlsx', 'an Excel workbook'],
    ['map.docx', 'a Word document'],
    ['map.pdf', 'a PDF document'],
    ['map.png', 'a picture (PNG)'],
    ['map.jpg', 'a picture (JPEG)'],
    ['map.jpeg', 'a picture (JPEG)'],
    ['map.gif', 'a picture (GIF)'],
    ['map.webp', 'a picture (WebP)'],
    ['map.svg', 'a picture (SVG)'],
    ['map.csv', 'a table (CSV)'],
    ['map.bpmn', 'a BPMN process model'],
    ['map.md', 'a text file'],
    ['map.txt', 'a text file'],
    ['a.b.MD', 'a text file'],
    ['.txt', 'a text file'],
  ])('and that is called %s is %s', (name, what) => {
    expect(recogniseText('hello', name)).toBe(what);
    expect(recogniseText('hello', name.toUpperCase())).toBe(what);
  });

  it.each(['map', 'txt', 'map.txt.bak', 'map.constructor', 'map.toString', 'map.', 'map.txt '])(
    'and that is called “%s” is nothing known',
    (name) => {
      expect(recogniseText('hello', name)).toBeUndefined();
    },
  );

  it('is believed before its name', () => {
    expect(recogniseText('GIF89a', 'map.txt')).toBe('a picture (GIF)');
    expect(recogniseText('ab\u0000c', 'map.vsdx')).toBe('a Visio drawing');
  });

  it('that starts like JSON is a map cut off, whatever its name and its commas', () => {
    expect(recogniseText('{"a": 1,', 'map.txt')).toBeUndefined();
    expect(recogniseText(' [1,\n2,', 'map.csv')).toBeUndefined();
    expect(recogniseText('a {', 'map.csv')).toBe('a table (CSV)');
  });

  it.each(['a,b\n1,2', 'a;b;c\r\n1;2;3\r\n', 'a\tb\n1\t2', 'a;b,c\n1;2', 'a\tb,c\n1\t2'])(
    'is a table when its first two lines have as many columns: %j',
    (text) => {
      expect(recogniseText(text)).toBe('a table (CSV)');
    },
  );

  it.each(['a,b\n1', 'a,b', 'a,b\n1,2,3', 'a;b\n1,2', 'a b\n1 2', 'first\nsecond, third'])(
    'is no table: %j',
    (text) => {
      expect(recogniseText(text)).toBeUndefined();
    },
  );
});

describe('JSON that is no map', () => {
  it.each<[json: JsonValue, what: string]>([
    [[], 'a JSON list'],
    ['x', 'a single JSON value'],
    [null, 'a single JSON value'],
    [{ format: 'pullmap-fragment' }, 'a piece of a map from the clipboard; paste it into an open map'],
    [{ type: 'excalidraw' }, 'an Excalidraw drawing'],
    [{ tldrawFileFormatVersion: 1 }, 'a tldraw drawing'],
    [{ $schema: 'x', properties: {} }, 'a JSON Schema'],
    [{ nodes: [], edges: [] }, 'a diagram of another program'],
    [{ dependencies: {}, version: '1.0.0' }, 'a package.json'],
  ])('%j is %s', (json, what) => {
    expect(recogniseJson(json)).toBe(what);
  });

  it.each<JsonValue>([
    {},
    { format: 'other' },
    { type: 'other' },
    { tldrawFileFormatVersion: '1' },
    { $schema: 'x' },
    { properties: {} },
    { nodes: [] },
    { edges: [] },
    { nodes: {}, edges: [] },
    { nodes: [], edges: {} },
    { dependencies: {} },
    { version: '1.0.0' },
  ])('%j may be anything', (json) => {
    expect(recogniseJson(json)).toBeUndefined();
  });
});
