import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapText } from '#src/file/carried/mapText.ts';
import { pngMapChunk } from '#src/file/carried/pngCarrier.ts';
import { mapElement } from '#src/file/carried/xmlCarrier.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { toBase64 } from '#src/lib/base64.ts';
import { templates } from '#src/templates/index.ts';
import { anyMap, smallMap } from '../mapSamples.ts';
import {
  carriers,
  chunkOf,
  drawingWith,
  found,
  onePoint,
  pictureWith,
  slidesWith,
  together,
} from './carriers.ts';

const maps = await Promise.all(templates.map(async ({ id, load }) => [id, await load()] as const));
const small = saveMap(smallMap());

describe.each(carriers)('a map inside %s', (_, carry) => {
  it.each(maps)('is %s, as it was', (_id, map) => {
    const text = saveMap(map);
    expect(found(carry(text))).toBe(text);
    const opened = openMap(found(carry(text)));
    expect(opened.ok && saveMap(opened.document)).toBe(text);
    expect(opened.ok && opened.repairs).toEqual([]);
  });

  it('is any map', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const text = saveMap(map);
        expect(found(carry(text))).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('says so, for whom it matters that the file is no map file', () => {
    expect(mapText(carry(small))).toMatchObject({ ok: true, value: { isCarried: true } });
    expect(mapText({ text: small })).toEqual({ ok: true, value: { text: small, isCarried: false } });
  });

  it('from a newer version is refused as a map file would be', () => {
    const newer = small.replace('"version": 1', '"version": 99');
    const opened = openMap(found(carry(newer)));
    expect(!opened.ok && opened.problem.code).toBe('newer-version');
  });

  it('comes out as it was or not at all, however the file is changed on the way', () => {
    const content = carry(small);
    const bytes = 'text' in content ? strToU8(content.text) : content.bytes;
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        fc.option(fc.nat(bytes.length)),
        (changes, end) => {
          const changed = bytes.slice(0, end ?? bytes.length);
          for (const [at, value] of changes) if (at < changed.length) changed[at] = value;
          const given = 'text' in content ? { text: strFromU8(changed) } : { bytes: changed };
          const result = mapText(given);
          // Each carrier has a checksum.
          const map = result.ok && result.value.isCarried ? result.value.text : small;
          expect(map).toBe(small);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a picture', () => {
  it('with a changed letter in its map is refused, wherever it is', () => {
    const chunk = pngMapChunk(small);
    for (let at = 8; at < chunk.length - 4; at += 7) {
      const changed = chunk.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(found({ bytes: pictureWith(changed) })).not.toContain('"format"');
    }
  });

  it('that breaks off behind its map still gives it', () => {
    const picture = pictureWith(pngMapChunk(small));
    expect(found({ bytes: picture.subarray(0, picture.length - 20) })).toBe(small);
  });

  it('may carry it uncompressed, with a language, and behind other chunks, as other programs write it', () => {
    const plain = chunkOf('iTXt', together(strToU8('pullmap\0\0\0en\0Karte\0'), strToU8(small)));
    const comment = chunkOf('iTXt', strToU8('Comment\0\0\0\0\0drawn by hand'));
    expect(found({ bytes: pictureWith(comment, chunkOf('tEXt', strToU8('pullmap\0x')), plain) })).toBe(small);
  });
});

describe('a drawing', () => {
  it('keeps its map where another program has given the element a prefix and broken its lines', () => {
    const [, content = ''] = />([^<]*)</.exec(mapElement(small, true)) ?? [];
    const broken = content.replace(/(.{76})/g, '$1\n      ');
    const element = `<p:map\n  encoding='zlib base64'\n  xmlns:p="urn:pullmap:map">\n${broken}\n</p:map>`;
    expect(found({ text: drawingWith(`<metadata><rdf:RDF/>${element}</metadata>`) })).toBe(small);
    expect(found({ text: `\ufeff<!-- made elsewhere -->${drawingWith(element)}` })).toBe(small);
  });
});

describe('slides', () => {
  it('keep their map where another program counts the parts anew', () => {
    const other = '<b:Sources xmlns:b="urn:b"/>';
    const parts = { 'customXml/item1.xml': other, 'customXml/item2.xml': mapElement(small, false) };
    expect(found({ bytes: slidesWith(parts) })).toBe(small);
  });

  it('keep it when the archive is packed anew, without packing and with a comment', () => {
    const parts = unzipSync(slidesWith({ 'customXml/item1.xml': mapElement(small, false) }));
    const stored = zipSync(parts, { level: 0, comment: 'packed elsewhere' });
    expect(found({ bytes: stored })).toBe(small);
  });
});

/** So many zeros become so few bytes. */
const bomb = zlibSync(new Uint8Array(40_000_000), { level: 9 });
const part = (xml: string) => ({ bytes: slidesWith({ 'customXml/item1.xml': xml }) });
const wrong = (text: string) => text.replace(/encoding="[^"]*"/, 'encoding="zstd"');

describe('what is wrong is said:', () => {
  it.each([
    ['a picture without a map', { bytes: onePoint }, /^There is no map inside this picture: it was left out/],
    ['a picture of eight bytes', { bytes: onePoint.subarray(0, 8) }, /^There is no map inside this picture/],
    ['a drawing without one', { text: drawingWith('') }, /^There is no map inside this drawing/],
    ['slides without one', { bytes: slidesWith({}) }, /^There is no map inside these slides/],
    [
      'a picture whose map breaks off',
      { bytes: pictureWith(pngMapChunk(small)).subarray(0, 90) },
      /^The map inside this picture is damaged or breaks off\. Get the file again/,
    ],
    [
      'a picture with nothing under the keyword',
      { bytes: pictureWith(chunkOf('iTXt', strToU8('pullmap\0'))) },
      /^The map inside this picture (?:is damaged|was put there by a newer)/,
    ],
    [
      'a picture with another way of packing',
      { bytes: pictureWith(chunkOf('iTXt', strToU8('pullmap\0\x01\x07\0\0…'))) },
      /^The map inside this picture was put there by a newer version/,
    ],
    [
      'a picture with bytes that are no text',
      { bytes: pictureWith(chunkOf('iTXt', together(strToU8('pullmap\0\0\0\0\0'), Uint8Array.of(0xff)))) },
      /damaged/,
    ],
    [
      'slides that break off',
      { bytes: slidesWith({}).subarray(0, 120) },
      /^The map inside these slides is damaged/,
    ],
    ['a part that is no base64', part('<map xmlns="urn:pullmap:map" encoding="base64">§</map>'), /damaged/],
    ['a part without an encoding', part('<map xmlns="urn:pullmap:map">e30=</map>'), /damaged/],
    ['a part in a newer encoding', part(wrong(mapElement(small, false))), /by a newer version/],
    [
      'a drawing in a newer encoding',
      { text: drawingWith(wrong(mapElement(small, true))) },
      /by a newer version/,
    ],
    [
      'a drawing with a wrong checksum',
      { text: drawingWith(mapElement(small, true).replace(/.{6}<\/map>/, 'AAAA==</map>')) },
      /^The map inside this drawing is damaged/,
    ],
    [
      'a picture that becomes far too much',
      { bytes: pictureWith(chunkOf('iTXt', together(strToU8('pullmap\0\x01\0\0\0'), bomb))) },
      /^The map inside this picture is larger than a map may be/,
    ],
    [
      'a drawing that becomes far too much',
      { text: drawingWith(`<map xmlns="urn:pullmap:map" encoding="zlib base64">${toBase64(bomb)}</map>`) },
      /larger than a map may be/,
    ],
    [
      'slides that become far too much',
      part(`<map xmlns="urn:pullmap:map" encoding="base64">${'A'.repeat(50_000_000)}</map>`),
      /larger than a map may be/,
    ],
  ])('%s', (_, content, words) => {
    expect(found(content)).toMatch(words);
    expect(found(content).length).toBeLessThan(200);
  });

  it('other files are left to be recognised as what they are', () => {
    const word = zipSync({ 'word/document.xml': strToU8('<w/>') });
    for (const content of [{ bytes: word }, { text: '<html></html>' }, { text: 'a,b\n1,2' }, { text: '' }]) {
      const result = mapText(content);
      const opened = openMap(result.ok ? result.value.text : '');
      expect(result).toMatchObject({ ok: true, value: { isCarried: false } });
      expect(opened.ok).toBe(false);
    }
  });

  it('a drawing full of traps is only read as text', () => {
    const traps =
      '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg onload="alert(1)"><script>alert(1)</script>' +
      '<foreignObject><img src="https://example.com/x"/></foreignObject><map name="m"/>';
    const text = `${traps}<metadata>${mapElement(small, true)}</metadata></svg>`;
    expect(found({ text })).toBe(small);
  });
});
