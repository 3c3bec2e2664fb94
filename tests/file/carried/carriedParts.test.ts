import { strToU8, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mapText } from '#src/file/carried/mapText.ts';
import { isPng, pngHeadLength, pngMapChunk } from '#src/file/carried/pngCarrier.ts';
import { mapElement } from '#src/file/carried/xmlCarrier.ts';
import { crc32 } from '#src/lib/crc32.ts';
import { toBase64 } from '#src/lib/base64.ts';
import { chunkOf, drawingWith, found, onePoint, pictureWith, slidesWith, together } from './carriers.ts';

const text = '{"format":"pullmap","title":"Grüße"}';
const nothing = /^There is no map inside/;
const damaged = /is damaged or breaks off/;
const newer = /by a newer version/;
const inPicture = (...chunks: readonly Uint8Array[]) => found({ bytes: pictureWith(...chunks) });
const ourChunk = (rest: string) => inPicture(chunkOf('iTXt', strToU8(`pullmap\0${rest}`, true)));

describe('a picture with a map', () => {
  it('holds it in a chunk of international text, as the PNG specification has it', () => {
    const chunk = pngMapChunk(text);
    const view = new DataView(chunk.buffer);
    const [head, rest] = [chunk.subarray(4, 20), chunk.subarray(20, -4)];
    expect(view.getUint32(0)).toBe(chunk.length - 12);
    expect(new TextDecoder('latin1').decode(head)).toBe('iTXtpullmap\0\x01\0\0\0');
    expect(rest).toEqual(zlibSync(strToU8(text)));
    expect(view.getUint32(chunk.length - 4)).toBe(crc32(chunk.subarray(4, -4)));
    expect(chunk).toEqual(chunkOf('iTXt', chunk.subarray(8, -4)));
  });

  it('begins as every PNG does', () => {
    expect(isPng(onePoint)).toBe(true);
    expect(isPng(onePoint.subarray(0, 7))).toBe(false);
    for (let at = 0; at < 8; at += 1) {
      const other = onePoint.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      expect(isPng(other)).toBe(false);
    }
    expect(pngHeadLength).toBe(33);
  });

  it('gives it when it is cut off right behind it, and not a byte before', () => {
    const end = pngHeadLength + pngMapChunk(text).length;
    const picture = pictureWith(pngMapChunk(text));
    expect(found({ bytes: picture.subarray(0, end) })).toBe(text);
    expect(found({ bytes: picture.subarray(0, end - 1) })).toMatch(damaged);
  });

  it('gives the first of two, and none that stands behind its end', () => {
    expect(inPicture(pngMapChunk(text), pngMapChunk('{}'))).toBe(text);
    expect(found({ bytes: together(onePoint, pngMapChunk(text)) })).toMatch(nothing);
  });

  it('gives nothing of another keyword, or another kind of chunk', () => {
    for (const keyword of ['pullmaps', 'Pullmap', 'pullma', 'xpullmap'])
      expect(inPicture(chunkOf('iTXt', strToU8(`${keyword}\0\0\0\0\0${text}`)))).toMatch(nothing);
    expect(inPicture(chunkOf('zTXt', pngMapChunk(text).subarray(8, -4)))).toMatch(nothing);
    expect(inPicture(chunkOf('iTXt', strToU8('pullmap')))).toMatch(nothing);
  });

  it('is looked for where the picture stands in memory', () => {
    const shifted = together(Uint8Array.of(1, 2, 3), pictureWith(pngMapChunk(text)));
    expect(found({ bytes: shifted.subarray(3) })).toBe(text);
  });

  it.each([
    ['text as it is', '\0\0\0\0{}', /^\{\}$/],
    ['text with a language and the keyword in it', '\0\0de\0Karte\0{}', /^\{\}$/],
    ['a language that does not end', '\0\0de', damaged],
    ['a keyword that does not end', '\0\0de\0Karte', damaged],
    ['no text at all', '\0\0\0\0', /^$/],
    ['another way of packing', '\x01\x01\0\0{}', newer],
    ['packing that is neither done nor left out', '\x02\0\0\0{}', newer],
    ['packed text that is none', '\x01\0\0\0{}', damaged],
    ['packed text without a byte', '\x01\0\0\0', damaged],
  ])('is told from %s', (_what, content, answer) => {
    expect(ourChunk(content)).toMatch(answer);
  });
});

describe('packed text', () => {
  const packed = (change: (stream: Uint8Array) => Uint8Array) =>
    inPicture(chunkOf('iTXt', together(strToU8('pullmap\0\x01\0\0\0'), change(zlibSync(strToU8(text))))));

  it('has the right checksum at its end', () => {
    expect(packed((stream) => stream)).toBe(text);
    for (const fromEnd of [1, 4]) {
      const isSpoilt = (stream: Uint8Array, at: number) => at === stream.length - fromEnd;
      expect(packed((stream) => stream.map((byte, at) => (isSpoilt(stream, at) ? byte ^ 1 : byte)))).toMatch(
        damaged,
      );
    }
  });

  it('is text when it is unpacked', () => {
    const chunk = together(strToU8('pullmap\0\x01\0\0\0'), zlibSync(Uint8Array.of(0xff, 0xfe)));
    expect(inPicture(chunkOf('iTXt', chunk))).toMatch(damaged);
  });
});

