import { describe, expect, it } from 'vitest';
import { type Command, commandTitle, isCommandEnabled } from '#src/commands/command.ts';
import { commandOf, commands } from '#src/commands/index.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';
import { undoLabel } from '#src/store/history.ts';
import { preparedEditor } from '../store/preparedEditor.ts';

/** The small map with everything selected that commands work on, and something on the clipboard. */
async function selectedEditor() {
  const prepared = preparedEditor();
  prepared.editor.select({ nodes: new Set(['call', 'offer', 'note1', 'note2']), edges: new Set(['e1']) });
  await commandOf('edit.copy').run(prepared.editor);
  return prepared;
}

async function changesMap(command: Command) {
  const { editor } = await selectedEditor();
  const before = editor.store.getState().document;
  await command.run(editor);
  return editor.store.getState().document !== before;
}

describe('the list of commands', () => {
  it('names each by an id of its own, in its group', () => {
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    for (const { id } of commands)
      expect(id).toMatch(/^(file|edit|insert|stream|arrange|state|view|export|help)\.[a-zA-Z-]+$/);
    for (const { id, group } of commands) expect(id.split('.')[0]).toBe(group.toLowerCase());
  });

  it('has a title for each, and no two alike in a group', () => {
    const titles = commands.map(({ group, title }) => `${group}: ${title}`);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { title } of commands) expect(title.length).toBeGreaterThan(2);
  });

  it('gives no shortcut twice', () => {
    const shortcuts = commands.flatMap((command) => command.shortcuts ?? []);
    expect(shortcuts.length).toBeGreaterThan(30);
    expect(new Set(shortcuts.map((shortcut) => shortcut.toLowerCase())).size).toBe(shortcuts.length);
  });

  it('leaves the browser its own zoom, tabs and windows', () => {
    const taken = commands.flatMap((command) => command.shortcuts ?? []);
    for (const own of ['Mod++', 'Mod+-', 'Mod+0', 'Mod+T', 'Mod+N', 'Mod+W', 'Mod+L', 'Mod+R', 'Mod+P']) {
      expect(taken).not.toContain(own);
    }
  });

  it('finds a command by its id and throws for one that does not exist', () => {
    expect(commandOf('edit.undo').title).toBe('Undo');
    expect(() => commandOf('edit.nothing')).toThrow('edit.nothing');
  });
});

describe('commands that change the map', () => {
  const changing = [
    'edit.delete',
    'edit.cut',
    'edit.paste',
    'edit.duplicate',
    ...['left', 'right', 'up', 'down'].flatMap((way) => [`edit.nudge-${way}`, `edit.nudge-${way}-finely`]),
    ...['left', 'centre', 'right', 'top', 'middle', 'bottom'].map((edge) => `arrange.align-${edge}`),
    'arrange.distribute-horizontally',
    'arrange.distribute-vertically',
    'arrange.same-size',
    'arrange.automatic',
    ...['five-stages', 'add-stage', 'add-lane', 'add-customer-lane'].map((what) => `stream.${what}`),
    'view.hand-overs',
    ...['new', 'new-blank', 'move-later', 'delete'].map((verb) => `state.${verb}`),
  ];

  it('are these', async () => {
    // Those of the family `file` and `export` work on whole maps and files.
    const candidates = commands.filter(({ group }) => !['File', 'Export'].includes(group));
    const found: string[] = [];
    for (const command of candidates) if (await changesMap(command)) found.push(command.id);
    expect(found.toSorted()).toEqual(changing.toSorted());
  });

  it.each(changing)('undo and redo to the identical map, as one labelled entry: %s', async (id) => {
    const { editor } = await selectedEditor();
    const before = editor.store.getState().document;
    expect(isCommandEnabled(commandOf(id), editor)).toBe(true);
    await commandOf(id).run(editor);
    const after = editor.store.getState();
    expect(after.history.past).toHaveLength(1);
    expect(undoLabel(after.history)).toMatch(/^[A-Z][a-z]+/);
    editor.undo();
    expect(editor.store.getState().document).toBe(before);
    editor.redo();
    expect(editor.store.getState().document).toBe(after.document);
  });
});

describe('commands without anything to work on', () => {
  it('are not offered on an empty selection', () => {
    const { editor } = preparedEditor();
    const needSelection = commands.filter(
      ({ id }) =>
        /^edit\.(cut|copy$|duplicate|delete|rename|deselect|nudge)/.test(id) ||
        /^arrange\.(align|distribute|same)/.test(id) ||
        id === 'view.fit-selection',
    );
    expect(needSelection.length).toBe(6 + 8 + 9 + 1);
    for (const command of needSelection) expect(isCommandEnabled(command, editor), command.id).toBe(false);
  });

  it('offer aligning from two nodes on and distributing from three', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    expect(isCommandEnabled(commandOf('arrange.align-left'), editor)).toBe(true);
    expect(isCommandEnabled(commandOf('arrange.distribute-horizontally'), editor)).toBe(false);
    editor.select({ nodes: new Set(['call', 'offer', 'buyer']) });
    expect(isCommandEnabled(commandOf('arrange.distribute-horizontally'), editor)).toBe(true);
  });

  it('offer one size only for what can be resized', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call', 'offer']) });
    expect(isCommandEnabled(commandOf('arrange.same-size'), editor)).toBe(false);
    editor.select({ nodes: new Set(['note1', 'note2']) });
    expect(isCommandEnabled(commandOf('arrange.same-size'), editor)).toBe(true);
  });

  it('do nothing to the map even when they are run', async () => {
    for (const { id, run } of commands.filter(({ group }) => ['Edit', 'Arrange'].includes(group))) {
      if (id === 'arrange.automatic') continue;
      const { editor } = preparedEditor();
      const before = editor.store.getState().document;
      await run(editor);
      expect(editor.store.getState().document, id).toBe(before);
    }
  });
});

