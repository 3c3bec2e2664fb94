import { expect, it } from 'vitest';
import { isCommandEnabled } from '#src/commands/command.ts';
import { commandForKey } from '#src/commands/commandForKey.ts';
import { commandOf } from '#src/commands/index.ts';
import { preparedEditor } from '#tests/store/preparedEditor.ts';

const press = { ctrlKey: true, metaKey: false, shiftKey: true, altKey: false };

it('shows the same map as a table and as a drawing again', () => {
  const { editor } = preparedEditor();
  const { document } = editor.store.getState();
  void commandForKey({ ...press, key: '"', code: 'Digit2' }, undefined, 'other')?.run(editor);
  expect(editor.store.getState().view).toBe('table');
  expect(commandOf('view.table').isOn?.(editor)).toBe(true);
  void commandForKey({ ...press, key: '!', code: 'Digit1' }, undefined, 'other')?.run(editor);
  expect(editor.store.getState().view).toBe('map');
  expect(editor.store.getState().document).toBe(document);
});

it('offers what only the drawing knows in the drawing alone', () => {
  const { editor } = preparedEditor();
  editor.select({ nodes: new Set(['call']) });
  const onMap = ['view.fit', 'view.minimap', 'edit.nudge-left', 'edit.rename', 'insert.step'].map(commandOf);
  expect(onMap.every((command) => isCommandEnabled(command, editor))).toBe(true);
  editor.setView('table');
  expect(onMap.some((command) => isCommandEnabled(command, editor))).toBe(false);
  expect(isCommandEnabled(commandOf('edit.delete'), editor)).toBe(true);
});

it('puts away what was half placed when the view changes', () => {
  const { editor } = preparedEditor();
  editor.setTool({ tool: 'place', kind: 'queue' });
  editor.setEditing('call');
  editor.setView('table');
  expect(editor.store.getState()).toMatchObject({ tool: { tool: 'select' }, editing: undefined });
});
