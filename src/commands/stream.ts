import { fetchedOnce } from '#src/lib/fetchedOnce.ts';
import { walk, type Way } from '#src/layout/walk.ts';
import { canConnect } from '#src/model/canConnect.ts';
import { reverseEdge } from '#src/model/edits/reverseEdge.ts';
import { branchPlan } from '#src/model/branchPlan.ts';
import type { MapEdge } from '#src/model/document.ts';
import { nextEdge } from '#src/model/edgeOrder.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { carriesUnits, edgeRole } from '#src/model/nodeRole.ts';
import type { Direction } from '#src/model/wayOn.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { onlySelectedEdge, onlySelectedNode } from '#src/store/selection.ts';
import type { Command } from './command.ts';
import { fetchCode } from './fetchCode.ts';

const selectedNode = (editor: Editor) => onlySelectedNode(editor.store.getState());
const selectedEdge = (editor: Editor) => onlySelectedEdge(editor.store.getState());
const isEmpty = (editor: Editor) => activeState(editor.store.getState()).nodes.length === 0;
const hasOne = (editor: Editor) => selectedNode(editor) !== undefined || selectedEdge(editor) !== undefined;
const hasEdge = (editor: Editor) => selectedEdge(editor) !== undefined;

/** Drawing the stream, and going along it, without a mouse. */
export const streamCommands: readonly Command[] = [
  {
    id: 'stream.next-step',
    title: 'Add next step',
    titleNow: (editor) => growTitle(editor, 'downstream'),
    group: 'Stream',
    shortcuts: ['Tab'],
    keywords: ['append', 'grow', 'insert', 'after', 'downstream'],
    view: 'map',
    focus: 'map',
    isEnabled: (editor) => hasOne(editor) || isEmpty(editor),
    run: (editor) => grow(editor, 'downstream'),
  },
  {
    id: 'stream.previous-step',
    title: 'Add previous step',
    titleNow: (editor) => growTitle(editor, 'upstream'),
    group: 'Stream',
    shortcuts: ['Shift+Tab'],
    keywords: ['prepend', 'grow', 'insert', 'before', 'upstream', 'backwards'],
    view: 'map',
    focus: 'map',
    isEnabled: hasOne,
    run: (editor) => grow(editor, 'upstream'),
  },
  {
    id: 'stream.branch',
    title: 'Add branch below',
    group: 'Stream',
    shortcuts: ['Shift+Enter'],
    keywords: ['parallel', 'split', 'choice', 'alternative', 'fork'],
    view: 'map',
    focus: 'map',
    isEnabled: (editor) => selectedNode(editor) !== undefined,
    run: (editor) => startBranch(editor, selectedNode(editor)?.id),
  },
  {
    id: 'stream.insert-step',
    title: 'Insert step on connection',
    group: 'Stream',
    keywords: ['between', 'add', 'arrow', 'edge'],
    view: 'map',
    isEnabled: (editor) => carries(selectedEdge(editor)),
    run: (editor) => grow(editor, 'downstream'),
  },
  ...walkCommands(),
  edgeWalk('next', 'E', 1),
  edgeWalk('previous', 'Shift+E', -1),
  reattachCommand('to', 'Lead connection elsewhere', ['target', 'end', 'head']),
  reattachCommand('from', 'Start connection elsewhere', ['source', 'start', 'tail']),
  {
    id: 'stream.reverse-connection',
    title: 'Reverse connection',
    group: 'Stream',
    keywords: ['turn round', 'direction', 'swap', 'arrow', 'edge'],
    isEnabled: hasEdge,
    run: reverse,
  },
];

/** Drawing the stream by key or sign; fetched ahead, so that there is nothing to wait for. */
export const growingCode = fetchedOnce(() => import('./growStream.ts'));
type Growing = Awaited<ReturnType<typeof growingCode.fetch>>;

/** Carries out what needs that code: at once where it is at hand, so that the next key finds what this one opened. */
export function withGrowing(editor: Editor, draw: (growing: Growing) => void): void | Promise<void> {
  const growing = growingCode.now();
  if (growing !== undefined) return draw(growing);
  return fetchCode(editor, 'Adding steps', growingCode.fetch).then((code) => {
    if (code !== undefined) draw(code);
  });
}

/** Asks whether units take one way or all where the stream begins to split there, else draws the branch at once. */
export function startBranch(editor: Editor, nodeId: string | undefined): void | Promise<void> {
  if (nodeId === undefined) return undefined;
  const plan = branchPlan(activeState(editor.store.getState()), nodeId);
  if (plan?.isNewSplit !== true)
    return withGrowing(editor, (code) => code.addBranch(editor, nodeId, undefined));
  return editor.setPrompt({ ask: 'routing', beside: nodeId });
}

