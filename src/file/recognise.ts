import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import { fragmentFormat } from './version.ts';

/* oxlint-disable no-control-regex -- files that are not text start with control characters */

/** What texts and files of other programs look like at their start, first match wins. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^\ufffd?PNG/, 'a picture (PNG)'],
  [/^\ufffd[^]{0,12}(?:JFIF|Exif)/, 'a picture (JPEG)'],
  [/^GIF8/, 'a picture (GIF)'],
  [/^%PDF/, 'a PDF document'],
  [/^PK\u0003\u0004/, 'a zip archive, or an Office document'],
  [/^<\?xml[^]{0,400}<svg|^<svg/i, 'a picture (SVG)'],
  [/<mxfile|<mxGraphModel/, 'a diagrams.net (draw.io) drawing'],
  [/<(?:\w+:)?definitions[^]{0,400}bpmn/i, 'a BPMN process model'],
  [/^<!doctype html|^<html/i, 'a web page'],
  [/^<\?xml|^<[a-z]/i, 'an XML file'],
  [/^(?:graph|flowchart|sequenceDiagram)\b/, 'a Mermaid diagram'],
];

const endings: Readonly<Record<string, string>> = {
  drawio: 'a diagrams.net (draw.io) drawing',
  vsdx: 'a Visio drawing',
  pptx: 'a PowerPoint presentation',
  xlsx: 'an Excel workbook',
  docx: 'a Word document',
  pdf: 'a PDF document',
  png: 'a picture (PNG)',
  jpg: 'a picture (JPEG)',
  jpeg: 'a picture (JPEG)',
  gif: 'a picture (GIF)',
  webp: 'a picture (WebP)',
  svg: 'a picture (SVG)',
  csv: 'a table (CSV)',
  bpmn: 'a BPMN process model',
  md: 'a text file',
  txt: 'a text file',
};

/** What a text that is not JSON seems to be, judged by its start and the file's name; undefined when that tells nothing. */
export function recogniseText(text: string, fileName = ''): string | undefined {
  const start = text.slice(0, 2000).trimStart();
  const found = beginnings.find(([pattern]) => pattern.test(start));
  if (found !== undefined) return found[1];
  const looksLikeJson = /^[{[]/.test(start);
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (!looksLikeJson && Object.hasOwn(endings, ending)) return endings[ending];
  if (start.includes('\u0000')) return 'a file that is not text';
  const [first = '', second = ''] = start.split(/\r?\n/);
  const separator = [';', '\t', ','].find((mark) => first.includes(mark));
  if (
    !looksLikeJson &&
    separator !== undefined &&
    second.split(separator).length === first.split(separator).length
  ) {
    return 'a table (CSV)';
  }
  return undefined;
}

/** What JSON that is not a map seems to be; undefined when that can't be told. */
export function recogniseJson(json: JsonValue): string | undefined {
  if (Array.isArray(json)) return 'a JSON list';
  if (!isJsonObject(json)) return 'a single JSON value';
  if (json['format'] === fragmentFormat)
    return 'a piece of a map from the clipboard; paste it into an open map';
  if (json['type'] === 'excalidraw') return 'an Excalidraw drawing';
  if (typeof json['tldrawFileFormatVersion'] === 'number') return 'a tldraw drawing';
  if (json['$schema'] !== undefined && json['properties'] !== undefined) return 'a JSON Schema';
  if (Array.isArray(json['nodes']) && Array.isArray(json['edges'])) return 'a diagram of another program';
  if (json['dependencies'] !== undefined && json['version'] !== undefined) return 'a package.json';
  return undefined;
}
