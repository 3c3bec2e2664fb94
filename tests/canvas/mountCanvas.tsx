import '#src/ui/paints.css';
import '#src/ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { Canvas, type CanvasProps, overMapCode } from '#src/canvas/Canvas.tsx';
import { snappingCode } from '#src/canvas/moveGesture.ts';
import type { MapDocument } from '#src/model/document.ts';
import { createEditor } from '#src/store/createEditor.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { EditorProvider } from '#src/store/useEditor.tsx';
import { findingsCode } from '#src/store/useFindings.ts';
import { testServices } from '#tests/store/testServices.ts';

export type MountedCanvas = {
  readonly editor: Editor;
  readonly element: HTMLElement;
  /** The frame of a node; throws when it is not in the page. */
  readonly node: (id: string) => HTMLElement;
  readonly edge: (id: string) => SVGElement;
  /** Where the document says that a node is. */
  readonly place: (id: string) => { readonly x: number; readonly y: number };
  readonly unmount: () => void;
};

/** A canvas of 1200 × 700 at 100 % zoom with this map, as large as the page of the tests. */
export async function mountCanvas(
  document: MapDocument,
  props: CanvasProps = {},
  prepare: (editor: Editor) => void = () => undefined,
): Promise<MountedCanvas> {
  // As on a page that has been open for a moment.
  await Promise.all([overMapCode.fetch(), snappingCode.fetch(), findingsCode.fetch()]);
  const editor = createEditor(testServices(), { document });
  editor.setViewport({ x: 40, y: 60, zoom: 1 });
  prepare(editor);
  const element = window.document.createElement('div');
  element.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 1200px; height: 700px';
  window.document.body.append(element);
  const root = createRoot(element);
  root.render(
    <EditorProvider editor={editor}>
      <Canvas {...props} />
    </EditorProvider>,
  );
  await until(() => element.querySelector('.react-flow__viewport') !== null);
  await frames(3);
  return {
    editor,
    element,
    node: (id) => found(element, `.react-flow__node[data-id="${id}"]`, HTMLElement),
    edge: (id) => found(element, `.react-flow__edge[data-id="${id}"]`, SVGElement),
    place: (id) => {
      const node = activeState(editor.store.getState()).nodes.find((candidate) => candidate.id === id);
      if (node === undefined) throw new Error(`no node ${id}`);
      return { x: node.x, y: node.y };
    },
    unmount: () => {
      root.unmount();
      element.remove();
    },
  };
}

/** Resolves after this many frames have been drawn. */
export async function frames(count = 2): Promise<void> {
  for (let drawn = 0; drawn < count; drawn += 1) await new Promise((done) => requestAnimationFrame(done));
}

/** Resolves when it has become true; throws after two seconds. */
export async function until(isTrue: () => boolean): Promise<void> {
  const end = performance.now() + 2000;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(`never became true: ${isTrue.toString()}`);
    await frames(1);
  }
}

function found<Kind extends Element>(within: Element, selector: string, kind: new () => Kind): Kind {
  const element = within.querySelector(selector);
  if (!(element instanceof kind)) throw new Error(`not in the page: ${selector}`);
  return element;
}
