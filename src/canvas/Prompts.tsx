import { X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { connectionKind } from '#src/model/connectionKind.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeBounds } from '#src/model/nodeBounds.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import type { Prompt } from '#src/store/editorState.ts';
import { useActiveState, useEditor, useEditorState } from '#src/store/useEditor.tsx';
import { IconButton } from '#src/ui/IconButton.tsx';
import { canMoveEdgeEnd, connectNodes, moveEdgeEnd } from './connectNodes.ts';
import { type ConnectionForm, ConnectionPrompt } from './ConnectionPrompt.tsx';
import { NodeChooser } from './NodeChooser.tsx';
import { PromptPanel, useClosingOutside } from './PromptPanel.tsx';
import styles from './Prompts.module.css';
import { RoutingQuestion } from './RoutingQuestion.tsx';

type PromptsProps = {
  readonly prompt: Prompt;
  readonly returnFocus: () => void;
  readonly connectionForm: ConnectionForm | undefined;
};

/** The question that is asked on the map, beside what it is about. It closes when what it is about is gone. */
export function Prompts({ prompt, returnFocus, connectionForm }: PromptsProps) {
  const editor = useEditor();
  const state = useActiveState();
  const close = () => {
    editor.setPrompt(undefined);
    if (editor.store.getState().tool.tool === 'connect') editor.setTool({ tool: 'select' });
    returnFocus();
  };
  switch (prompt.ask) {
    case 'source':
      return <SourcePrompt state={state} close={close} />;
    case 'connection':
      return (
        <ConnectionPrompt
          state={state}
          edgeId={prompt.edge}
          hasFocus={prompt.hasFocus}
          form={connectionForm}
          close={close}
        />
      );
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
    case 'need':
      // Asked by the open name itself.
      return null;
    case 'find':
      return <FindPrompt state={state} close={close} />;
  }
}

type Shared = { readonly state: MapState; readonly close: () => void };

/**
 * Where a connection starts; with the mouse a symbol can be clicked as well, and the view moved to find it, so a press
 * elsewhere does not end it. The next question follows at once.
 */
function SourcePrompt({ state, close }: Shared) {
  const editor = useEditor();
  const isAsked = useEditorState(({ tool }) => tool.tool === 'connect' && tool.from === undefined);
  useEffect(() => {
    if (!isAsked) editor.setPrompt(undefined);
  }, [editor, isAsked]);
  return (
    <div className={`nokey nowheel ${styles['panel']} ${styles['find']} ${styles['withStop']}`}>
      <NodeChooser
        label="Connect from which symbol?"
        nodes={inOrder(state).filter((node) => nodeRole(node) !== 'none')}
        isFoldedFirst
        nothing="Nothing of that name can be connected."
        onChoose={(node) => {
          editor.select({ nodes: new Set([node.id]) });
          editor.setTool({ tool: 'connect', from: node.id, kind: undefined });
          editor.setPrompt({ ask: 'target', from: node.id });
        }}
        onClose={close}
      />
      <IconButton label="Stop connecting" icon={<X size={16} aria-hidden />} onClick={close} />
    </div>
  );
}

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

/** Under a node; not at all when the node is gone. */
function Beside({
  state,
  nodeId,
  close,
  children,
}: Shared & { readonly nodeId: string; readonly children: ReactNode }) {
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  if (node === undefined) return null;
  return (
    <PromptPanel anchor={nodeBounds(node)} close={close}>
      {children}
    </PromptPanel>
  );
}
