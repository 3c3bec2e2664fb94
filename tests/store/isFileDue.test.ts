import { describe, expect, it } from 'vitest';
import { fileEdits, fileTime, isFileDue } from '#src/store/isFileDue.ts';
import { preparedEditor } from './preparedEditor.ts';

async function after(milliseconds: number, edits: number, saveAt = Infinity) {
  const { editor, services } = preparedEditor();
  for (let count = 1; count <= edits; count += 1) {
    editor.edit('Rename map', (document) => ({ ...document, title: `${count}` }));
    if (count === saveAt) editor.savedToFile('a.vsm.json');
    if (count === 1) await services.advance(milliseconds);
  }
  return isFileDue(editor.store.getState(), services.now());
}

describe('a file of the map', () => {
  it('is due after hours of work that is in no file', async () => {
    expect(await after(fileTime, fileEdits)).toBe(true);
  });

  it('is not due sooner, for little work, or when the work is in a file', async () => {
    expect(await after(fileTime - 1, fileEdits)).toBe(false);
    expect(await after(fileTime, fileEdits - 1)).toBe(false);
    expect(await after(fileTime, fileEdits, fileEdits)).toBe(false);
  });

  it('counts from when it was last saved in one', async () => {
    expect(await after(fileTime, fileEdits, 2)).toBe(false);
  });
});
