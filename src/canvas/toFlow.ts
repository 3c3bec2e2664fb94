import { type Edge, type Node, Position } from '@xyflow/react';
import type { Severity } from '#src/analysis/analysis.ts';
import type { Rect, Size } from '#src/lib/geometry.ts';
import type { MapNode } from '#src/model/document.ts';
import type { SceneEdge, SceneNode } from '#src/scene/scene.ts';

/**
 * The projection: what stands in the scene, as React Flow's nodes and edges. Each is built field by field, so nothing
 * from a file reaches `style`, `className` or the DOM; sizes, `measured` and handles are given, so React Flow measures
 * nothing; and an item that did not change keeps its identity, so moving one node renders one.
 */

/** A problem to be marked at a node; `title` is all that is said about it, in words. */
export type Mark = { readonly severity: Severity; readonly title: string };

/** How the explained measure shows a node: part of it, or not. */
export type Light = 'lit' | 'dimmed';

/** Everything that one node on the canvas shows. */
export type NodeLook = {
  readonly drawn: SceneNode;
  readonly node: MapNode;
  readonly bounds: Rect;
  readonly isSelected: boolean;
  readonly isEditing: boolean;
  readonly mark: Mark | undefined;
  readonly light: Light | undefined;
  readonly isDragged: boolean;
};

/** Everything that one edge on the canvas shows. */
export type EdgeLook = {
  readonly drawn: SceneEdge;
  readonly isSelected: boolean;
  /** A step can be put on it: units take it. */
  readonly isInsertable: boolean;
  readonly light: Light | undefined;
};

export type FlowNode = Node<{ readonly look: NodeLook }, 'symbol'>;

/** Projects again and again, keeping the identity of every item, and of the whole list, that looks as before. */
export type Projection<Look, Item> = (looks: readonly Look[]) => Item[];

/** A projection of nodes, in the given order, which is the order of the keyboard focus. */
export function createNodeProjection(): Projection<NodeLook, FlowNode> {
  return createProjection((look) => look.drawn.id, sameNode, flowNode);
}

/**
 * React Flow's edges: of the selected ones what it has to know to clear the selection when something else is pressed.
 * None of them is drawn by it.
 */
export function selectedFlowEdges(edges: readonly EdgeLook[]): Edge[] {
  const selected = edges.filter(({ isSelected }) => isSelected);
  if (selected.length === 0) return noEdges;
  return selected.map(({ drawn: { id, from, to } }) => ({
    id,
    source: from,
    target: to,
    selected: true,
    hidden: true,
  }));
}

function createProjection<Look, Item>(
  idOf: (look: Look) => string,
  isSame: (a: Look, b: Look) => boolean,
  make: (look: Look) => Item,
): Projection<Look, Item> {
  let known = new Map<string, { readonly look: Look; readonly item: Item }>();
  let items: Item[] = [];
  return (looks) => {
    const next = new Map<string, { readonly look: Look; readonly item: Item }>();
    for (const look of looks) {
      const before = known.get(idOf(look));
      next.set(
        idOf(look),
        before !== undefined && isSame(before.look, look) ? before : { look, item: make(look) },
      );
    }
    const made = Array.from(next.values(), (entry) => entry.item);
    known = next;
    if (made.length !== items.length || made.some((item, index) => item !== items[index])) items = made;
    return items;
  };
}

function flowNode(look: NodeLook): FlowNode {
  const { drawn, bounds } = look;
  const size = wholeSize(bounds);
  return {
    id: drawn.id,
    type: 'symbol',
    position: { x: bounds.x, y: bounds.y },
    ...size,
    measured: size,
    // Where React Flow believes the selected edges to end. Ours follow their routes.
    handles: [
      { id: null, type: 'source', position: Position.Right, x: size.width, y: size.height / 2 },
      { id: null, type: 'target', position: Position.Left, x: 0, y: size.height / 2 },
    ],
    selected: look.isSelected,
    ariaLabel: spokenName(look),
    draggable: !look.isEditing,
    // Stays in the page, however far it is dragged.
    ...(look.isDragged ? { dragging: true } : {}),
    domAttributes: {
      'aria-roledescription': 'symbol',
      ...(look.isSelected ? { 'aria-describedby': keysDescription } : {}),
    },
    data: { look },
  };
}

/** Id of the words about what the keys do while a node is selected. */
export const keysDescription = 'map-keys';
/** Id of the words about what they do while a connection is. */
export const connectionKeysDescription = 'connection-keys';

/** All that the eye finds at the node, in words. */
function spokenName({ drawn, mark }: NodeLook): string {
  const isConstraint = drawn.flag !== undefined;
  const words = [drawn.label, isConstraint ? 'the constraint' : undefined, mark?.title];
  return words.filter((part) => part !== undefined).join(', ');
}

/** The same list each time: React Flow takes in another one anew. */
const noEdges: Edge[] = [];

/** React Flow compares with the DOM's whole pixels; a fraction would make it measure, and lose the handles. */
function wholeSize(size: Size): Size {
  return { width: Math.max(1, Math.ceil(size.width)), height: Math.max(1, Math.ceil(size.height)) };
}

/** True when both show the same, wherever they stand. */
export function sameNodeLook(a: NodeLook, b: NodeLook): boolean {
  return (
    a.drawn === b.drawn &&
    a.node === b.node &&
    a.bounds.width === b.bounds.width &&
    a.bounds.height === b.bounds.height &&
    a.isSelected === b.isSelected &&
    a.isEditing === b.isEditing &&
    a.light === b.light &&
    a.mark?.severity === b.mark?.severity &&
    a.mark?.title === b.mark?.title
  );
}

/** True when both show the same. */
export function sameEdgeLook(a: EdgeLook, b: EdgeLook): boolean {
  return (
    a.drawn === b.drawn &&
    a.isSelected === b.isSelected &&
    a.isInsertable === b.isInsertable &&
    a.light === b.light
  );
}

function sameNode(a: NodeLook, b: NodeLook): boolean {
  const isSamePlace = a.bounds.x === b.bounds.x && a.bounds.y === b.bounds.y;
  return isSamePlace && a.isDragged === b.isDragged && sameNodeLook(a, b);
}
