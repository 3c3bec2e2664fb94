import type { Result } from '#src/lib/result.ts';
import { centreOf, overlaps, type Point, type Rect, type Size } from '#src/lib/geometry.ts';
import { bandsOf } from '#src/layout/bands.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import {
  type Growth,
  type Newcomer,
  placeBesideNode,
  placeBetween,
  placeUnderNode,
} from '#src/layout/growPlace.ts';
import { placeNode } from '#src/layout/placeNode.ts';
import { branchPlan } from '#src/model/branchPlan.ts';
import { canConnect } from '#src/model/canConnect.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge, createNode } from '#src/model/create.ts';
import type { MapDocument, MapEdge, MapNode, MapState } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { addNode } from '#src/model/edits/addNode.ts';
import { insertOnEdge } from '#src/model/edits/insertOnEdge.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import { updateNodeData } from '#src/model/edits/updateNodeData.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { type Direction, waysOn } from '#src/model/wayOn.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import { edgeKindOf, edgeKinds } from '#src/notation/edges/index.ts';
import type { Routing } from '#src/notation/flow.ts';
import type { Editor } from '#src/store/editor.ts';
import { activeState } from '#src/store/editorState.ts';
import { seenWorld } from './mapOnScreen.ts';
import { workKind } from './workKind.ts';

/** How far from the edges of its column the first step stands. */
const besideEdge = 40;

/**
 * A new step after (or before) a node, joined with it, selected, its name open for typing. Where one way leads on, the
 * step is put on this way, so that the stream stays a line; where none does, it prolongs the stream; where several do,
 * it is one more. False where nothing can follow there; the reason is said, unless `isQuiet`.
 */
export function growStream(editor: Editor, nodeId: string, direction: Direction, isQuiet = false): boolean {
  const state = activeState(editor.store.getState());
  const node = state.nodes.find((candidate) => candidate.id === nodeId);
  if (node === undefined) return false;
  const ways = waysOn(state, nodeId, direction);
  const [way] = ways;
  if (way !== undefined && ways.length === 1) {
    return insertStep(editor, way.id, direction === 'downstream' ? 'from' : 'to');
  }
  const side = direction === 'downstream' ? 'after' : 'before';
  const { step, growth } = newStep(editor, (newcomer) => placeBesideNode(state, node, side, newcomer));
  const joined =
    direction === 'downstream'
      ? joinedTo(editor, state, step, { from: nodeId })
      : joinedTo(
          editor,
          state,
          step,
          { to: nodeId },
          pulledBy(node, editor.store.getState().preferences.edgeKind),
        );
  if (!joined.ok) {
    if (!isQuiet) editor.notify({ tone: 'warning', text: joined.problem });
    return false;
  }
  addStep(editor, `Add step ${side} ${nodeName(node)}`, step, growth, (document, stateId) =>
    addEdge(addNode(document, stateId, step), stateId, joined.value),
  );
  if (direction === 'upstream') askForNeed(editor, node, step);
  return true;
}

/** A new step on a connection, next to the end that is `near`. False where it can't stand there; the reason is said. */
export function insertStep(editor: Editor, edgeId: string, near: 'from' | 'to' = 'from'): boolean {
  const state = activeState(editor.store.getState());
  const edge = state.edges.find((candidate) => candidate.id === edgeId);
  const from = state.nodes.find((node) => node.id === edge?.from);
  const to = state.nodes.find((node) => node.id === edge?.to);
  if (edge === undefined || from === undefined || to === undefined) return false;
  const { step, growth } = newStep(editor, (newcomer) => placeBetween(state, from, to, near, newcomer));
  const rest = { ...state, edges: state.edges.filter((other) => other !== edge) };
  const towards = joinedTo(editor, rest, step, { from: from.id }, edge.kind);
  const onwardKind = near === 'to' ? pulledBy(to, edge.kind) : edge.kind;
  const onward = joinedTo(editor, rest, step, { to: to.id }, onwardKind);
  if (!towards.ok || !onward.ok) {
    const text = !towards.ok ? towards.problem : onward.ok ? '' : onward.problem;
    editor.notify({ tone: 'warning', text });
    return false;
  }
  const label = near === 'from' ? `Add step after ${nodeName(from)}` : `Add step before ${nodeName(to)}`;
  addStep(editor, label, step, growth, (document, stateId) =>
    insertOnEdge(document, stateId, edgeId, { node: step, kind: towards.value.kind, onward: onward.value }),
  );
  if (near === 'to') askForNeed(editor, to, step);
  return true;
}

/** Who builds backwards asks the step before for what this one needs: there what would be pushed is pulled. */
function pulledBy(node: MapNode, usual: string): string {
  const pull = edgeKinds.find(({ role, pace }) => role === 'flow' && pace === 'pull');
  const isPushed = edgeKindOf(usual).pace === 'push' && nodeRole(node) !== 'exit';
  return isPushed && pull !== undefined ? pull.id : usual;
}

