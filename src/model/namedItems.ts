import type { MapEdge, MapNode, MapState } from './document.ts';
import { nodeName } from './nodeName.ts';
import { nodeRole } from './nodeRole.ts';

/** A symbol or connection that something can be about, with what it is called. */
export type NamedItem = { readonly id: string; readonly name: string } & (
  | { readonly node: MapNode }
  | { readonly edge: MapEdge }
);

/**
 * All of a state that an idea can be about: its symbols but notes and ideas, then the connections (`Draft → Review`). Where a
 * file gives a symbol and a connection the same id, the symbol is meant.
 */
export function namedItems(state: MapState): readonly NamedItem[] {
  const names = new Map(state.nodes.map((node) => [node.id, nodeName(node)]));
  const called = (id: string) => names.get(id) ?? id;
  return [
    ...state.nodes.flatMap((node): NamedItem[] =>
      nodeRole(node) === 'none' ? [] : [{ id: node.id, name: called(node.id), node }],
    ),
    ...state.edges.flatMap((edge): NamedItem[] =>
      names.has(edge.id) ? [] : [{ id: edge.id, name: `${called(edge.from)} → ${called(edge.to)}`, edge }],
    ),
  ];
}

/** The symbol or connection with this id; undefined where the state has none, or it can't be what an idea is about. */
export function namedItem(state: MapState, id: string | undefined): NamedItem | undefined {
  return id === undefined ? undefined : namedItems(state).find((item) => item.id === id);
}
