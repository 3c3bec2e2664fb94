import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Point } from '#src/lib/geometry.ts';
import type { MapState } from '#src/model/document.ts';
import type { Selection } from '#src/store/editorState.ts';
import type { FlowNode } from './toFlow.ts';

/**
 * What React Flow's changes ask for, in the editor's own terms. Only moves and selection are its to ask: sizes are
 * known, and adding and removing are commands, so every other change is left aside.
 */
export type Wishes = {
  /** Where dragged nodes would stand, by id; not finite places are dropped. */
  readonly places: ReadonlyMap<string, Point>;
  /** False when a drag has ended, undefined when the changes are not about a drag. */
  readonly isDragging: boolean | undefined;
  /** What became selected or not, by id. */
  readonly selected: ReadonlyMap<string, boolean>;
};

/** Reads a batch of changes of nodes. */
export function readNodeChanges(changes: readonly NodeChange<FlowNode>[]): Wishes {
  const places = new Map<string, Point>();
  const selected = new Map<string, boolean>();
  let isDragging: boolean | undefined;
  for (const change of changes) {
    if (change.type === 'select') selected.set(change.id, change.selected);
    if (change.type !== 'position') continue;
    isDragging = change.dragging ?? isDragging;
    const place = change.position;
    if (place !== undefined && Number.isFinite(place.x) && Number.isFinite(place.y)) {
      places.set(change.id, { x: place.x, y: place.y });
    }
  }
  return { places, isDragging, selected };
}

/** Reads a batch of changes of edges: which became selected or not. */
export function readEdgeChanges(changes: readonly EdgeChange[]): ReadonlyMap<string, boolean> {
  return new Map(
    changes.flatMap((change) => (change.type === 'select' ? [[change.id, change.selected] as const] : [])),
  );
}

/** The connections that a box around these nodes selects: all that start or end at one of them. */
export function edgesAt(map: MapState, nodes: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(map.edges.flatMap(({ id, from, to }) => (nodes.has(from) || nodes.has(to) ? [id] : [])));
}

/** The ids after these became selected or not; the same set when nothing changes. */
export function selectedAfter(
  before: ReadonlySet<string>,
  changes: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  const after = new Set(before);
  for (const [id, isSelected] of changes) {
    if (isSelected) after.add(id);
    else after.delete(id);
  }
  const isSame = after.size === before.size && [...after].every((id) => before.has(id));
  return isSame ? before : after;
}

/** The selection after changes of nodes, of edges, or both; the same object when nothing changes. */
export function selectionAfter(
  before: Selection,
  nodes: ReadonlyMap<string, boolean>,
  edges: ReadonlyMap<string, boolean>,
): Selection {
  const after = { nodes: selectedAfter(before.nodes, nodes), edges: selectedAfter(before.edges, edges) };
  return after.nodes === before.nodes && after.edges === before.edges ? before : after;
}
