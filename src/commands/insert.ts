import { nodeKinds } from '#src/notation/nodes/index.ts';
import type { NodeKind } from '#src/notation/nodeKind.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedNode } from '#src/store/selection.ts';
import type { Command } from './command.ts';

/** One command for each kind of the palette, and the connection. They arm a tool; the same again puts it away. */
export const insertCommands: readonly Command[] = [
  ...nodeKinds.filter((kind) => kind.inPalette).map(insertKind),
  {
    id: 'insert.connection',
    title: 'Connect',
    group: 'Insert',
    view: 'map',
    shortcuts: ['C'],
    keywords: ['arrow', 'edge', 'join', 'line', 'connect'],
    isOn: (editor) => editor.store.getState().tool.tool === 'connect',
    run: (editor) => {
      const state = editor.store.getState();
      const from = onlySelectedNode(state)?.id;
      const isOff = state.tool.tool !== 'connect';
      editor.setTool(isOff ? { tool: 'connect', from, kind: undefined } : { tool: 'select' });
      // Both ends are clicked, or chosen by typing their names.
      if (!isOff) editor.setPrompt(undefined);
      else editor.setPrompt(from === undefined ? { ask: 'source' } : { ask: 'target', from });
    },
  },
];

function insertKind(kind: NodeKind): Command {
  const isOn = (editor: Editor) => {
    const { tool } = editor.store.getState();
    return tool.tool === 'place' && tool.kind === kind.id;
  };
  return {
    id: `insert.${kind.id}`,
    title: kind.title,
    group: 'Insert',
    view: 'map',
    ...(kind.key === undefined ? {} : { shortcuts: [kind.key.toUpperCase()] }),
    keywords: ['add', 'new', 'place'],
    isOn,
    run: (editor) => editor.setTool(isOn(editor) ? { tool: 'select' } : { tool: 'place', kind: kind.id }),
  };
}
