import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { fragmentText, isMapFragment, linkLimits, mapFragment } from '#src/file/shareLink.ts';
import { templates } from '#src/templates/index.ts';
import { smallMap } from './mapSamples.ts';

const link = await mapFragment(smallMap());

/** A link around these bytes, as this program would frame it. */
function framed(bytes: Uint8Array, version = 1): string {
  const letters = Buffer.from(bytes).toString('base64url');
  return `map=${version}.${letters.length.toString(36)}.${letters}`;
}
const packed = (text: string) => framed(deflateSync(text));

async function problemOf(fragment: string): Promise<string> {
  const read = await fragmentText(fragment);
  return read.ok ? `read: ${read.value.slice(0, 40)}` : read.problem;
}

describe('a map in a link', () => {
  it('comes out as it went in', async () => {
    for (const template of templates) {
      const map = await template.load();
      const text = await fragmentText(`#${await mapFragment(map)}`);
      const opened = openMap(text.ok ? text.value : text.problem);
      expect(opened).toMatchObject({ ok: true, repairs: [] });
      expect(opened.ok && saveMap(opened.document)).toBe(saveMap(map));
    }
  });

  it('is made of letters that every address may have, and is a fraction of the file', async () => {
    const map = await templates[0]?.load();
    if (map === undefined) throw new Error('no template');
    const fragment = await mapFragment(map);
    expect(fragment).toMatch(/^map=1\.[0-9a-z]+\.[\w-]+$/);
    expect(fragment.length).toBeLessThan(saveMap(map).length / 2);
    expect(isMapFragment(`#${fragment}`)).toBe(true);
    expect(isMapFragment('#map')).toBe(false);
  });

  it('holds the file without its spaces', async () => {
    const text = await fragmentText(link);
    expect(text).toEqual({ ok: true, value: JSON.stringify(JSON.parse(saveMap(smallMap()))) });
  });

  it('says in itself how many letters it has', () => {
    const [, count = '', letters = ''] = link.split('.');
    expect(Number.parseInt(count, 36)).toBe(letters.length);
  });

  it.each([
    ['#map=1.3.abc', true],
    ['map=', true],
    ['#map', false],
    ['##map=1.3.abc', false],
    ['xmap=1.3.abc', false],
    ['', false],
  ])('is known by its beginning: “%s”: %s', (fragment, isMap) => {
    expect(isMapFragment(fragment)).toBe(isMap);
  });

  it('is read up to the number of its letters, whatever stands behind', async () => {
    for (const behind of ['A', 'AAAA', '-', '.', '&utm=x', '%20%0D%0a']) {
      expect(await problemOf(link + behind), behind).toMatch(/^read: /);
    }
  });

  it('survives what mail programs do to it', async () => {
    const broken = link.replace(/(.{76})/g, '$1\r\n');
    const escaped = link.replace(/(.{60})/g, '$1%20%0A');
    for (const there of [broken, escaped, `${link}.`, `${link}>`, `${link})!`, ` ${link} `, `#${link}`]) {
      expect(await problemOf(there), there).toMatch(/^read: /);
    }
  });
});

describe('a link that is not whole', () => {
  it('says how much of it has arrived', async () => {
    const there = await problemOf(link.slice(0, -10));
    expect(there).toMatch(/^The link is not whole: [\d,]+ of its [\d,]+ letters have arrived/);
  });

  it.each([
    ['map=1.rs.abc', '3 of its 1,000 letters'],
    ['map=1.1.', '0 of its 1 letters'],
    [`map=1.${linkLimits.most.toString(36)}.${'A'.repeat(2000)}`, '2,000 of its 262,144 letters'],
  ])('counts what is there and what should be', async (fragment, words) => {
    expect(await problemOf(fragment)).toBe(
      `The link is not whole: ${words} have arrived. Some mail and chat programs cut long links. Ask for the map as a file.`,
    );
  });

  it('is refused wherever it was cut', async () => {
    for (let length = 4; length < link.length; length += 13) {
      expect(await problemOf(link.slice(0, length))).toMatch(/^The link is (?:not whole|damaged)/);
    }
  });

  it('is refused when one letter was changed: a checksum knows', async () => {
    const start = link.lastIndexOf('.') + 1;
    for (let at = start; at < link.length - 1; at += 29) {
      const other = link[at] === 'A' ? 'B' : 'A';
      const changed = link.slice(0, at) + other + link.slice(at + 1);
      expect(await problemOf(changed), `letter ${at}`).toMatch(/^The link is damaged/);
    }
  });
});

