import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { archiveNames } from '#src/file/archive/archiveNames.ts';
import { archiveLimits, readArchive } from '#src/file/archive/readArchive.ts';
import { createArchive } from '#src/file/archive/writeArchive.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const zipOf = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, bytesOf('{}')])));

function filesOf(bytes: Uint8Array) {
  const read = readArchive(bytes);
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}
const problemOf = (bytes: Uint8Array) => {
  const read = readArchive(bytes);
  return read.ok ? '' : read.problem;
};

describe('the files of an archive that are maps', () => {
  it.each([
    ['Leads.json', ['Leads.json']],
    ['LEADS.JSON', ['LEADS.JSON']],
    ['a/b/Leads.vsm.json', ['Leads.vsm.json']],
    ['a\\b\\Leads.json', ['Leads.json']],
    ['a/manifest.json', ['manifest.json']],
  ])('%s is one', (name, expected) => {
    expect(filesOf(zipOf(name)).map((file) => file.name)).toEqual(expected);
  });

  it.each(['Leads.json.txt', 'json', 'Leadsjson', 'a/.Leads.json', '__MACOSX/Leads.json', 'manifest.json'])(
    '%s is none',
    (name) => {
      expect(problemOf(zipOf(name))).toContain('no map in the archive');
    },
  );
});

describe('the time at which a map was saved', () => {
  const timeWith = (manifest: string) =>
    filesOf(zipSync({ 'a.json': bytesOf('{}'), 'manifest.json': bytesOf(manifest) }))[0]?.savedAt;

  it('is what the manifest says of this file', () => {
    const others = [null, 7, { file: 'b.json', savedAt: 1 }];
    const maps = [...others, { file: 'a.json', savedAt: 1_795_680_000_000 }];
    expect(timeWith(JSON.stringify({ maps }))).toBe(1_795_680_000_000);
    expect(timeWith(JSON.stringify({ maps: others }))).toBeUndefined();
  });

  it.each([
    ['no JSON', '{'],
    ['no object', '[]'],
    ['nothing', 'null'],
    ['no list', '{"maps":{"file":"a.json","savedAt":5}}'],
    ['a time in words', '{"maps":[{"file":"a.json","savedAt":"5"}]}'],
    ['a time without end', '{"maps":[{"file":"a.json","savedAt":1e999}]}'],
    ['a file without a name', '{"maps":[{"savedAt":5}]}'],
  ])('is not known where the manifest is %s', (_what, manifest) => {
    expect(timeWith(manifest)).toBeUndefined();
  });
});

describe('an archive that is too much', () => {
  it('is one of more than 100 MB, or of more than 2000 files', () => {
    expect(problemOf(new Uint8Array(100_000_001))).toContain('larger than 100 MB');
    expect(problemOf(new Uint8Array(100_000_000))).toContain('cut off or damaged');
    const names = Array.from({ length: 2000 }, (_, index) => `${index}.json`);
    expect(filesOf(zipOf(...names))).toHaveLength(2000);
  });
});

describe('a file in an archive that can’t be read says why: it', () => {
  /** An archive of one map, with two or four bytes in its directory changed. */
  function changed(change: (view: DataView, directory: number) => void) {
    const bytes = zipOf('a.json');
    const view = new DataView(bytes.buffer);
    change(view, view.getUint32(bytes.length - 6, true));
    return filesOf(bytes)[0]?.read();
  }
  const refused = (words: string) => ({ ok: false, problem: expect.stringContaining(words) });

  it('has a password', () => {
    expect(changed((view, at) => view.setUint16(at + 8, 1, true))).toEqual(refused('password'));
  });

  it('is packed in another way', () => {
    expect(changed((view, at) => view.setUint16(at + 10, 12, true))).toEqual(refused('in a way'));
  });

  it('is damaged', () => {
    expect(changed((view, at) => view.setUint32(at + 16, 7, true))).toEqual(refused('damaged'));
  });

  it('is longer than a map may be', () => {
    const ofLength = (length: number) => changed((view, at) => view.setUint32(at + 24, length, true));
    expect(ofLength(archiveLimits.map + 1)).toEqual(refused('too large'));
    expect(ofLength(archiveLimits.map)).toEqual({ ok: true, value: '{}' });
  });
});

describe('a written archive', () => {
  function written(...maps: readonly { title: string; savedAt: number; text: string }[]) {
    const archive = createArchive();
    for (const map of maps) archive.add(map);
    return Uint8Array.from(archive.finish().flatMap((part) => [...part]));
  }
  const map = { title: 'Leads', savedAt: Date.UTC(2026, 10, 26, 12), text: 'x'.repeat(50_000) };

  it('is packed', () => {
    expect(written(map).length).toBeLessThan(2000);
  });

  it('may be empty', () => {
    expect(Object.keys(unzipSync(written()))).toEqual(['manifest.json']);
    expect(problemOf(written())).toContain('no map in the archive');
  });

  it.each([
    ['says when a map was saved', map.savedAt, 2026],
    ['has no time before 1980, which other programs could not tell', -5e12, 1980],
    ['nor one after 2099', 5e12, 2099],
  ])('%s', (_what, savedAt, year) => {
    const bytes = written({ ...map, savedAt });
    const view = new DataView(bytes.buffer);
    const stamps = [
      view.getUint32(10, true),
      view.getUint32(view.getUint32(bytes.length - 6, true) + 12, true),
    ];
    expect(stamps.map((stamp) => (stamp >>> 25) + 1980)).toEqual([year, year]);
    expect(filesOf(bytes)[0]?.savedAt).toBe(savedAt);
  });
});

describe('the names of the files in an archive', () => {
  const names = (...titles: readonly string[]) => {
    const nameOf = archiveNames();
    return titles.map(nameOf);
  };

  it('are counted on where they are taken, by a title of this very name too', () => {
    expect(names('Leads', 'Leads', 'Leads')).toEqual([
      'Leads.vsm.json',
      'Leads (2).vsm.json',
      'Leads (3).vsm.json',
    ]);
    expect(names('Leads (2)', 'Leads', 'Leads')).toEqual([
      'Leads (2).vsm.json',
      'Leads.vsm.json',
      'Leads (3).vsm.json',
    ]);
  });

  it('are the same in large and small letters, and however an accent is written', () => {
    expect(names('Leads', 'LEADS')).toEqual(['Leads.vsm.json', 'LEADS (2).vsm.json']);
    expect(names('Caf\u00e9', 'Cafe\u0301').map((name) => name.normalize('NFC'))).toEqual([
      'Caf\u00e9.vsm.json',
      'Caf\u00e9 (2).vsm.json',
    ]);
  });

  it('start anew in the next archive', () => {
    expect([...names('Leads'), ...names('Leads')]).toEqual(['Leads.vsm.json', 'Leads.vsm.json']);
  });
});
