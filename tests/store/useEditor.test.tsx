import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { shallow } from 'zustand/shallow';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import {
  EditorProvider,
  useActiveState,
  useAnalysis,
  useEditor,
  useEditorState,
} from '#src/store/useEditor.tsx';
import { preparedEditor } from './preparedEditor.ts';

afterEach(cleanup);

describe('components on the editor', () => {
  it('render again only when what they picked has changed', () => {
    const { editor } = preparedEditor();
    let renders = 0;
    function Title() {
      renders += 1;
      return <p>{useEditorState((state) => state.document.title)}</p>;
    }
    render(
      <EditorProvider editor={editor}>
        <Title />
      </EditorProvider>,
    );
    act(() => editor.select({ nodes: new Set(['call']) }));
    act(() => editor.requestView('fit'));
    expect(renders).toBe(1);
    act(() => editor.edit('Rename', (document) => ({ ...document, title: 'New' })));
    expect(screen.getByText('New')).toBeTruthy();
    expect(renders).toBe(2);
  });

  it('may pick lists when told how to compare them', () => {
    const { editor } = preparedEditor();
    let renders = 0;
    function Ids() {
      renders += 1;
      return <p>{useEditorState((state) => [...state.selection.nodes], shallow).join(' ')}</p>;
    }
    render(
      <EditorProvider editor={editor}>
        <Ids />
      </EditorProvider>,
    );
    act(() => editor.setDialog('about'));
    expect(renders).toBe(1);
    act(() => editor.select({ nodes: new Set(['call', 'offer']) }));
    expect(screen.getByText('call offer')).toBeTruthy();
  });

  it('see a changed selector at once', () => {
    const { editor } = preparedEditor();
    function Name({ id }: { readonly id: string }) {
      const found = useEditorState((state) => state.document.states[0]?.nodes.find((node) => node.id === id));
      return <p>{String(found?.data['name'])}</p>;
    }
    const tree = (id: string) => (
      <EditorProvider editor={editor}>
        <Name id={id} />
      </EditorProvider>
    );
    const { rerender } = render(tree('call'));
    rerender(tree('offer'));
    expect(screen.getByText('Offer')).toBeTruthy();
  });

  it('see the state of the map that is looked at', () => {
    const { editor } = preparedEditor();
    function StateName() {
      return <p>{useActiveState().name}</p>;
    }
    render(
      <EditorProvider editor={editor}>
        <StateName />
      </EditorProvider>,
    );
    act(() => editor.setStateId('future'));
    expect(screen.getByText('Future state')).toBeTruthy();
  });

  it('have new figures with an edit, and compute nothing during a drag', () => {
    const { editor } = preparedEditor();
    let renders = 0;
    function FlowTime() {
      renders += 1;
      return <p>{useAnalysis().headline.flowTime} s</p>;
    }
    render(
      <EditorProvider editor={editor}>
        <FlowTime />
      </EditorProvider>,
    );
    const gesture = editor.beginGesture('Move');
    act(() => gesture.update({ positions: new Map([['call', { x: 9, y: 9 }]]), guides: [] }));
    act(() => gesture.cancel());
    expect(renders).toBe(1);
    act(() =>
      editor.edit('Set process time', (document) =>
        updateNodeData(document, 'current', 'call', { processTime: { value: 90, unit: 's' } }),
      ),
    );
    expect(screen.getByText('90 s')).toBeTruthy();
  });

  it('say so when no editor was handed down', () => {
    function Lost() {
      useEditor();
      return undefined;
    }
    expect(() => render(<Lost />)).toThrow('useEditor outside an EditorProvider');
  });
});
