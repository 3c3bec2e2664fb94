import { describe, expect, it } from 'vitest';
import { checksum } from '#src/lib/checksum.ts';
import type { JsonValue } from '#src/lib/json.ts';
import type { Result } from '#src/lib/result.ts';
import type { Rooms } from '#src/store/journal/rooms.ts';
import type { Step } from '#src/store/journal/rows.ts';
import { recordOf, stepBetween } from '#src/store/journal/writing.ts';
import type { MapStorage, MapWrite } from '#src/store/mapStorage.ts';
import { storedMaps } from '#src/store/storedMaps.ts';

type Content = { readonly title: string; readonly [name: string]: JsonValue };
const content = (title: string, extra: { readonly [name: string]: JsonValue } = {}): Content => ({
  format: 'pullmap',
  title,
  ...extra,
});
const textOf = (tree: Content) => `${JSON.stringify(tree, undefined, 2)}\n`;

export function whole(id: string, title: string, savedAt = 1) {
  return { id, title, savedAt, text: textOf(content(title)) };
}

/** A write that leads over these contents, one edit each. */
export function writeOf(id: string, after: number, contents: readonly Content[], savedAt = 5): MapWrite {
  const records = contents.slice(1).map((tree, index) => {
    const about: Omit<Step, 'patch' | 'back'> = {
      label: `edit ${after + index + 1}`,
      how: 'edit',
      time: savedAt,
      from: 's',
      to: 's',
    };
    return recordOf(id, after + index + 1, stepBetween(contents[index] ?? null, tree, about));
  });
  return { id, title: contents.at(-1)?.title ?? '', savedAt, after, records };
}

/** The value, where the answer is one. */
export async function valueOf<Value>(asked: Promise<Result<Value, string>>): Promise<Value> {
  const answer = await asked;
  if (!answer.ok) throw new Error(answer.problem);
  return answer.value;
}

/** Puts another text in the place of the map `a`, without a checksum that says so. */
async function spoilSnapshot(rooms: Rooms, text: string): Promise<void> {
  await (await rooms.database()).run('write', async (transaction) => {
    const snapshot = await transaction.get('snapshots', ['a', 'now']);
    transaction.put('snapshots', ['a', 'now'], { ...Object(snapshot), text });
  });
}

