import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveMap } from '#src/file/save.ts';
import { createNode } from '#src/model/create.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { removeItems } from '#src/model/edits/removeItems.ts';
import type { Editor } from '#src/store/editor.ts';
import { restoredSteps } from '#src/store/journal/restoredHistory.ts';
import { preparedEditor, smallMap } from '../preparedEditor.ts';
import { settled } from '../testServices.ts';
import { nextVisit } from './nextVisit.ts';

const rename = (editor: Editor, title: string, mergeKey?: string) =>
  editor.edit('Rename', (document) => ({ ...document, title }), mergeKey === undefined ? {} : { mergeKey });

/** All that undo and redo lead to from here, as texts. */
function everywhere(editor: Editor): readonly string[] {
  const text = () => {
    const { document, stateId } = editor.store.getState();
    return `${stateId} ${saveMap(document)}`;
  };
  const texts = [text()];
  const { length: back } = editor.store.getState().history.past;
  for (let step = 0; step < back; step += 1) {
    editor.undo();
    texts.push(text());
  }
  const { length: forward } = editor.store.getState().history.future;
  for (let step = 0; step < forward; step += 1) {
    editor.redo();
    texts.push(text());
  }
  for (let step = forward; step > back; step -= 1) editor.undo();
  return texts;
}

const labels = (editor: Editor) => {
  const { past, future } = editor.store.getState().history;
  return { past: past.map(({ label }) => label), future: future.map(({ label }) => label) };
};

describe('undo after a reload', () => {
  it('takes back what was done before, step by step, to the very beginning', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'One');
    rename(editor, 'Two');
    editor.setStateId('future');
    editor.edit('Add step', (document) =>
      addNode(document, 'future', createNode('step', { id: 'n_new', x: 0, y: 0 })),
    );
    await editor.flush();
    editor.dispose();
    const { editor: again } = await nextVisit(services.rooms);
    expect(labels(again)).toEqual({ past: ['Rename', 'Rename', 'Add step'], future: [] });
    again.undo();
    expect(again.store.getState().document.states[1]?.nodes).toEqual([]);
    expect(again.store.getState().stateId).toBe('future');
    again.undo();
    again.undo();
    expect(again.store.getState().document).toEqual(smallMap());
    again.undo();
    expect(again.store.getState().document).toEqual(smallMap());
    again.redo();
    expect(again.store.getState().document.title).toBe('One');
  });

  it('does again what had been undone', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'One');
    rename(editor, 'Two');
    editor.undo();
    await editor.flush();
    editor.dispose();
    const { editor: again } = await nextVisit(services.rooms);
    expect(again.store.getState().document.title).toBe('One');
    expect(labels(again)).toEqual({ past: ['Rename'], future: ['Rename'] });
    again.redo();
    expect(again.store.getState().document.title).toBe('Two');
  });

  it('takes back at once what was typed in one go, however often it was written meanwhile', async () => {
    const { editor, services } = preparedEditor();
    for (const title of ['T', 'Ti', 'Tit', 'Titl', 'Title']) {
      rename(editor, title, 'title');
      await services.advance(200);
    }
    editor.dispose();
    const { editor: again } = await nextVisit(services.rooms);
    expect(labels(again).past).toEqual(['Rename']);
    again.undo();
    expect(again.store.getState().document.title).toBe('Small stream');
  });

  it('leaves what did not change the same object, so that it is not drawn anew', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'One');
    await editor.flush();
    editor.dispose();
    const { editor: again } = await nextVisit(services.rooms);
    const before = again.store.getState().document;
    again.undo();
    const after = again.store.getState().document;
    expect(after.title).toBe('Small stream');
    expect(after.states[0]).toBe(before.states[0]);
  });

  it('comes before what was done since the page was opened', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'One');
    editor.undo();
    await editor.flush();
    editor.dispose();
    const next = nextVisit(services.rooms);
    const { editor: again } = await next;
    rename(again, 'Two');
    await again.flush();
    expect(labels(again)).toEqual({ past: ['Rename'], future: [] });
    again.dispose();
    const { editor: third } = await nextVisit(services.rooms);
    expect(labels(third)).toEqual({ past: ['Rename'], future: [] });
    third.undo();
    expect(third.store.getState().document.title).toBe('Small stream');
  });

  it('is there as well when another map was open in between', async () => {
    const { editor, services } = preparedEditor();
    rename(editor, 'One');
    const { document } = editor.store.getState();
    editor.open({ ...smallMap(), id: 'm_other' }, {});
    await services.advance(100);
    const stored = services.stored.get('m_small');
    editor.open(document, { savedAt: stored?.savedAt ?? 0, revision: stored?.revision ?? 0 });
    await settled();
    editor.undo();
    expect(editor.store.getState().document.title).toBe('Small stream');
  });

  it('goes back a bounded number of steps', async () => {
    const { editor, services } = preparedEditor();
    for (let number = 0; number < 260; number += 1) {
      rename(editor, `${number}`);
      if (number % 20 === 0) await editor.flush();
    }
    await editor.flush();
    editor.dispose();
    const { editor: again } = await nextVisit(services.rooms);
    expect(labels(again).past).toHaveLength(restoredSteps);
    again.undo();
    expect(again.store.getState().document.title).toBe('258');
  });

  it('leads wherever it would have led without the reload, whatever was done', async () => {
    const action = fc.oneof(
      fc.record({ what: fc.constant('rename' as const), to: fc.string({ maxLength: 3 }) }),
      fc.record({ what: fc.constant('type' as const), to: fc.string({ maxLength: 3 }) }),
      fc.record({ what: fc.constant('add' as const), to: fc.constantFrom('current', 'future') }),
      fc.record({ what: fc.constantFrom('undo', 'redo', 'remove', 'flush', 'wait'), to: fc.constant('') }),
      fc.record({ what: fc.constant('look' as const), to: fc.constantFrom('current', 'future') }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
        const { editor, services } = preparedEditor();
        for (const [index, { what, to }] of actions.entries()) {
          if (what === 'rename') rename(editor, to);
          else if (what === 'type') rename(editor, to, 'typed');
          else if (what === 'add') {
            const node = createNode('step', { id: `n_${index}`, x: 200 * index, y: 900 });
            editor.edit('Add step', (map) => addNode(map, to, node));
          } else if (what === 'undo') editor.undo();
          else if (what === 'redo') editor.redo();
          else if (what === 'flush') await editor.flush();
          else if (what === 'wait') await services.advance(1000);
          else if (what === 'look') editor.setStateId(to);
          else {
            const ids = new Set(
              editor.store
                .getState()
                .document.states[0]?.nodes.slice(-1)
                .map(({ id }) => id),
            );
            editor.edit('Delete', (map) => removeItems(map, 'current', { nodes: ids, edges: new Set() }));
          }
        }
        await editor.flush();
        const expected = { labels: labels(editor), texts: everywhere(editor).slice(1) };
        editor.dispose();
        if (services.stored.size === 0) return;
        const { editor: again } = await nextVisit(services.rooms);
        // Where somebody looks is not kept, where undo leads is.
        expect({ labels: labels(again), texts: everywhere(again).slice(1) }).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});
