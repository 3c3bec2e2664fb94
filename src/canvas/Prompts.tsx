import { useStore } from '@xyflow/react';
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { connectionKind } from '#src/model/connectionKind.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Prompt } from '#src/store/editorState.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { placeBeside } from '#src/ui/placeBeside.ts';
import { canMoveEdgeEnd, connectNodes, moveEdgeEnd } from './connectNodes.ts';
import { NodeChooser } from './NodeChooser.tsx';
import styles from './Prompts.module.css';
import { RoutingQuestion } from './RoutingQuestion.tsx';

/** The question that is asked on the map, beside what it is about. It closes when what it is about is gone. */
export function Prompts({ prompt, returnFocus }: { prompt: Prompt; returnFocus: () => void }) {
  const editor = useEditor();
  const state = useActiveState();
  const close = () => {
    editor.setPrompt(undefined);
    if (editor.store.getState().tool.tool === 'connect') editor.setTool({ tool: 'select' });
    returnFocus();
  };
  switch (prompt.ask) {
    case 'target':
      return <TargetPrompt state={state} from={prompt.from} close={close} />;
    case 'end':
      return <EndPrompt state={state} edgeId={prompt.edge} end={prompt.end} close={close} />;
    case 'routing':
      return (
        <Beside state={state} nodeId={prompt.beside} close={close}>
          <RoutingQuestion beside={prompt.beside} close={close} />
        </Beside>
      );
    case 'find':
      return <FindPrompt state={state} close={close} />;
  }
}

type Shared = { readonly state: MapState; readonly close: () => void };

/** Where a connection leads; with the mouse the target can be clicked as well. */
function TargetPrompt({ state, from, close }: Shared & { readonly from: string }) {
  const editor = useEditor();
  const preferred = useEditorState((editing) => editing.preferences.edgeKind);
  const isConnecting = useEditorState(({ tool }) => tool.tool === 'connect' && tool.from === from);
  useEffect(() => {
    if (!isConnecting) editor.setPrompt(undefined);
  }, [editor, isConnecting]);
  const start = state.nodes.find((node) => node.id === from);
  if (start === undefined) return null;
  const kinds = new Map(
    inOrder(state).flatMap((node) => {
      const kind = connectionKind(state, from, node.id, preferred);
      return kind.ok ? [[node, edgeKindOf(kind.value)] as const] : [];
    }),
  );
  const goesOn = (node: MapNode) => kinds.get(node)?.role === 'flow';
  const onwardFirst = [...kinds.keys()].toSorted((a, b) => Number(goesOn(b)) - Number(goesOn(a)));
  return (
    <Beside state={state} nodeId={from} close={close}>
      <NodeChooser
        label={`Connect “${nodeName(start)}” to`}
        nodes={onwardFirst}
        wordsFor={(node) => kinds.get(node)?.title ?? ''}
        nothing="Nothing of that name can be connected to."
        onChoose={(node) => {
          editor.setPrompt(undefined);
          editor.setTool({ tool: 'select' });
          connectNodes(editor, from, node.id);
        }}
        onClose={close}
      />
    </Beside>
  );
}

function EndPrompt({ state, edgeId, end, close }: Shared & { edgeId: string; end: 'from' | 'to' }) {
  const editor = useEditor();
  const edge = state.edges.find((candidate) => candidate.id === edgeId);
  if (edge === undefined) return null;
  const allowed = inOrder(state).filter(
    (node) => node.id !== edge[end] && canMoveEdgeEnd(state, edgeId, end, node.id).ok,
  );
  return (
    <Beside state={state} nodeId={edge[end]} close={close}>
      <NodeChooser
        label={end === 'to' ? 'Lead it to' : 'Start it at'}
        nodes={allowed}
        nothing="Nothing of that name can be connected to."
        onChoose={(node) => {
          moveEdgeEnd(editor, edgeId, end, node.id);
          close();
        }}
        onClose={close}
      />
    </Beside>
  );
}

function FindPrompt({ state, close }: Shared) {
  const editor = useEditor();
  const panel = useRef<HTMLDivElement>(null);
  useClosingOutside(panel, close);
  return (
    <search ref={panel} className={`nokey nowheel ${styles['panel']} ${styles['find']}`}>
      <NodeChooser
        label="Find on the map"
        nodes={inOrder(state)}
        nothing="Nothing on the map is called that."
        onChoose={(node) => {
          editor.select({ nodes: new Set([node.id]) });
          editor.requestView('fit-selection');
          close();
        }}
        onClose={close}
      />
    </search>
  );
}

function inOrder(state: MapState): readonly MapNode[] {
  return [...new Set([...flowOrder(state), ...state.nodes])];
}

type BesideProps = Shared & { readonly nodeId: string; readonly children: ReactNode };

/** A small panel under a node, wherever the view goes. */
function Beside({ state, nodeId, close, children }: BesideProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [left, top, zoom] = useStore((flow) => flow.transform);
  const room = useStore((flow) => flow.width);
  const height = useStore((flow) => flow.height);
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  useClosingOutside(panel, close);
  useLayoutEffect(() => {
    const box = panel.current;
    if (box === null || node === undefined) return;
    const bounds = nodeBounds(node);
    const anchor = {
      x: bounds.x * zoom + left,
      y: bounds.y * zoom + top,
      width: bounds.width * zoom,
      height: bounds.height * zoom,
    };
    const place = () => {
      const size = { width: box.offsetWidth, height: box.offsetHeight };
      const at = placeBeside(anchor, size, { width: room, height }, 'bottom', 10);
      box.style.left = `${at.x}px`;
      box.style.top = `${at.y}px`;
    };
    place();
    const watching = new ResizeObserver(place);
    watching.observe(box);
    return () => watching.disconnect();
  }, [node, left, top, zoom, room, height]);
  return (
    <div ref={panel} className={`nokey nowheel ${styles['panel']}`}>
      {children}
    </div>
  );
}

/** A press elsewhere closes it, unless it chooses a node: that is another way to answer. */
function useClosingOutside(panel: { readonly current: HTMLElement | null }, close: () => void): void {
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Element) || panel.current?.contains(target) === true) return;
      if (target.closest('.react-flow__node') === null) latest.current();
    };
    document.addEventListener('pointerdown', onPress, true);
    return () => document.removeEventListener('pointerdown', onPress, true);
  }, [panel]);
}
