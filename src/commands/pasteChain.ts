import { unionOf } from '#src/lib/geometry.ts';
import { boxOf, lineOf } from '#src/layout/boxOf.ts';
import { placeBesideNode, placeBetween } from '#src/layout/growPlace.ts';
import { connectionKind } from '#src/model/connectionKind.ts';
import { createEdge } from '#src/model/create.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { addEdge } from '#src/model/edits/addEdge.ts';
import { moveNodes } from '#src/model/edits/moveNodes.ts';
import type { Pasted } from '#src/model/edits/pasteFragment.ts';
import { pasteRows } from '#src/model/edits/pasteRows.ts';
import { reattachEdge } from '#src/model/edits/reattachEdge.ts';
import type { NewId } from '#src/model/freshId.ts';
import { nodeRole } from '#src/model/nodeRole.ts';
import type { SheetRow } from '#src/model/sheet/readSheet.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { waysOn } from '#src/model/wayOn.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';

/** Whether steps can follow this node: units go on from it. */
export function canFollow(node: MapNode): boolean {
  return ['source', 'step', 'queue'].includes(nodeRole(node));
}

/**
 * The map with a chain of new nodes behind a node, joined with it. Where one way leads on from there, the chain is put on
 * this way and what follows makes room; where none does, or several, it is one more way. Without a node (or when it is
 * gone) the chain stands on its own, right of everything.
 */
export function pasteChain(
  document: MapDocument,
  stateId: string,
  rows: readonly SheetRow[],
  newId: NewId,
  after: string | undefined,
): Pasted {
  const pasted = pasteRows(document, stateId, rows, newId);
  const before = stateOf(document, stateId);
  const start = before.nodes.find((node) => node.id === after);
  const [first] = pasted.nodes;
  const last = pasted.nodes.at(-1);
  if (start === undefined || first === undefined || last === undefined) return pasted;
  const ways = waysOn(before, start.id, 'downstream');
  const way = ways.length === 1 ? ways[0] : undefined;
  const next = before.nodes.find((node) => node.id === way?.to);
  const placed = moved(pasted.document, stateId, pasted.nodes, before, start, next);
  if (way === undefined || next === undefined || !canFlow(placed, stateId, last, next.id)) {
    return { ...pasted, ...joined(placed, stateId, start.id, first, pasted.edges, newId) };
  }
  const led = reattachEdge(placed, stateId, way.id, { to: first });
  return { ...pasted, ...joined(led, stateId, last, next.id, pasted.edges, newId) };
}

/** The chain behind the start, and what makes room for it. */
function moved(
  document: MapDocument,
  stateId: string,
  ids: readonly string[],
  before: MapState,
  start: MapNode,
  next: MapNode | undefined,
): MapDocument {
  const chain = stateOf(document, stateId).nodes.filter(({ id }) => ids.includes(id));
  const boxes = chain.map(boxOf);
  const bounds = unionOf(boxes);
  const [head] = boxes;
  if (bounds === undefined || head === undefined) return document;
  const newcomer = { width: bounds.width, height: bounds.height, line: lineOf(head) - bounds.y };
  const { at, moves } =
    next === undefined
      ? placeBesideNode(before, start, 'after', newcomer)
      : placeBetween(before, start, next, 'from', newcomer);
  const places = chain.map(
    ({ id, x, y }) => [id, { x: x + at.x - bounds.x, y: y + at.y - bounds.y }] as const,
  );
  return moveNodes(document, stateId, new Map([...moves, ...places]));
}

type Joined = Pick<Pasted, 'document' | 'edges'>;

/** With a connection between the two, where units can go from one to the other. */
function joined(
  document: MapDocument,
  stateId: string,
  from: string,
  to: string,
  edges: readonly string[],
  newId: NewId,
): Joined {
  if (!canFlow(document, stateId, from, to)) return { document, edges };
  const kind = connectionKind(stateOf(document, stateId), from, to, 'push');
  const edge = createEdge(kind.ok ? kind.value : 'push', { id: newId('e'), from, to });
  return { document: addEdge(document, stateId, edge), edges: [...edges, edge.id] };
}

function canFlow(document: MapDocument, stateId: string, from: string, to: string): boolean {
  const kind = connectionKind(stateOf(document, stateId), from, to, 'push');
  return kind.ok && edgeKindOf(kind.value).role === 'flow';
}
