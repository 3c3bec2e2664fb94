import { grow, overlaps, type Point, type Rect, type Size, snap } from '#src/lib/geometry.ts';
import type { MapNode, MapState } from '#src/model/document.ts';
import { backEdges } from '#src/model/flowOrder.ts';
import { carriesUnits, edgeRole, nodeRole } from '#src/model/nodeRole.ts';
import { insideWorld } from '#src/model/world.ts';
import { boxOf, lineOf } from './boxOf.ts';
import { columnGap, rowGap } from './gaps.ts';
import { nearestNode } from './nearestNode.ts';

/** New nodes stand on the grid where that keeps the line straight. */
const grid = 10;
/** What is not joined with the new node keeps this much away from it. */
const distance = 20;

/** A node that is about to be added: its size, and how far below its top the line of the stream passes. */
export type Newcomer = Size & { readonly line: number };

/** Where it goes, and where those go that make room for it. */
export type Growth = { readonly at: Point; readonly moves: ReadonlyMap<string, Point> };

/**
 * A place beside a node: to the right of it for `after`, to the left for `before`, in line with it; where somebody
 * stands there, on the first free place below. Nobody moves.
 */
export function placeBesideNode(
  state: MapState,
  node: MapNode,
  side: 'after' | 'before',
  newcomer: Newcomer,
): Growth {
  const box = boxOf(node);
  const x = side === 'after' ? box.x + box.width + columnGap : box.x - columnGap - newcomer.width;
  return { at: freeBelow(state, { x: onGrid(x), y: lineOf(box) - newcomer.line }, newcomer), moves: none };
}

/** A place under a node, in the same column, on the first free place. Nobody moves. */
export function placeUnderNode(state: MapState, node: MapNode, newcomer: Newcomer): Growth {
  const box = boxOf(node);
  const wish = { x: onGrid(box.x + (box.width - newcomer.width) / 2), y: snap(bottomOf(box) + rowGap, grid) };
  return { at: freeBelow(state, wish, newcomer), moves: none };
}

/**
 * A place on the way from one node to another, next to the one that is `near` and in its line. Where the two stand too
 * close, the second and all that follows it to the right make room, by the same length, so that their distances stay;
 * so does everything that they would run into, and the remarks beside them. Ways that lead on to the left (the stream
 * begins a new row) stay where they are. Where the second does not stand to the right of the first, nobody moves.
 */
export function placeBetween(
  state: MapState,
  from: MapNode,
  to: MapNode,
  near: 'from' | 'to',
  newcomer: Newcomer,
): Growth {
  const [tail, head] = [boxOf(from), boxOf(to)];
  const tailRight = tail.x + tail.width;
  if (head.x < tailRight) {
    return near === 'from'
      ? placeBesideNode(state, from, 'after', newcomer)
      : placeBesideNode(state, to, 'before', newcomer);
  }
  const lack = snapUp(Math.max(0, tailRight + columnGap + newcomer.width + columnGap - head.x));
  const x =
    near === 'from' ? onGrid(tailRight + columnGap) : onGrid(head.x + lack - columnGap - newcomer.width);
  const at = { x, y: lineOf(near === 'from' ? tail : head) - newcomer.line };
  const room: Rect = { ...at, width: newcomer.width, height: newcomer.height };
  return { at, moves: lack > 0 ? pushed(state, from, to, lack, room) : makeWay(state, [from, to], room) };
}

const none: ReadonlyMap<string, Point> = new Map();

function onGrid(x: number): number {
  return insideWorld(snap(x, grid));
}

function snapUp(length: number): number {
  return Math.ceil(length / grid) * grid;
}

function bottomOf(box: Rect): number {
  return box.y + box.height;
}

/** The place itself when it is free, else the first free one below it. */
function freeBelow(state: MapState, wish: Point, size: Size): Point {
  const taken = state.nodes.map((node) => grow(boxOf(node), distance));
  let y = wish.y;
  // Each step goes below one of the nodes, so there are no more of them than nodes.
  for (;;) {
    const rect = { x: wish.x, y, width: size.width, height: size.height };
    const inTheWay = taken.find((other) => overlaps(other, rect));
    if (inTheWay === undefined) return { x: wish.x, y };
    y = snap(bottomOf(inTheWay) + rowGap - distance + grid / 2, grid);
  }
}

