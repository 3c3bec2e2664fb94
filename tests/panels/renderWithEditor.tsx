import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { MapDocument, MapEdge, MapNode } from '#src/model/document.ts';
import { createEditor } from '#src/store/createEditor.ts';
import { activeState, type Selection } from '#src/store/editorState.ts';
import type { Services } from '#src/store/services.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { testServices } from '#tests/store/testServices.ts';
import { testMap } from './testMap.ts';

/** Renders a panel beside an editor with the test map, or another one. */
export function renderWithEditor(
  panel: ReactNode,
  options: {
    readonly document?: MapDocument;
    readonly selected?: Partial<Selection>;
    readonly services?: Services;
  } = {},
) {
  const editor = createEditor(options.services ?? testServices(), {
    document: options.document ?? testMap(),
  });
  if (options.selected !== undefined) editor.select(options.selected);
  const view = render(<EditorProvider editor={editor}>{panel}</EditorProvider>);
  const state = () => activeState(editor.store.getState());
  return {
    ...view,
    editor,
    node: (id: string): MapNode => found(state().nodes, id),
    edge: (id: string): MapEdge => found(state().edges, id),
    lastLabel: () => editor.store.getState().history.past.at(-1)?.label,
    select: (selection: Partial<Selection>) => act(() => editor.select(selection)),
  };
}

function found<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
  const item = items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`nothing with the id "${id}" on the test map`);
  return item;
}
