import { describe, expect, it } from 'vitest';
import { pasteText } from '#src/commands/pasting.ts';
import { commandOf } from '#src/commands/index.ts';
import { failure } from '#src/lib/result.ts';
import { activeState } from '#src/store/editorState.ts';
import { undoLabel } from '#src/store/history.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { selectedNodes } from '#src/store/selection.ts';
import { preparedEditor } from '../store/preparedEditor.ts';
import { testServices } from '../store/testServices.ts';

const run = (id: string, editor: Editor) => commandOf(id).run(editor);
const refused = () => Promise.resolve(failure('The browser does not allow it.'));
const places = (editor: Editor) => selectedNodes(editor.store.getState()).map(({ x, y }) => [x, y]);
const count = (editor: Editor) => activeState(editor.store.getState()).nodes.length;

describe('copy and paste', () => {
  it('puts copies with their connections beside the originals and selects them', async () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    await run('edit.copy', editor);
    await run('edit.paste', editor);
    const { selection } = editor.store.getState();
    expect(selection.nodes.size).toBe(2);
    expect(selection.edges.size).toBe(1);
    expect(selection.nodes.has('call')).toBe(false);
    expect(places(editor)).toEqual([
      [240, 53],
      [460, 80],
    ]);
    expect(undoLabel(editor.store.getState().history)).toBe('Paste');
  });

  it('never puts one copy exactly on another', async () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    await run('edit.copy', editor);
    await run('edit.paste', editor);
    await run('edit.paste', editor);
    expect(places(editor)).toEqual([[280, 93]]);
  });

  it('puts what was cut back to where it was', async () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    await run('edit.cut', editor);
    expect(count(editor)).toBe(5);
    await run('edit.paste', editor);
    expect(places(editor)).toEqual([[200, 13]]);
  });

  it('goes from one map to another', async () => {
    const { editor, services } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    await run('edit.copy', editor);
    const other = createEditor(services);
    await run('edit.paste', other);
    expect(count(other)).toBe(2);
  });

  it('says so when the clipboard holds something else', async () => {
    const { editor } = preparedEditor();
    const before = editor.store.getState().document;
    for (const text of ['', 'Dear all,', '{"a":1}', '[]']) {
      pasteText(editor, text);
    }
    expect(editor.store.getState().document).toBe(before);
    expect(editor.store.getState().notices).toHaveLength(1);
    expect(editor.store.getState().notices[0]?.text).toContain('clipboard');
  });

  it('tells what had to be repaired in what was pasted', async () => {
    const { editor, services } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    await run('edit.copy', editor);
    const text = services.clipboardContent.text ?? '';
    pasteText(editor, text.replace('"name": "Call"', '"name": "Call", "people": -3'));
    expect(count(editor)).toBe(7);
    expect(editor.store.getState().notices[0]?.details?.length).toBe(1);
  });

  it('takes nothing away when the browser refuses the clipboard', async () => {
    const services = testServices();
    const { editor } = preparedEditor({
      ...services,
      clipboard: { ...services.clipboard, writeText: refused, readText: refused },
    });
    editor.select({ nodes: new Set(['call']) });
    await run('edit.cut', editor);
    await run('edit.paste', editor);
    expect(count(editor)).toBe(6);
    expect(editor.store.getState().notices.map((notice) => notice.text)).toEqual([
      'The browser does not allow it.',
    ]);
  });
});

describe('duplicate', () => {
  it('needs no clipboard and selects the copies', async () => {
    const { editor, services } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    await run('edit.duplicate', editor);
    expect(services.clipboardContent.text).toBeUndefined();
    expect(editor.store.getState().selection.nodes.size).toBe(2);
    expect(editor.store.getState().selection.nodes.has('call')).toBe(false);
    expect(count(editor)).toBe(8);
  });
});
