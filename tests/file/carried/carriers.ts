import { strToU8, zipSync } from 'fflate';
import { mapText, type FileContent } from '#src/file/carried/mapText.ts';
import { pngHeadLength, pngMapChunk } from '#src/file/carried/pngCarrier.ts';
import { mapElement } from '#src/file/carried/xmlCarrier.ts';
import { crc32 } from '#src/lib/crc32.ts';

/** The smallest PNG there is: one grey point. */
export const onePoint = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNiAAAABgADNjd8qAAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** Bytes one after the other. */
export function together(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

/** A picture with these chunks behind its head. */
export function pictureWith(...chunks: readonly Uint8Array[]): Uint8Array {
  return together(onePoint.subarray(0, pngHeadLength), ...chunks, onePoint.subarray(pngHeadLength));
}

/** A chunk of any name, with the right checksum. */
export function chunkOf(name: string, content: Uint8Array): Uint8Array {
  const named = together(strToU8(name), content);
  const frame = new DataView(new ArrayBuffer(8));
  frame.setUint32(0, content.length);
  frame.setUint32(4, crc32(named));
  const bytes = new Uint8Array(frame.buffer);
  return together(bytes.subarray(0, 4), named, bytes.subarray(4));
}

/** A presentation, as far as it is asked for here, with these custom parts. */
export function slidesWith(parts: Readonly<Record<string, string>>): Uint8Array {
  const all = { '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>', ...parts };
  return zipSync(Object.fromEntries(Object.entries(all).map(([path, text]) => [path, strToU8(text)])));
}

/** A drawing with this inside. */
export function drawingWith(inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}<path d="M0 0"/></svg>`;
}

/** Each way in which a map travels. */
export const carriers: readonly (readonly [string, (map: string) => FileContent])[] = [
  ['a picture (PNG)', (map) => ({ bytes: pictureWith(pngMapChunk(map)) })],
  ['a drawing (SVG)', (map) => ({ text: drawingWith(`<metadata>${mapElement(map, true)}</metadata>`) })],
  ['slides (PPTX)', (map) => ({ bytes: slidesWith({ 'customXml/item1.xml': mapElement(map, false) }) })],
];

/** What is found: the map's text, or the problem in words. */
export function found(content: FileContent): string {
  const result = mapText(content);
  return result.ok ? result.value.text : result.problem;
}
