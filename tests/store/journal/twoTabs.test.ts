import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNode } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import type { Editor } from '#src/store/editor.ts';
import { openCopy } from '#src/store/openCopy.ts';
import { openFile } from '#src/store/openFile.ts';
import { saveMap } from '#src/file/save.ts';
import { type MemoryRooms, memoryRooms } from '../memoryRooms.ts';
import { type MemoryTab, type MemoryTabs, memoryTabs } from '../memoryTabs.ts';
import { preparedEditor } from '../preparedEditor.ts';
import { settled, storedIn, type TestServices, testServices } from '../testServices.ts';
import { nextVisit } from './nextVisit.ts';

const rename = (editor: Editor, title: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }));
const status = (editor: Editor) => editor.store.getState().saving.browser.status;
const titleOf = (editor: Editor) => editor.store.getState().document.title;
const noticesOf = (editor: Editor) => editor.store.getState().notices.map(({ text }) => text);

type Tab = { readonly editor: Editor; readonly services: TestServices; readonly tab: MemoryTab };

async function openTab(rooms: MemoryRooms, tabs: MemoryTabs): Promise<Tab> {
  const tab = tabs.tab();
  return { ...(await nextVisit(rooms, tab)), tab };
}

/** A map that is kept, open in two tabs of a browser: the first writes. */
async function twoTabs(tabs = memoryTabs()) {
  const rooms = memoryRooms();
  const { editor } = preparedEditor(testServices({}, rooms));
  rename(editor, 'Start');
  await editor.flush();
  editor.dispose();
  await settled();
  const first = await openTab(rooms, tabs);
  const second = await openTab(rooms, tabs);
  return { rooms, tabs, first, second };
}

describe('a map that is open in a second tab', () => {
  it('can only be read there: edits are refused, and it says so', async () => {
    const { first, second } = await twoTabs();
    expect(status(first.editor)).toBe('saved');
    expect(status(second.editor)).toBe('read-only');
    rename(second.editor, 'From the second');
    second.editor.undo();
    const gesture = second.editor.beginGesture('Move');
    gesture.update({ positions: new Map([['call', { x: 1, y: 1 }]]), guides: [] });
    gesture.commit();
    expect(titleOf(second.editor)).toBe('Start');
    expect(second.editor.store.getState().document).toEqual(first.editor.store.getState().document);
    expect(noticesOf(second.editor)).toEqual([expect.stringContaining('edited in another tab')]);
  });

  it('shows there what the first tab has saved', async () => {
    const { first, second } = await twoTabs();
    rename(first.editor, 'Edited');
    expect(titleOf(second.editor)).toBe('Start');
    await first.services.advance(60);
    expect(titleOf(second.editor)).toBe('Edited');
    expect(status(second.editor)).toBe('read-only');
  });

  it('is taken over with all edits and their history; the first tab says so and follows', async () => {
    const { first, second } = await twoTabs();
    rename(first.editor, 'Not written yet');
    second.editor.takeOver();
    await settled();
    expect(status(first.editor)).toBe('read-only');
    expect(noticesOf(first.editor)).toEqual(['This map is now being edited in another tab.']);
    expect(status(second.editor)).toBe('saved');
    expect(titleOf(second.editor)).toBe('Not written yet');
    second.editor.undo();
    expect(titleOf(second.editor)).toBe('Start');
    rename(second.editor, 'From the second');
    await second.services.advance(60);
    expect(titleOf(first.editor)).toBe('From the second');
  });

  it('may be taken back and forth', async () => {
    const { rooms, first, second } = await twoTabs();
    for (let turn = 0; turn < 6; turn += 1) {
      const { editor, services } = turn % 2 === 0 ? second : first;
      editor.takeOver();
      await settled();
      rename(editor, `turn ${turn}`);
      await services.advance(60);
    }
    expect([...storedIn(rooms).values()].map(({ title }) => title)).toEqual(['turn 5']);
    expect(titleOf(second.editor)).toBe('turn 5');
  });

  it('can be changed there as soon as the first tab is gone, be it closed or crashed', async () => {
    const { first, second } = await twoTabs();
    rename(first.editor, 'Saved');
    await first.services.advance(60);
    first.tab.crash();
    await settled();
    expect(status(second.editor)).toBe('saved');
    expect(titleOf(second.editor)).toBe('Saved');
    rename(second.editor, 'Goes on');
    expect(titleOf(second.editor)).toBe('Goes on');
  });

  it('has what the first tab had no time to write as it was closed', async () => {
    const { rooms, first, second } = await twoTabs();
    rename(first.editor, 'Last words');
    rooms.fault = new DOMException('the page is gone', 'AbortError');
    void first.editor.flush();
    await settled();
    rooms.fault = undefined;
    first.tab.crash();
    await settled();
    expect(titleOf(second.editor)).toBe('Last words');
    expect(rooms.local.keys()).toEqual([]);
  });

  it('is taken from a tab that does not answer; what that one still has is kept beside it', async () => {
    const { rooms, first, second } = await twoTabs();
    rename(first.editor, 'Frozen with this');
    first.tab.isFrozen = true;
    second.editor.takeOver();
    await settled();
    rename(second.editor, 'Second');
    await second.services.advance(60);
    await first.services.advance(2000);
    expect(status(first.editor)).toBe('read-only');
    expect(titleOf(first.editor)).toBe('Second');
    expect([...storedIn(rooms).values()].map(({ title }) => title).toSorted()).toEqual([
      'Frozen with this (other version)',
      'Second',
    ]);
    expect(noticesOf(first.editor)).toContainEqual(
      expect.stringContaining('Frozen with this (other version)'),
    );
  });

  it('may be copied, and the copy edited', async () => {
    const { rooms, second } = await twoTabs();
    expect(await openCopy(second.editor)).toBe(true);
    rename(second.editor, 'My own');
    await second.services.advance(60);
    expect(status(second.editor)).toBe('saved');
    expect([...storedIn(rooms).values()].map(({ title }) => title).toSorted()).toEqual(['My own', 'Start']);
  });

  it('is opened from its file as a map of its own', async () => {
    const { rooms, tabs, first } = await twoTabs();
    const { editor, services } = preparedEditor(testServices({ tabs: tabs.tab() }, rooms));
    const text = saveMap({ ...first.editor.store.getState().document, title: 'From a file' });
    expect(await openFile(editor, { name: 'map.vsm.json', text })).toBe(true);
    await services.advance(60);
    expect(status(editor)).toBe('saved');
    expect([...storedIn(rooms).values()].map(({ title }) => title).toSorted()).toEqual([
      'From a file',
      'Start',
    ]);
  });
});