/** Asks at the open name of the new step what the one behind it needs; who leaves needs nothing. */
function askForNeed(editor: Editor, node: MapNode, step: MapNode): void {
  if (nodeRole(node) !== 'exit') editor.setPrompt({ ask: 'need', step: step.id, of: node.id });
}

/**
 * A new step below a node, on a way of its own from the node before to the node behind. `routing` says whether units
 * take one of the ways or all; undefined leaves it as it is. Where there is nothing to split, the step follows the node.
 */
export function addBranch(editor: Editor, nodeId: string, routing: Routing | undefined): boolean {
  const state = activeState(editor.store.getState());
  const plan = branchPlan(state, nodeId);
  if (plan === undefined) return growStream(editor, nodeId, 'downstream');
  const { split, beside, meetsAt } = plan;
  const { step, growth } = newStep(editor, (newcomer) => placeUnderNode(state, beside, newcomer));
  const towards = joinedTo(editor, state, step, { from: split.id });
  if (!towards.ok) {
    editor.notify({ tone: 'warning', text: towards.problem });
    return false;
  }
  const onward = meetsAt === undefined ? undefined : joinedTo(editor, state, step, { to: meetsAt });
  const patch = { routing: routing === 'parallel' ? routing : undefined };
  addStep(editor, `Add branch beside ${nodeName(beside)}`, step, growth, (document, stateId) => {
    const begun = addEdge(addNode(document, stateId, step), stateId, towards.value);
    const whole = onward?.ok === true ? addEdge(begun, stateId, onward.value) : begun;
    return routing === undefined ? whole : updateNodeData(whole, stateId, split.id, patch);
  });
  return true;
}

/** The first step of an empty map, where there is room to go on to the right. */
export function addFirstStep(editor: Editor): void {
  const state = editor.store.getState();
  const view = seenWorld(state.viewport);
  const { step, growth } = newStep(editor, (newcomer) => {
    const free = view && { x: view.x + view.width / 6, y: view.y + view.height / 3 };
    const near = inFirstStage(activeState(state), newcomer, view) ?? free;
    const at = near === undefined ? { x: 0, y: 0 } : placeNode(activeState(state), newcomer, near);
    return { at, moves: new Map() };
  });
  addStep(editor, 'Add step', step, growth, (document, stateId) => addNode(document, stateId, step));
}

/** The middle of a place at the upper left of the first column, where that is in sight; undefined without stages. */
function inFirstStage(state: MapState, { width, height }: Size, view: Rect | undefined): Point | undefined {
  const area = bandsOf(state)?.stages[0]?.area;
  const place = area && { x: area.x + besideEdge, y: area.y + besideEdge, width, height };
  if (place === undefined || view === undefined || !overlaps(place, view)) return undefined;
  return centreOf(place);
}

type Placed = { readonly step: MapNode; readonly growth: Growth };

function newStep(editor: Editor, place: (newcomer: Newcomer) => Growth): Placed {
  const draft = createNode(workKind().id, { id: editor.services.newId('n'), x: 0, y: 0 });
  const box = boxOf(draft);
  const growth = place({ width: box.width, height: box.height, line: lineOf(box) });
  return { step: { ...draft, ...growth.at }, growth };
}

/** The connection of the new step with one node: of the wished kind or the usual one; or why there can be none. */
function joinedTo(
  editor: Editor,
  state: MapState,
  step: MapNode,
  other: { readonly from: string } | { readonly to: string },
  wished?: string,
): Result<MapEdge, string> {
  const from = 'from' in other ? other.from : step.id;
  const to = 'to' in other ? other.to : step.id;
  const widened = { ...state, nodes: [...state.nodes, step] };
  const kind = unitsKind(widened, from, to, [wished, editor.store.getState().preferences.edgeKind]);
  if (!kind.ok) return kind;
  return { ok: true, value: createEdge(kind.value, { id: editor.services.newId('e'), from, to }) };
}

/** A kind that takes units on from one to the other, the first of the wished ones that may. */
function unitsKind(
  state: MapState,
  from: string,
  to: string,
  wished: readonly (string | undefined)[],
): Result<string, string> {
  const flowing = wished.flatMap((id) => (id !== undefined && edgeKindOf(id).role === 'flow' ? [id] : []));
  const kept = wished[0] === undefined ? flowing : [wished[0], ...flowing];
  const allowed = kept.find((id) => canConnect(state, from, to, id).ok);
  if (allowed !== undefined) return { ok: true, value: allowed };
  const usual = connectionKind(state, from, to, flowing[0] ?? 'push');
  if (usual.ok && edgeKindOf(usual.value).role === 'flow') return usual;
  const refused = canConnect(state, from, to, flowing[0] ?? 'push');
  return refused.ok ? { ok: true, value: flowing[0] ?? 'push' } : refused;
}

function addStep(
  editor: Editor,
  label: string,
  step: MapNode,
  growth: Growth,
  change: (document: MapDocument, stateId: string) => MapDocument,
): void {
  const { stateId } = editor.store.getState();
  editor.edit(label, (document) => change(moveNodes(document, stateId, growth.moves), stateId));
  editor.select({ nodes: new Set([step.id]) });
  editor.setEditing(step.id);
}
