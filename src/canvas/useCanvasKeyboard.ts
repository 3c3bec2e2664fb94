import { type FocusEvent, type KeyboardEvent as ReactKeyboardEvent, type RefObject, useEffect } from 'react';
import { fetchCode } from '#src/commands/fetchCode.ts';
import { isOnMap } from '#src/commands/shortcutTargets.ts';
import { unionOf } from '#src/lib/geometry.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { activeState } from '#src/store/editorState.ts';
import type { Editor } from '#src/store/editor.ts';
import { onlySelectedEdge, onlySelectedNode } from '#src/store/selection.ts';
import { useEditor, useEditorState } from '#src/store/useEditor.tsx';
import type { MoveGesture } from './moveGesture.ts';
import { useFocusAfterRemoval } from './useFocusAfterRemoval.ts';
import { useReveal } from './useReveal.ts';

/** Keys that leave what has the focus unselected: they only pass by. */
const passing = new Set(['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'Meta', 'F6']);

/**
 * The keyboard on the canvas. Tab walks the nodes along the flow without selecting them; any other key selects the one
 * that has the focus first, so that every command works on it. What a command selects gets the focus and comes into
 * view. Escape takes back what is under way: a drag, then an armed tool; Enter places the armed symbol. All other keys
 * are commands.
 */
export function useCanvasKeyboard(frame: RefObject<HTMLElement | null>, moveGesture: MoveGesture) {
  const editor = useEditor();
  const reveal = useReveal();
  useFocusOnSelection(frame);
  useFocusAfterRemoval(frame);
  useFocusOnEmptyMap(frame);

  const editing = useEditorState((state) => state.editing);
  useEffect(() => {
    const bounds = boundsOf(editor, { nodes: new Set(editing === undefined ? [] : [editing]) });
    if (bounds !== undefined) reveal(bounds);
  }, [editor, editing, reveal]);

  useEffect(() => {
    const takeBack = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && isPlacing(editor) && isHere(event.target)) {
        event.preventDefault();
        event.stopPropagation();
        void placeByKey(editor);
      }
      if (event.key !== 'Escape' || isInField(event.target)) return;
      const isArmed = editor.store.getState().tool.tool !== 'select';
      if (!moveGesture.cancel() && !isArmed) return;
      if (isArmed) editor.setTool({ tool: 'select' });
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', takeBack, true);
    return () => window.removeEventListener('keydown', takeBack, true);
  }, [editor, moveGesture]);

  return {
    onKeyDownCapture: (event: ReactKeyboardEvent) => {
      const { target, key } = event;
      if (passing.has(key) || !(target instanceof Element) || !target.matches('.react-flow__node')) return;
      const id = nodeOf(target);
      const { nodes, edges } = editor.store.getState().selection;
      if (id !== undefined && nodes.size + edges.size === 0) editor.select({ nodes: new Set([id]) });
      if (key === ' ') event.preventDefault();
    },
    onFocus: (event: FocusEvent) => {
      // A press of the mouse also gives the focus, to what is in view already.
      if (!event.target.matches('.react-flow__node:focus-visible, .react-flow__edge:focus-visible')) return;
      const id = event.target instanceof Element ? itemOf(event.target) : undefined;
      const ids = new Set(id === undefined ? [] : [id]);
      const bounds = boundsOf(editor, { nodes: ids, edges: ids });
      if (bounds !== undefined) reveal(bounds);
    },
  };
}

/** What a command selects gets the focus, where the canvas or nothing has it. */
function useFocusOnSelection(frame: RefObject<HTMLElement | null>): void {
  const node = useEditorState((state) => onlySelectedNode(state)?.id);
  const edge = useEditorState((state) => onlySelectedEdge(state)?.id);
  const isBusy = useEditorState((state) => state.editing !== undefined || state.prompt !== undefined);
  useEffect(() => {
    const canvas = frame.current;
    const selected = node ?? edge;
    if (canvas === null || selected === undefined || isBusy) return;
    const active = document.activeElement;
    const isFree = active === null || active === document.body || canvas.contains(active);
    if (!isFree || (active !== null && itemOf(active) === selected)) return;
    const part = node === undefined ? 'edge' : 'node';
    const focus = () => {
      const element = canvas.querySelector<HTMLElement>(
        `.react-flow__${part}[data-id="${CSS.escape(selected)}"]`,
      );
      element?.focus({ preventScroll: true });
      return element !== null;
    };
    if (focus()) return;
    // What has just been added is in the page a moment later.
    const frameId = requestAnimationFrame(focus);
    return () => cancelAnimationFrame(frameId);
  }, [frame, node, edge, isBusy]);
}

/** An empty map is ready to be typed on, unless something else has the focus. */
function useFocusOnEmptyMap(frame: RefObject<HTMLElement | null>): void {
  const isEmpty = useEditorState((state) => activeState(state).nodes.length === 0);
  const isAsked = useEditorState((state) => state.dialog !== undefined);
  useEffect(() => {
    if (!isEmpty || isAsked) return;
    const active = document.activeElement;
    if (active === null || active === document.body) frame.current?.focus({ preventScroll: true });
  }, [frame, isEmpty, isAsked]);
}

/** Its code is fetched when it is first asked for: most symbols are clicked into their place. */
async function placeByKey(editor: Editor): Promise<void> {
  const code = await fetchCode(editor, 'Placing', () => import('#src/commands/placeArmed.ts'));
  code?.placeArmed(editor);
}

function boundsOf(
  editor: Editor,
  ids: { readonly nodes: ReadonlySet<string>; readonly edges?: ReadonlySet<string> },
) {
  const state = activeState(editor.store.getState());
  const ends = state.edges.flatMap(({ id, from, to }) => (ids.edges?.has(id) === true ? [from, to] : []));
  const shown = new Set([...ids.nodes, ...ends]);
  return unionOf(state.nodes.filter(({ id }) => shown.has(id)).map(nodeBounds));
}

function nodeOf(element: Element | null): string | undefined {
  return element?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
}

function itemOf(element: Element): string | undefined {
  return element.closest<HTMLElement>('.react-flow__node, .react-flow__edge')?.dataset['id'];
}

function isPlacing(editor: Editor): boolean {
  return editor.store.getState().tool.tool === 'place';
}

/** The map has the focus, or nothing has. */
function isHere(target: EventTarget | null): boolean {
  return (isOnMap(target) && !isInField(target)) || target === document.body;
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea, select, dialog *');
}
