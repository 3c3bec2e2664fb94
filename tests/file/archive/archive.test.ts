import * as fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ArchivedMap } from '#src/file/archive/archivedMap.ts';
import { readArchive } from '#src/file/archive/readArchive.ts';
import { createArchive } from '#src/file/archive/writeArchive.ts';
import { openMap } from '#src/file/open.ts';
import { saveMap } from '#src/file/save.ts';
import { createDocument } from '#src/model/create.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const time = Date.UTC(2026, 10, 26, 8);

function archive(maps: readonly ArchivedMap[]): Uint8Array {
  const writer = createArchive();
  for (const map of maps) writer.add(map);
  return joined(writer.finish());
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function filesOf(bytes: Uint8Array) {
  const read = readArchive(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

const map = (title: string, text = saveMap(createDocument({ id: `m_${title}`, title }))): ArchivedMap => ({
  title,
  savedAt: time,
  text,
});

describe('an archive of maps', () => {
  it('gives every map back, letter by letter, with the time at which it was saved', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((value) => value.toWellFormed());
    const title = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', 'Sales', 'sales', 'CON', '../x', 'ä', 'a\u0308'),
    );
    const maps = fc.array(fc.record({ title, text, savedAt: fc.integer({ min: 0, max: 5e12 }) }), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(maps, (given) => {
        const files = filesOf(archive(given));
        expect(files.map((file) => file.read())).toEqual(
          given.map((each) => ({ ok: true, value: each.text })),
        );
        expect(files.map(({ savedAt }) => savedAt)).toEqual(given.map(({ savedAt }) => savedAt));
        const names = files.map(({ name }) => name.normalize('NFC').toLowerCase());
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|]+\.vsm\.json$/);
      }),
    );
  });

  it('is a plain zip file with a manifest, which other programs unpack', () => {
    const files = unzipSync(archive([map('Sales'), map('sales'), map('')]));
    expect(Object.keys(files)).toEqual([
      'Sales.vsm.json',
      'sales (2).vsm.json',
      'map.vsm.json',
      'manifest.json',
    ]);
    expect(JSON.parse(new TextDecoder().decode(files['manifest.json']))).toEqual({
      format: 'pullmap-archive',
      version: 1,
      maps: [
        { file: 'Sales.vsm.json', title: 'Sales', savedAt: time },
        { file: 'sales (2).vsm.json', title: 'sales', savedAt: time },
        { file: 'map.vsm.json', title: '', savedAt: time },
      ],
    });
  });

  it('is read too when it was put together by hand, in folders and without a manifest', () => {
    const text = map('Mine').text;
    const files = filesOf(
      zipSync({
        'Client A/Mine.vsm.json': bytesOf(text),
        'Client A/readme.txt': bytesOf('hello'),
        '__MACOSX/Client A/._Mine.vsm.json': bytesOf('x'),
        'stored.json': [bytesOf(text), { level: 0 }],
      }),
    );
    expect(files.map(({ name }) => name)).toEqual(['Mine.vsm.json', 'stored.json']);
    for (const file of files) expect(file.read()).toEqual({ ok: true, value: text });
  });
});

describe('an archive from somebody else', () => {
  it.each([
    ['nothing', new Uint8Array(), 'cut off or damaged'],
    ['no zip file', bytesOf('hello, world, this is no zip file at all'), 'cut off or damaged'],
    ['a zip file without maps', zipSync({ 'a.txt': bytesOf('a') }), 'no map in the archive'],
    ['one that is cut off', archive([map('Sales')]).slice(0, -30), 'cut off or damaged'],
    [
      'one with very many files',
      zipSync(
        Object.fromEntries(Array.from({ length: 2001 }, (_, index) => [`${index}.json`, bytesOf('{}')])),
      ),
      'holds 2001 files',
    ],
  ])('is refused with the reason: %s', (_, bytes, words) => {
    expect(readArchive(bytes)).toEqual({ ok: false, problem: expect.stringContaining(words) });
  });

  it('gives the maps that are whole beside one that is damaged', () => {
    const bytes = archive([map('One'), map('Two', 'x'.repeat(5000)), map('Three')]);
    const at = new TextDecoder('latin1').decode(bytes).indexOf('Two.vsm.json') + 'Two.vsm.json'.length + 3;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(filesOf(bytes).map((file) => file.read().ok)).toEqual([true, false, true]);
  });

  it('is read or refused, and never throws, however it is spoilt', () => {
    const good = archive([map('One'), map('Two')]);
    const spoil = fc.array(fc.record({ at: fc.nat({ max: good.length - 1 }), to: fc.nat({ max: 255 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    let read = 0;
    fc.assert(
      fc.property(spoil, fc.nat({ max: good.length }), fc.boolean(), (changes, end, isCut) => {
        const bytes = isCut ? good.slice(0, end) : good.slice();
        for (const { at, to } of changes) if (at < bytes.length) bytes[at] = to;
        const files = readArchive(bytes);
        if (!files.ok) return;
        for (const file of files.value) {
          const text = file.read();
          if (text.ok && openMap(text.value, file.name).ok) read += 1;
        }
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 10_000) / 10 },
    );
    expect(read).toBeGreaterThan(0);
  });
});
