import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDocument } from '#src/model/create.ts';
import { updateMap } from '#src/model/edits/updateMap.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { historyBound, mergeWithin, redoLabel, undoLabel } from '#src/store/history.ts';
import { testServices } from './testServices.ts';

function editorWithClock() {
  const services = testServices();
  const editor = createEditor(services, { document: createDocument({ id: 'm', title: 'start' }) });
  const rename = (title: string, mergeKey?: string) =>
    editor.edit(
      `Rename to ${title}`,
      (document) => updateMap(document, { title }),
      mergeKey === undefined ? {} : { mergeKey },
    );
  const title = () => editor.store.getState().document.title;
  return { services, editor, rename, title, history: () => editor.store.getState().history };
}

describe('history', () => {
  it('undoes and redoes to the identical document', () => {
    const { editor, rename } = editorWithClock();
    const before = editor.store.getState().document;
    rename('a');
    const after = editor.store.getState().document;
    editor.undo();
    expect(editor.store.getState().document).toBe(before);
    editor.redo();
    expect(editor.store.getState().document).toBe(after);
  });

  it('says what undo and redo would do', () => {
    const { editor, rename, history } = editorWithClock();
    expect(undoLabel(history())).toBeUndefined();
    rename('a');
    expect(undoLabel(history())).toBe('Rename to a');
    editor.undo();
    expect(undoLabel(history())).toBeUndefined();
    expect(redoLabel(history())).toBe('Rename to a');
  });

  it('records nothing for a change that changes nothing', () => {
    const { editor, history } = editorWithClock();
    const before = editor.store.getState();
    editor.edit('Nothing', (document) => document);
    expect(editor.store.getState()).toBe(before);
    expect(history().past).toHaveLength(0);
  });

  it('makes one entry of edits with the same merge key in quick succession', async () => {
    const { services, editor, rename, title, history } = editorWithClock();
    rename('a', 'title');
    await services.advance(mergeWithin);
    rename('ab', 'title');
    await services.advance(mergeWithin);
    rename('abc', 'title');
    expect(history().past).toHaveLength(1);
    editor.undo();
    expect(title()).toBe('start');
    editor.redo();
    expect(title()).toBe('abc');
  });

  it('starts a new entry after a pause, with another key, and without one', async () => {
    const { services, rename, history } = editorWithClock();
    rename('a', 'title');
    await services.advance(mergeWithin + 1);
    rename('b', 'title');
    expect(history().past).toHaveLength(2);
    rename('c', 'other');
    expect(history().past).toHaveLength(3);
    rename('d');
    rename('e');
    expect(history().past).toHaveLength(5);
  });

  it('never merges an edit into the entry before an undo', () => {
    const { editor, rename, title, history } = editorWithClock();
    rename('a', 'title');
    rename('b', 'other');
    editor.undo();
    rename('c', 'title');
    expect(history().past).toHaveLength(2);
    editor.undo();
    expect(title()).toBe('a');
  });

  it('never merges into an entry that was redone', () => {
    const { editor, rename, history } = editorWithClock();
    rename('a', 'title');
    editor.undo();
    editor.redo();
    rename('b', 'title');
    expect(history().past).toHaveLength(2);
  });

  it('forgets the oldest entries beyond its bound', () => {
    const { editor, rename, title, history } = editorWithClock();
    for (let count = 0; count < historyBound + 5; count += 1) rename(`title ${count}`);
    expect(history().past).toHaveLength(historyBound);
    for (let count = 0; count < historyBound + 5; count += 1) editor.undo();
    expect(title()).toBe('title 4');
  });

  it('behaves like a list with a cursor, whatever the sequence', () => {
    const step = fc.oneof(
      { weight: 3, arbitrary: fc.record({ do: fc.constant('edit' as const), value: fc.nat(9) }) },
      { weight: 2, arbitrary: fc.constant({ do: 'undo' as const }) },
      { weight: 1, arbitrary: fc.constant({ do: 'redo' as const }) },
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { editor, rename, title, history } = editorWithClock();
        const titles = ['start'];
        let cursor = 0;
        for (const action of steps) {
          if (action.do === 'undo') {
            editor.undo();
            cursor = Math.max(0, cursor - 1);
          } else if (action.do === 'redo') {
            editor.redo();
            cursor = Math.min(titles.length - 1, cursor + 1);
          } else if (titles[cursor] !== `t${action.value}`) {
            rename(`t${action.value}`);
            cursor += 1;
            titles.splice(cursor, titles.length, `t${action.value}`);
          } else {
            rename(`t${action.value}`);
          }
          expect(title()).toBe(titles[cursor]);
          expect(history().past).toHaveLength(cursor);
          expect(history().future).toHaveLength(titles.length - 1 - cursor);
        }
      }),
      { numRuns: 300 },
    );
  });
});