function grow(editor: Editor, direction: Direction): void | Promise<void> {
  return withGrowing(editor, (growing) => growWith(growing, editor, direction));
}

function growWith(growing: Growing, editor: Editor, direction: Direction): void {
  const node = selectedNode(editor);
  const edge = selectedEdge(editor);
  if (edge !== undefined) {
    if (carries(edge)) growing.insertStep(editor, edge.id);
    else
      editor.notify({
        tone: 'warning',
        text: 'Units do not pass here: choose a connection that carries them.',
      });
  } else if (node !== undefined) growing.growStream(editor, node.id, direction);
  else if (isEmpty(editor)) growing.addFirstStep(editor);
}

function growTitle(editor: Editor, direction: Direction): string {
  const node = selectedNode(editor);
  if (node !== undefined)
    return `Add step ${direction === 'downstream' ? 'after' : 'before'} “${nodeName(node)}”`;
  if (hasEdge(editor)) return 'Insert step on connection';
  return isEmpty(editor) ? 'Add first step' : `Add ${direction === 'downstream' ? 'next' : 'previous'} step`;
}

function carries(edge: MapEdge | undefined): boolean {
  return edge !== undefined && carriesUnits(edgeRole(edge));
}

function walkCommands(): readonly Command[] {
  const ways: readonly (readonly [Way, string])[] = [
    ['right', 'Go downstream'],
    ['left', 'Go upstream'],
    ['up', 'Go up'],
    ['down', 'Go down'],
  ];
  return ways.map(([way, title]) => ({
    id: `stream.go-${way}`,
    title,
    group: 'Stream',
    shortcuts: [`Arrow${way.charAt(0).toUpperCase()}${way.slice(1)}`],
    keywords: ['walk', 'arrow', 'neighbour', 'select'],
    view: 'map',
    isEnabled: (editor) => !isEmpty(editor),
    run: (editor) => go(editor, way),
  }));
}

/** From a connection, right and down lead to where it leads, left and up to where it starts. */
function go(editor: Editor, way: Way): void {
  const state = activeState(editor.store.getState());
  const edge = selectedEdge(editor);
  const node = selectedNode(editor);
  const isForwards = way === 'right' || way === 'down';
  const order = flowOrder(state);
  const beginning = isForwards ? (order[0] ?? state.nodes[0]) : (order.at(-1) ?? state.nodes.at(-1));
  const edgeEnd = isForwards ? edge?.to : edge?.from;
  const target = edgeEnd ?? (node === undefined ? beginning?.id : walk(state, node, way)?.id);
  if (target !== undefined) editor.select({ nodes: new Set([target]) });
}

function edgeWalk(which: 'next' | 'previous', shortcut: string, step: 1 | -1): Command {
  return {
    id: `stream.${which}-connection`,
    title: `Go to ${which} connection`,
    group: 'Stream',
    shortcuts: [shortcut],
    keywords: ['arrow', 'edge', 'select', 'walk'],
    view: 'map',
    isEnabled: (editor) => activeState(editor.store.getState()).edges.length > 0,
    run: (editor) => {
      const state = activeState(editor.store.getState());
      const edge = nextEdge(state, selectedNode(editor)?.id, selectedEdge(editor)?.id, step);
      if (edge !== undefined) editor.select({ edges: new Set([edge.id]) });
    },
  };
}

function reattachCommand(end: 'from' | 'to', title: string, keywords: readonly string[]): Command {
  return {
    id: `stream.reattach-${end === 'to' ? 'end' : 'start'}`,
    title,
    group: 'Stream',
    keywords: ['reconnect', 'reattach', 'move', 'arrow', 'edge', ...keywords],
    view: 'map',
    isEnabled: hasEdge,
    run: (editor) => {
      const edge = selectedEdge(editor);
      if (edge !== undefined) editor.setPrompt({ ask: 'end', edge: edge.id, end });
    },
  };
}

function reverse(editor: Editor): void {
  const state = editor.store.getState();
  const edge = selectedEdge(editor);
  if (edge === undefined) return;
  const allowed = canConnect(activeState(state), edge.to, edge.from, edge.kind, edge.id);
  if (!allowed.ok) editor.notify({ tone: 'warning', text: allowed.problem });
  else editor.edit('Reverse connection', (document) => reverseEdge(document, state.stateId, edge.id));
}