/** New places for all that makes room: `to`, what follows it to the right, and whatever stands in their way. */
function pushed(
  state: MapState,
  from: MapNode,
  to: MapNode,
  by: number,
  room: Rect,
): ReadonlyMap<string, Point> {
  const moving = new Set([to.id, ...followers(state, to)]);
  moving.delete(from.id);
  addCompanions(state, moving);
  addObstacles(state, moving, by, [room], from);
  return movesOf(state, moving, by);
}

function movesOf(state: MapState, moving: ReadonlySet<string>, by: number): ReadonlyMap<string, Point> {
  return new Map(
    state.nodes.filter(({ id }) => moving.has(id)).map(({ id, x, y }) => [id, { x: insideWorld(x + by), y }]),
  );
}

/** There is room on the way; what is not part of it steps aside, to the right. */
function makeWay(state: MapState, ends: readonly MapNode[], room: Rect): ReadonlyMap<string, Point> {
  const inTheWay = state.nodes.filter(
    (node) => !ends.includes(node) && overlaps(grow(boxOf(node), distance), room),
  );
  if (inTheWay.length === 0) return none;
  const first = Math.min(...inTheWay.map((node) => boxOf(node).x));
  const by = snapUp(room.x + room.width + distance - first);
  const moving = new Set(inTheWay.map(({ id }) => id));
  addObstacles(state, moving, by, [], ends[0]);
  return movesOf(state, moving, by);
}

/** Ids of what units reach from this node by ways that only lead to the right. */
function followers(state: MapState, start: MapNode): ReadonlySet<string> {
  const back = backEdges(state);
  const byId = new Map(state.nodes.map((node) => [node.id, node]));
  const next = new Map<string, MapNode[]>();
  for (const edge of state.edges) {
    const target = byId.get(edge.to);
    if (target === undefined || back.has(edge.id) || !carriesUnits(edgeRole(edge))) continue;
    const targets = next.get(edge.from);
    if (targets === undefined) next.set(edge.from, [target]);
    else targets.push(target);
  }
  const found = new Set([start]);
  for (const node of found) {
    // An exit stands under what it leaves, so it starts not quite to the right of it.
    const middle = boxOf(node).x + boxOf(node).width / 2;
    for (const target of next.get(node.id) ?? []) {
      if (boxOf(target).x + boxOf(target).width / 2 >= middle) found.add(target);
    }
  }
  return new Set([...found].map(({ id }) => id));
}

/** Remarks go with the node that they stand nearest to. */
function addCompanions(state: MapState, moving: Set<string>): void {
  const partners = state.nodes.filter((node) => nodeRole(node) !== 'none');
  for (const node of state.nodes) {
    if (nodeRole(node) !== 'none') continue;
    const partner = nearestNode(boxOf(node), partners);
    if (partner !== undefined && moving.has(partner.id)) moving.add(node.id);
  }
}

/** What the moving ones would run into moves too, until they run into nothing. */
function addObstacles(
  state: MapState,
  moving: Set<string>,
  by: number,
  rooms: readonly Rect[],
  fixed: MapNode | undefined,
): void {
  const standing = new Set(state.nodes.filter((node) => !moving.has(node.id) && node !== fixed));
  const taken = [
    ...rooms,
    ...state.nodes.filter((node) => moving.has(node.id)).map((node) => shifted(boxOf(node), by)),
  ];
  // The list grows while it is walked: what moves may run into more.
  for (const rect of taken) {
    for (const node of standing) {
      if (!overlaps(grow(boxOf(node), distance - 1), rect) || wasOverlapping(node, rect, by)) continue;
      standing.delete(node);
      moving.add(node.id);
      taken.push(shifted(boxOf(node), by));
    }
  }
}

/** Those that stood in each other's way before are no worse off. */
function wasOverlapping(node: MapNode, rect: Rect, by: number): boolean {
  return overlaps(grow(boxOf(node), distance - 1), shifted(rect, -by));
}

function shifted(box: Rect, by: number): Rect {
  return { x: box.x + by, y: box.y, width: box.width, height: box.height };
}