describe('slides', () => {
  const element = mapElement(text, false);
  const inPart = (name: string) => found({ bytes: slidesWith({ [name]: element }) });

  it.each(['customXml/item1.xml', 'customXml/item12.xml', '/customXml/Item1.XML'])(
    'carry a map in %s',
    (name) => {
      expect(inPart(name)).toBe(text);
    },
  );

  it.each([
    'customXml/itemProps1.xml',
    'customXml/item.xml',
    'ppt/customXml/item1.xml',
    'customXml/item1.xml.rels',
  ])('and none in %s', (name) => {
    expect(inPart(name)).toMatch(nothing);
  });

  it.each(['ppt/presentation.xml', '/ppt/presentation.xml', 'PPT/presentation.xml'])(
    'are known by their %s',
    (name) => {
      const bytes = zipSync({ [name]: strToU8('<p/>'), 'customXml/item1.xml': strToU8(element) });
      expect(found({ bytes })).toBe(text);
    },
  );

  it.each(['word/document.xml', 'xppt/presentation.xml', 'a/ppt/x.xml', 'ppt'])(
    'are no archive with %s, which is left to be recognised',
    (name) => {
      const bytes = zipSync({ [name]: strToU8('<p/>'), 'customXml/item1.xml': strToU8(element) });
      expect(mapText({ bytes })).toMatchObject({ ok: true, value: { isCarried: false } });
    },
  );

  it('say of the first part that should hold a map what is wrong with it', () => {
    const parts = (first: string) =>
      found({ bytes: slidesWith({ 'customXml/item1.xml': first, 'customXml/item2.xml': element }) });
    expect(parts('<other/>')).toBe(text);
    expect(parts(element.replace('base64', 'zstd'))).toMatch(newer);
  });

  it('are damaged where a part can’t be read', () => {
    const parts = {
      'ppt/presentation.xml': strToU8('<p/>'),
      'customXml/item1.xml': Uint8Array.of(0xff, 0xfe),
      'customXml/item2.xml': strToU8(element),
    };
    expect(found({ bytes: zipSync(parts) })).toMatch(damaged);
    const locked = slidesWith({ 'customXml/item1.xml': element });
    const view = new DataView(locked.buffer);
    for (let at = view.getUint32(locked.length - 6, true); at < locked.length - 22; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(found({ bytes: locked })).toMatch(damaged);
  });
});

describe('the element that carries a map', () => {
  const inDrawing = (xml: string) => found({ text: drawingWith(xml) });
  const content = toBase64(strToU8(text));
  const space = 'xmlns="urn:pullmap:map"';

  it('says how its text is written', () => {
    expect(mapElement(text, false)).toBe(`<map ${space} encoding="base64">${content}</map>`);
    expect(mapElement(text, true)).toBe(
      `<map ${space} encoding="zlib base64">${toBase64(zlibSync(strToU8(text)))}</map>`,
    );
  });

  it('is the first that says so; maps of other kinds are passed by', () => {
    const ours = `<map ${space} encoding="base64">${content}</map>`;
    expect(inDrawing(`<map name="areas">x</map>${ours}`)).toBe(text);
    expect(inDrawing(`<mapping encoding="zstd">x</mapping>${ours}`)).toBe(text);
    expect(inDrawing(`<q:map encoding='base64' ${space}>${content}</q:map>`)).toBe(text);
    expect(inDrawing(`<map ${space} myencoding="base64">${content}</map>`)).toMatch(damaged);
  });

  it.each([
    ['an empty encoding', '""', newer],
    ['an empty encoding in single quotes', "''", newer],
    ['one in capitals', '"BASE64"', newer],
    ['one without quotes', 'base64', damaged],
  ])('is not read with %s', (_what, encoding, answer) => {
    expect(inDrawing(`<map ${space} encoding=${encoding}>${content}</map>`)).toMatch(answer);
  });

  it('is damaged where its text is none', () => {
    const bytes = toBase64(Uint8Array.of(0xff));
    expect(inDrawing(`<map ${space} encoding="base64">${bytes}</map>`)).toMatch(damaged);
    expect(inDrawing(`<map ${space} encoding="zlib base64">${content}</map>`)).toMatch(damaged);
  });
});

describe('a file is taken for', () => {
  const element = mapElement(text, true);
  const carried = { ok: true, value: { text, isCarried: true } };

  it('a drawing when it begins as one, given as text or as bytes', () => {
    const drawing = drawingWith(element);
    for (const given of [drawing, `\ufeff${drawing}`, `\n \t${drawing}`, `\ufeff\n${drawing}`]) {
      expect(mapText({ text: given })).toEqual(carried);
      expect(mapText({ bytes: new TextEncoder().encode(given) })).toEqual(carried);
    }
  });

  it('a drawing only where the drawing begins near the top', () => {
    const behind = (length: number) => mapText({ text: `<!--${'x'.repeat(length)}--><svg>${element}</svg>` });
    expect(behind(9000)).toEqual(carried);
    expect(behind(10_000)).toMatchObject({ ok: true, value: { isCarried: false } });
  });

  it('a map file in all other cases, also where it speaks of drawings or is given as bytes', () => {
    const map = `{"title":"<svg>${element.replaceAll('"', "'")}"}`;
    for (const given of [map, 'x<svg/>', '<html/>']) {
      expect(mapText({ text: given })).toEqual({ ok: true, value: { text: given, isCarried: false } });
      expect(mapText({ bytes: strToU8(given) })).toEqual({
        ok: true,
        value: { text: given, isCarried: false },
      });
    }
  });
});