/** What holds of stored maps in whatever rooms they are; `open` gives empty rooms. */
export function storageContract(open: () => Promise<Rooms>): void {
  const fresh = async () => {
    const rooms = await open();
    return { rooms, storage: storedMaps(rooms) };
  };
  const read = async (storage: MapStorage, id: string) => {
    const found = await valueOf(storage.get(id));
    const tree: Content | undefined = found && JSON.parse(found.text);
    return tree;
  };

  describe('a stored map', () => {
    it('is given back as it was put, also by another page', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      const found = await valueOf(storedMaps(rooms).get('a'));
      expect(found).toEqual({ ...whole('a', 'A'), createdAt: 1, revision: 0, isCutShort: false });
      expect(await valueOf(storage.get('b'))).toBeUndefined();
    });

    it('has every edit that was added to its journal', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      const written = await valueOf(
        storage.append(writeOf('a', 0, [content('A'), content('B', { x: 1 }), content('C', { x: 2 })])),
      );
      expect(written).toEqual({ revision: 2, sinceSnapshot: 2 });
      expect(await read(storedMaps(rooms), 'a')).toEqual(content('C', { x: 2 }));
      const [summary] = await valueOf(storage.list());
      expect(summary).toEqual({ id: 'a', title: 'C', savedAt: 5, createdAt: 1, revision: 2 });
    });

    it('is restored at the next start when it was the last one open', async () => {
      const { rooms, storage } = await fresh();
      expect(await valueOf(storage.last())).toBeUndefined();
      await storage.put(whole('a', 'A'));
      await storage.put(whole('b', 'B'));
      await storage.setLastOpened('a');
      expect(await valueOf(storedMaps(rooms).last())).toMatchObject({ id: 'a', title: 'A' });
    });

    it('takes a snapshot in place of its journal, which stays as history', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      const write = writeOf('a', 0, [content('A'), content('B'), content('C')]);
      const written = await valueOf(storage.append({ ...write, snapshot: textOf(content('C')) }));
      expect(written).toEqual({ revision: 2, sinceSnapshot: 0 });
      const journal = await valueOf(storedMaps(rooms).journal('a'));
      expect(journal).toMatchObject({ tree: content('C'), sinceSnapshot: 0, isCutShort: false });
      expect(journal?.steps.map(({ label }) => label)).toEqual(['edit 1', 'edit 2']);
    });
  });

  describe('two that write', () => {
    it('can not write over each other: the later one is told', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      const other = await valueOf(storedMaps(rooms).append(writeOf('a', 0, [content('A'), content('Z')])));
      expect(other).toBe('moved-on');
      expect(await read(storage, 'a')).toEqual(content('B'));
      expect(await valueOf(storage.append(writeOf('nobody', 0, [content('A'), content('Z')])))).toBe(
        'moved-on',
      );
    });

    it('count as one where it is the same edits: written once, in whole or in part', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      const contents = [content('A'), content('B'), content('C')];
      await storage.append(writeOf('a', 0, contents.slice(0, 2)));
      const again = await valueOf(storage.append(writeOf('a', 0, contents)));
      expect(again).toEqual({ revision: 2, sinceSnapshot: 2 });
      expect(await valueOf(storage.append(writeOf('a', 0, contents)))).toEqual(again);
      expect(await read(storage, 'a')).toEqual(content('C'));
    });

    it('a whole map in place of another one leaves that one as a map of its own', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      expect(await valueOf(storage.put(whole('a', 'B', 9)))).toEqual({
        revision: 1,
        otherVersion: undefined,
      });
      const put = await valueOf(storage.put(whole('a', 'From a file', 9)));
      expect(put).toEqual({ revision: 2, otherVersion: 'a~1' });
      expect(await read(storage, 'a')).toEqual(content('From a file'));
      expect(await read(storage, 'a~1')).toEqual(content('B'));
      const titles = (await valueOf(storage.list())).map(({ title }) => title);
      expect(titles.toSorted()).toEqual(['B (other version)', 'From a file']);
    });
  });

  describe('the bin', () => {
    it('takes maps out of the list and gives them back', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.put(whole('b', 'B'));
      await storage.setLastOpened('a');
      await storage.remove('a', 77);
      expect((await valueOf(storage.list())).map(({ id }) => id)).toEqual(['b']);
      expect(await valueOf(storage.bin())).toMatchObject([{ id: 'a', deletedAt: 77 }]);
      expect(await valueOf(storage.last())).toBeUndefined();
      await storage.bringBack('a');
      expect((await valueOf(storage.list())).map(({ id }) => id)).toEqual(['a', 'b']);
    });

    it('gives a map back that is edited in another tab', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.remove('a', 7);
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      expect((await valueOf(storage.list())).map(({ title }) => title)).toEqual(['B']);
    });

    it('is emptied of what has been there for long, with all that belongs to it', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.put(whole('b', 'B'));
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      await storage.keepVersion('a', 'Good', 3);
      await storage.attach('a', 'picture', '<svg/>');
      await storage.remove('a', 10);
      await storage.remove('b', 20);
      await storage.emptyBin(20);
      expect((await valueOf(storage.bin())).map(({ id }) => id)).toEqual(['b']);
      expect(await valueOf(storage.get('a'))).toBeUndefined();
      expect(await valueOf(storage.versions('a'))).toEqual([]);
      expect(await valueOf(storage.attached('a', 'picture'))).toBeUndefined();
    });
  });

  describe('on the start screen', () => {
    it('a map is doubled under another name, without its history', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      expect(await valueOf(storage.duplicate('a', { id: 'c', title: 'B (copy)' }))).toBe(true);
      expect(await read(storage, 'c')).toEqual(content('B (copy)'));
      expect((await valueOf(storage.journal('c')))?.steps).toEqual([]);
      expect(await valueOf(storage.duplicate('nobody', { id: 'd', title: '' }))).toBe(false);
    });

    it('a map is renamed, as an edit that can be undone once it is open', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      expect(await valueOf(storage.rename('a', 'New name', 8))).toBe(true);
      expect(await read(storage, 'a')).toEqual(content('New name'));
      expect((await valueOf(storage.list()))[0]).toMatchObject({
        title: 'New name',
        savedAt: 8,
        revision: 1,
      });
      expect((await valueOf(storage.journal('a')))?.steps[0]?.label).toBe('Rename map');
    });
  });

  describe('earlier versions', () => {
    it('are kept when asked, by name, and given back', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.keepVersion('a', 'Before the workshop', 50);
      await storage.append(writeOf('a', 0, [content('A'), content('B')]));
      const [version] = await valueOf(storage.versions('a'));
      expect(version).toMatchObject({ name: 'Before the workshop', at: 50, reason: 'named', revision: 0 });
      expect(await valueOf(storage.versionText('a', version?.id ?? ''))).toBe(textOf(content('A')));
      await storage.removeVersion('a', version?.id ?? '');
      expect(await valueOf(storage.versions('a'))).toEqual([]);
    });

    it('are kept as it was before a write, once per content, and the oldest of these go', async () => {
      const { storage } = await fresh();
      await storage.put(whole('a', '0'));
      await storage.keepVersion('a', 'First', 0);
      for (let number = 0; number < 45; number += 1) {
        const write = writeOf('a', number, [content(`${number}`), content(`${number + 1}`)], 100 + number);
        await storage.append({ ...write, keep: { reason: 'opened', which: 'before' } });
      }
      const versions = await valueOf(storage.versions('a'));
      expect(versions.filter(({ reason }) => reason === 'opened')).toHaveLength(40);
      expect(versions.at(-1)).toMatchObject({ name: 'First' });
      expect(versions[0]).toMatchObject({ revision: 44, title: '44' });
    });
  });

  describe('what was damaged', () => {
    it('in the journal: the map is given as it was before, and the rest set aside by the next write', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.append(writeOf('a', 0, [content('A'), content('B'), content('C'), content('D')]));
      await (await rooms.database()).run('write', async (transaction) => {
        const record = await transaction.get('journal', ['a', 2]);
        transaction.put('journal', ['a', 2], { ...Object(record), body: '{"label":"?"}' });
      });
      const found = await valueOf(storage.get('a'));
      expect(found).toMatchObject({ text: textOf(content('B')), isCutShort: true });
      const before = await valueOf(storage.setAside('a', 8));
      expect(await valueOf(storage.setAside('a', 9))).toMatchObject({ id: before?.id, text: before?.text });
      const write = writeOf('a', 3, [content('B'), content('E')]);
      await storage.append({ ...write, snapshot: textOf(content('E')) });
      expect(await valueOf(storage.setAside('a', 10))).toBeUndefined();
      expect(await valueOf(storage.allSetAside())).toHaveLength(1);
      expect(await valueOf(storage.get('a'))).toMatchObject({
        text: textOf(content('E')),
        isCutShort: false,
      });
      const [aside] = await valueOf(storage.allSetAside());
      expect(aside?.text).toContain('"revision": 3');
      await storage.removeSetAside(aside?.id ?? '');
      expect(await valueOf(storage.allSetAside())).toEqual([]);
    });

    it('in the snapshot: its text is given as it was found, and is not lost when another takes its place', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await spoilSnapshot(rooms, '{ "title": "A"');
      expect(await valueOf(storage.get('a'))).toMatchObject({ text: '{ "title": "A"', isCutShort: true });
      await storage.put(whole('a', 'From a file'));
      expect((await valueOf(storage.allSetAside()))[0]?.text).toContain('{ \\"title\\": \\"A\\"');
    });

    it('twice in different ways at the same revision: both are kept, the latest first', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await spoilSnapshot(rooms, '{ "title": "half');
      await storage.setAside('a', 8);
      await spoilSnapshot(rooms, '{ "tit');
      await storage.setAside('a', 9);
      const all = await valueOf(storage.allSetAside());
      expect(all.map(({ at }) => at)).toEqual([9, 8]);
      expect(all[1]?.text).toContain('half');
    });

    it('does not come back by itself once it was deleted, and does when that is taken back', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await spoilSnapshot(rooms, '{');
      const aside = await valueOf(storage.setAside('a', 8));
      if (aside === undefined) throw new Error('nothing was set aside');
      await storage.removeSetAside(aside.id);
      expect(await valueOf(storage.setAside('a', 9))).toBeUndefined();
      expect(await valueOf(storage.allSetAside())).toEqual([]);
      await storage.bringBackSetAside(aside);
      expect(await valueOf(storage.allSetAside())).toEqual([aside]);
      await storage.removeSetAside(aside.id);
      await storage.put(whole('a', 'From a file'));
      expect(await valueOf(storage.allSetAside())).toEqual([]);
    });

    it('and deleted after the map was written anew leaves nothing behind', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await spoilSnapshot(rooms, '{');
      await storage.put(whole('a', 'From a file'));
      const [aside] = await valueOf(storage.allSetAside());
      await storage.removeSetAside(aside?.id ?? '');
      const left = await (await rooms.database()).run('read', (transaction) => transaction.all('setAside'));
      expect(left).toEqual([]);
    });
  });

  it('restores the map that was open when it was kept, even if nobody had the time to say so', async () => {
    const { rooms, storage } = await fresh();
    await storage.put(whole('a', 'A'), true);
    await storage.put(whole('b', 'B'));
    expect(await valueOf(storedMaps(rooms).last())).toMatchObject({ id: 'a' });
  });

  describe('what a page had no time to write', () => {
    it('is there at the next start', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.setLastOpened('a');
      storage.keepTail('a', writeOf('a', 0, [content('A'), content('B')]));
      const next = storedMaps(rooms);
      expect(await valueOf(next.last())).toMatchObject({ title: 'B', revision: 1 });
      expect(rooms.local.keys()).toEqual([]);
    });

    it('of a map that was never written is stored, and is the one to restore', async () => {
      const { rooms, storage } = await fresh();
      storage.keepTail('a', { ...whole('a', 'A'), after: undefined });
      expect(await valueOf(storedMaps(rooms).last())).toMatchObject({ title: 'A', revision: 0 });
    });

    it('of a map that is written for the first time as the page goes is an edit of it, and the one to restore', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('older', 'Older'));
      await storage.setLastOpened('older');
      const first = whole('a', 'A');
      await storage.put(first);
      storage.keepTail('a', { ...whole('a', 'B', 9), after: undefined, begins: checksum(first.text) });
      const next = storedMaps(rooms);
      expect(await valueOf(next.last())).toMatchObject({ id: 'a', title: 'B', revision: 1 });
      expect((await valueOf(next.list())).map(({ title }) => title).toSorted()).toEqual(['B', 'Older']);
    });

    it('of a map that began as another one leaves that as a map of its own', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      storage.keepTail('a', { ...whole('a', 'B', 9), after: undefined, begins: checksum('another') });
      const maps = await valueOf(storedMaps(rooms).list());
      expect(maps.map(({ title }) => title).toSorted()).toEqual(['A (other version)', 'B']);
    });

    it('is an edit of the map as well when the page had only its text', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      storage.keepTail('a', { ...whole('a', 'B', 9), after: 0 });
      expect(await valueOf(storedMaps(rooms).get('a'))).toMatchObject({
        title: 'B',
        revision: 1,
        savedAt: 9,
      });
    });

    it('is a map of its own when somebody else has gone on', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      await storage.append(writeOf('a', 0, [content('A'), content('There', { x: 1 })]));
      storage.keepTail('a', writeOf('a', 0, [content('A'), content('A', { y: 2 })]));
      const next = storedMaps(rooms);
      const maps = await valueOf(next.list());
      expect(maps.map(({ title }) => title).toSorted()).toEqual(['A (other version)', 'There']);
      const copy = maps.find(({ id }) => id !== 'a');
      expect(await read(next, copy?.id ?? '')).toEqual(content('A', { y: 2 }));
    });

    it('is dropped once it has been written', async () => {
      const { rooms, storage } = await fresh();
      await storage.put(whole('a', 'A'));
      const write = writeOf('a', 0, [content('A'), content('B')]);
      storage.keepTail('a', write);
      await storage.append(write);
      expect(await valueOf(storedMaps(rooms).get('a'))).toMatchObject({ title: 'B', revision: 1 });
      storage.keepTail('a', undefined);
      expect(rooms.local.keys()).toEqual([]);
    });
  });

  it('keeps preferences', async () => {
    const { rooms, storage } = await fresh();
    expect(storage.readPreferences()).toBeUndefined();
    storage.writePreferences({ theme: 'dark' });
    expect(storedMaps(rooms).readPreferences()).toEqual({ theme: 'dark' });
  });
}