describe('a link of a stranger', () => {
  it('that holds forty megabytes is given up after five', async () => {
    const bomb = framed(deflateSync(Buffer.alloc(40_000_000)));
    expect(bomb.length).toBeLessThan(60_000);
    expect(await problemOf(bomb)).toMatch(/too large/);
  });

  it.each([
    ['nothing in it', 'map='],
    ['no number of letters', 'map=1..abc'],
    ['a strange number of letters', 'map=1.zzzzzzzz.abc'],
    ['version zero', framed(deflateSync('{}'), 0)],
    ['letters that are not packed', framed(Buffer.from('hello, hello'))],
    ['text that is no UTF-8', framed(deflateSync(Buffer.from([0xff, 0xfe, 0x80])))],
    ['half of what was packed', framed(deflateSync(saveMap(smallMap())).subarray(0, 200))],
  ])('with %s is damaged', async (_what, fragment) => {
    expect(await problemOf(fragment)).toMatch(/^The link is damaged/);
  });

  it.each([
    ['more letters than a link may have', `map=1.${(linkLimits.most + 1).toString(36)}.abc`],
    ['a number of letters in capitals', 'map=1.A.abcdefghij'],
    ['letters that no link has', 'map=1.4.ab+/'],
    ['a number of nine letters', 'map=1.000000003.abc'],
    ['a version of seven digits', 'map=1000000.3.abc'],
    ['two signs in front', `#${link.replace(/^#?/, '#')}`],
    ['something in front', `x${link}`],
  ])('with %s is no whole link either', async (_what, fragment) => {
    expect(await problemOf(fragment)).toMatch(/^The link is (?:damaged: .* Ask for it again|not whole)/);
  });

  it('holds five megabytes, and not a byte more', async () => {
    const letters = (size: number) => packed('x'.repeat(size));
    expect(await problemOf(letters(linkLimits.inflated))).toMatch(/^read: x/);
    expect(await problemOf(letters(linkLimits.inflated + 1))).toMatch(/too large.*Ask for the map as a file/);
  });

  it('has a hundred characters more than the longest at most', async () => {
    const long = `map=1.3.abc${'A'.repeat(linkLimits.most + 100)}`;
    expect(await problemOf(long.slice(0, linkLimits.most + 100))).toMatch(/damaged/);
    expect(await problemOf(long.slice(0, linkLimits.most + 101))).toMatch(/too large/);
  });

  it('longer than any that is made is not even read', async () => {
    expect(await problemOf(`map=1.zzzz.${'A'.repeat(linkLimits.most + 100)}`)).toMatch(/too large/);
  });

  it('of a later kind says what to do', async () => {
    expect(await problemOf(framed(deflateSync('{}'), 2))).toMatch(/newer version.*Reload/);
  });

  it('is then read as a file of a stranger: refused in words, repaired with a report', async () => {
    const newer = await fragmentText(packed('{"format":"pullmap","version":99}'));
    expect(openMap(newer.ok ? newer.value : '')).toMatchObject({
      ok: false,
      problem: { code: 'newer-version' },
    });
    const dangling = JSON.parse(saveMap(smallMap()));
    dangling.states[0].edges[0].to = 'nowhere';
    const mended = await fragmentText(packed(JSON.stringify(dangling)));
    const opened = openMap(mended.ok ? mended.value : '');
    expect(opened.ok && opened.repairs.length).toBe(1);
  });
});
