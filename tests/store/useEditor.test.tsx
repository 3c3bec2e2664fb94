import { act, cleanup, render, screen } from '@testing-library/react';
import { Profiler, type ReactNode } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { shallow } from 'zustand/shallow';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import type { Editor } from '#src/store/editor.ts';
import {
  EditorProvider,
  useActiveState,
  useAnalysis,
  useEditor,
  useEditorState,
} from '#src/store/useEditor.tsx';
import { preparedEditor } from './preparedEditor.ts';

afterEach(cleanup);

function Title() {
  return <p>{useEditorState((state) => state.document.title)}</p>;
}
function SelectedIds() {
  return <p>{useEditorState((state) => [...state.selection.nodes], shallow).join(' ')}</p>;
}
function NodeX({ id }: { readonly id: string }) {
  return (
    <p>{useEditorState((state) => state.document.states[0]?.nodes.find((node) => node.id === id))?.x}</p>
  );
}
function StateName() {
  return <p>{useActiveState().name}</p>;
}
function FlowTime() {
  return <p>{useAnalysis().headline.flowTime} s</p>;
}
function Lost() {
  useEditor();
  return undefined;
}

/** Shows a component on an editor; `renders()` counts how often it has rendered. */
function show(editor: Editor, component: ReactNode) {
  let count = 0;
  const tree = (children: ReactNode) => (
    <EditorProvider editor={editor}>
      <Profiler
        id="shown"
        onRender={() => {
          count += 1;
        }}
      >
        {children}
      </Profiler>
    </EditorProvider>
  );
  const { rerender } = render(tree(component));
  return { renders: () => count, showInstead: (other: ReactNode) => rerender(tree(other)) };
}

describe('components on the editor', () => {
  it('render again only when what they picked has changed', () => {
    const { editor } = preparedEditor();
    const { renders } = show(editor, <Title />);
    act(() => editor.select({ nodes: new Set(['call']) }));
    act(() => editor.requestView('fit'));
    expect(renders()).toBe(1);
    act(() => editor.edit('Rename', (document) => ({ ...document, title: 'New' })));
    expect(screen.getByText('New')).toBeTruthy();
    expect(renders()).toBe(2);
  });

  it('may pick lists when told how to compare them', () => {
    const { editor } = preparedEditor();
    const { renders } = show(editor, <SelectedIds />);
    act(() => editor.setDialog('about'));
    expect(renders()).toBe(1);
    act(() => editor.select({ nodes: new Set(['call', 'offer']) }));
    expect(screen.getByText('call offer')).toBeTruthy();
  });

  it('see at once what another selector picks', () => {
    const { editor } = preparedEditor();
    const { showInstead } = show(editor, <NodeX id="call" />);
    expect(screen.getByText('200')).toBeTruthy();
    showInstead(<NodeX id="offer" />);
    expect(screen.getByText('420')).toBeTruthy();
  });

  it('see the state of the map that is looked at', () => {
    const { editor } = preparedEditor();
    show(editor, <StateName />);
    act(() => editor.setStateId('future'));
    expect(screen.getByText('Future state')).toBeTruthy();
  });

  it('have new figures with an edit, and compute nothing during a drag', () => {
    const { editor } = preparedEditor();
    const { renders } = show(editor, <FlowTime />);
    const gesture = editor.beginGesture('Move');
    act(() => gesture.update({ positions: new Map([['call', { x: 9, y: 9 }]]), guides: [] }));
    act(() => gesture.cancel());
    expect(renders()).toBe(1);
    act(() =>
      editor.edit('Set process time', (document) =>
        updateNodeData(document, 'current', 'call', { processTime: { value: 90, unit: 's' } }),
      ),
    );
    expect(screen.getByText('90 s')).toBeTruthy();
  });

  it('say so when no editor was handed down', () => {
    expect(() => render(<Lost />)).toThrow('useEditor outside an EditorProvider');
  });
});