describe('undo and redo as commands', () => {
  it('say what they would do, and are offered only then', async () => {
    const { editor } = preparedEditor();
    const [undo, redo] = [commandOf('edit.undo'), commandOf('edit.redo')];
    expect(isCommandEnabled(undo, editor)).toBe(false);
    expect(commandTitle(undo, editor)).toBe('Undo');
    editor.select({ nodes: new Set(['call', 'offer']), edges: new Set(['e1']) });
    await commandOf('edit.delete').run(editor);
    expect(commandTitle(undo, editor)).toBe('Undo Delete 3 items');
    await undo.run(editor);
    expect(isCommandEnabled(undo, editor)).toBe(false);
    expect(commandTitle(redo, editor)).toBe('Redo Delete 3 items');
  });

  it('name the one thing that is deleted', async () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    await commandOf('edit.delete').run(editor);
    expect(undoLabel(editor.store.getState().history)).toBe('Delete step');
    editor.select({ edges: new Set(['e3']) });
    await commandOf('edit.delete').run(editor);
    expect(undoLabel(editor.store.getState().history)).toMatch(/^Delete .+ connection$/);
  });
});

describe('inserting', () => {
  it('arms the tool of every kind in the palette, and puts it away again', () => {
    const { editor } = preparedEditor();
    const kinds = nodeKinds.filter((kind) => kind.inPalette);
    expect(kinds.length).toBeGreaterThan(8);
    for (const { id } of kinds) {
      const command = commandOf(`insert.${id}`);
      void command.run(editor);
      expect(editor.store.getState().tool).toEqual({ tool: 'place', kind: id });
      expect(command.isOn?.(editor)).toBe(true);
    }
    const last = kinds.at(-1)?.id ?? '';
    void commandOf(`insert.${last}`).run(editor);
    expect(editor.store.getState().tool).toEqual({ tool: 'select' });
  });

  it('starts a connection at the one selected node', () => {
    const { editor } = preparedEditor();
    editor.select({ nodes: new Set(['call']) });
    void commandOf('insert.connection').run(editor);
    expect(editor.store.getState().tool).toEqual({ tool: 'connect', from: 'call', kind: undefined });
  });
});

describe('Escape', () => {
  it('ends the innermost thing first: drag, name, tool, explanation, selection', () => {
    const { editor } = preparedEditor();
    const escape = commandOf('edit.deselect');
    const state = () => editor.store.getState();
    editor.select({ nodes: new Set(['call']) });
    editor.setExplained('flowTime');
    editor.setTool({ tool: 'place', kind: 'step' });
    editor.setEditing('call');
    editor.beginGesture('Move');
    void escape.run(editor);
    expect([state().gesture, state().editing]).toEqual([undefined, 'call']);
    void escape.run(editor);
    expect([state().editing, state().tool.tool]).toEqual([undefined, 'place']);
    void escape.run(editor);
    expect([state().tool.tool, state().explained]).toEqual(['select', 'flowTime']);
    void escape.run(editor);
    expect([state().explained, state().selection.nodes.size]).toEqual([undefined, 1]);
    void escape.run(editor);
    expect(state().selection.nodes.size).toBe(0);
    expect(isCommandEnabled(escape, editor)).toBe(false);
  });
});

describe('moving with the arrow keys', () => {
  it('goes by the grid, finely by one, and is one entry when quick', async () => {
    const { editor, services } = preparedEditor();
    const place = () => {
      const node = editor.store.getState().document.states[0]?.nodes.find(({ id }) => id === 'call');
      return [node?.x, node?.y];
    };
    editor.select({ nodes: new Set(['call']) });
    await commandOf('edit.nudge-right').run(editor);
    await services.advance(100);
    await commandOf('edit.nudge-down-finely').run(editor);
    expect(place()).toEqual([210, 14]);
    expect(editor.store.getState().history.past).toHaveLength(1);
    editor.undo();
    expect(place()).toEqual([200, 13]);
  });
});

describe('what is seen', () => {
  it('goes through all themes and back to the first', async () => {
    const { editor } = preparedEditor();
    const seen: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      seen.push(commandTitle(commandOf('view.theme'), editor));
      await commandOf('view.theme').run(editor);
    }
    expect(new Set(seen).size).toBe(4);
    expect(editor.store.getState().preferences.theme).toBe('system');
  });

  it('turns snapping, minimap and timeline on and off', async () => {
    const { editor } = preparedEditor();
    for (const id of ['view.snap', 'view.minimap', 'view.ladder']) {
      const wasOn = commandOf(id).isOn?.(editor);
      await commandOf(id).run(editor);
      expect(commandOf(id).isOn?.(editor), id).toBe(wasOn !== true);
    }
  });
});