describe('where the browser can not say who may write', () => {
  it('nothing is written over: what the slower tab did becomes a map of its own', async () => {
    const { rooms, first, second } = await twoTabs(memoryTabs({ hasLocks: false }));
    rename(first.editor, 'First');
    rename(second.editor, 'Second');
    await first.services.advance(60);
    await second.services.advance(60);
    expect([...storedIn(rooms).values()].map(({ title }) => title).toSorted()).toEqual([
      'First',
      'Second (other version)',
    ]);
    expect(titleOf(second.editor)).toBe('First');
    rename(second.editor, 'After that');
    await second.services.advance(60);
    expect(storedIn(rooms).get('m_small')?.title).toBe('After that');
  });
});

const move = fc.record({
  what: fc.constantFrom(
    'edit',
    'edit',
    'edit',
    'wait',
    'wait',
    'take over',
    'freeze',
    'flush',
    'crash',
    'fail',
  ),
  who: fc.constantFrom(0, 1),
  time: fc.constantFrom(1, 20, 59, 60, 61, 500, 2000),
});

/** How many interleavings of each kind. */
const races = Number(process.env['RACES'] ?? 100);

describe('two tabs that race', () => {
  it.each([
    { hasLocks: true, seed: 1 },
    { hasLocks: false, seed: 2 },
  ])('lose no edit, whatever the order (locks: $hasLocks)', async ({ hasLocks, seed }) => {
    let edits = 0;
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(move, { minLength: 5, maxLength: 40 }), async (moves) => {
        const { rooms, tabs, first, second } = await twoTabs(memoryTabs({ hasLocks }));
        const pair = [first, second];
        const owed = new Set<string>();
        const unsaved: Set<string>[] = [new Set(), new Set()];
        const note = () => {
          for (const [who, { editor }] of pair.entries()) {
            if (status(editor) !== 'saved') continue;
            for (const id of unsaved[who] ?? []) owed.add(id);
            unsaved[who]?.clear();
          }
        };
        for (const [index, { what, who, time }] of moves.entries()) {
          const { editor, services, tab } = pair[who] ?? first;
          if (what === 'edit') {
            const id = `n_${who}_${index}`;
            const before = editor.store.getState().document;
            const node = createNode('step', { id, x: 200 * index, y: 900 });
            editor.edit('Add', (map) => addNode(map, 'current', node));
            if (editor.store.getState().document !== before) {
              unsaved[who]?.add(id);
              edits += 1;
            }
          } else if (what === 'wait') await services.advance(time);
          else if (what === 'take over') {
            editor.takeOver();
            taken += 1;
          } else if (what === 'freeze') tab.isFrozen = !tab.isFrozen;
          else if (what === 'flush') void editor.flush();
          else if (what === 'fail') {
            rooms.fault = rooms.fault === undefined ? new DOMException('x', 'QuotaExceededError') : undefined;
          } else {
            await settled();
            note();
            rooms.fault = undefined;
            tab.crash();
            editor.dispose();
            unsaved[who]?.clear();
            pair[who] = await openTab(rooms, tabs);
          }
          note();
        }
        rooms.fault = undefined;
        for (let round = 0; round < 4; round += 1) {
          for (const { editor, services, tab } of pair) {
            tab.isFrozen = false;
            await services.advance(40_000);
            await editor.flush();
          }
        }
        note();
        const there = [...storedIn(rooms).values()].map(({ text }) => text).join();
        const remaining = [...owed, ...unsaved.flatMap((ids) => [...ids])];
        expect(remaining.filter((id) => !there.includes(`"${id}"`))).toEqual([]);
        const writers = pair.filter(({ editor }) => status(editor) !== 'read-only');
        const ids = new Set(pair.map(({ editor }) => editor.store.getState().document.id));
        expect(writers).toHaveLength(hasLocks ? ids.size : 2);
      }),
      { numRuns: races, seed },
    );
    expect(edits, 'the runs did something').toBeGreaterThan(150);
    expect(taken).toBeGreaterThan(50);
  });
});
