import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import type { Editor } from '#src/store/editor.ts';
import { snapshotEvery, versionEvery } from '#src/store/journal/writePlan.ts';
import { writeDelay } from '#src/store/journal/writeTimer.ts';
import type { MemoryRooms } from '../memoryRooms.ts';
import { preparedEditor } from '../preparedEditor.ts';
import { settled, storedIn } from '../testServices.ts';
import { nextVisit } from './nextVisit.ts';
import { valueOf } from '../storageContract.ts';

const rename = (editor: Editor, title: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }));
const sizeOf = ({ tables }: MemoryRooms, table: 'journal' | 'snapshots') => tables.get(table)?.size ?? 0;

describe('a session of 5,000 edits', () => {
  it('is written edit by edit in a journal that stays short, and restored exactly', async () => {
    const { editor, services } = preparedEditor();
    let longest = 0;
    let largest = 0;
    for (let number = 0; number < 5000; number += 1) {
      if (number % 7 === 3) editor.undo();
      else if (number % 11 === 5) editor.redo();
      else {
        const positions = new Map([['call', { x: number, y: 2 * number }]]);
        editor.edit('Move', (document) => moveNodes(document, 'current', positions));
      }
      if (number % 3 === 0) await services.advance(writeDelay);
      longest = Math.max(longest, sizeOf(services.rooms, 'journal'));
      if (number % 100 === 0) {
        largest = Math.max(largest, storedIn(services.rooms).get('m_small')?.text.length ?? 0);
      }
    }
    await editor.flush();
    const { document } = editor.store.getState();
    editor.dispose();
    expect(services.stored.get('m_small')?.revision).toBeGreaterThan(3500);
    expect(longest).toBeLessThan(300 + snapshotEvery + 10);
    expect(sizeOf(services.rooms, 'snapshots')).toBeLessThan(5);
    expect(largest).toBeLessThan(1.2 * saveMap(document).length);
    const { editor: again } = await nextVisit(services.rooms);
    expect(saveMap(again.store.getState().document)).toBe(saveMap(document));
  });
});

describe('earlier versions', () => {
  it('are kept at each opening after which something is changed, as the map was then', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Monday');
    await editor.flush();
    editor.dispose();
    const looked = await nextVisit(services.rooms);
    looked.editor.dispose();
    const tuesday = await nextVisit(services.rooms);
    rename(tuesday.editor, 'Tuesday');
    await tuesday.services.advance(writeDelay);
    rename(tuesday.editor, 'Tuesday evening');
    await tuesday.editor.flush();
    const versions = await valueOf(services.storage.versions('m_small'));
    expect(versions).toMatchObject([{ reason: 'opened', title: 'Monday' }]);
    const text = await valueOf(services.storage.versionText('m_small', versions[0]?.id ?? ''));
    expect(JSON.parse(text ?? '')).toMatchObject({ title: 'Monday' });
  });

  it('are kept after each hour of work, also when the clock is set back', async () => {
    const { editor, services } = preparedEditor();
    for (let quarter = 0; quarter <= 9; quarter += 1) {
      rename(editor, `after ${quarter} quarters`);
      await services.advance(versionEvery / 4);
    }
    const versions = await valueOf(services.storage.versions('m_small'));
    expect(versions.map(({ reason, title }) => [reason, title])).toEqual([
      ['hour', 'after 8 quarters'],
      ['hour', 'after 4 quarters'],
    ]);
  });

  it('do not come from looking', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'Once');
    await editor.flush();
    editor.dispose();
    for (let visit = 0; visit < 3; visit += 1) {
      const { editor: again } = await nextVisit(services.rooms);
      await settled();
      await again.flush();
      again.dispose();
    }
    expect(await valueOf(services.storage.versions('m_small'))).toEqual([]);
  });
});
