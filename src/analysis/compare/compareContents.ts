import { memoiseByIdentity } from '#src/lib/memo.ts';
import { detailsOf } from '#src/model/detailsOf.ts';
import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { type ComparedItem, compareItems, type ItemChange } from './compareItems.ts';
import { valueWords } from './valueWords.ts';

/** What was added, removed or changed between two states. */
export type ContentComparison = {
  /** Steps and other symbols, matched by id, along the flow. */
  readonly nodes: readonly ItemChange[];
  /** Connections, matched by what they join. */
  readonly edges: readonly ItemChange[];
};

/**
 * What two states have in them and differ in; places and sizes on the map do not count, and neither do improvement ideas:
 * they are no part of the stream, and that one was carried out is seen in what changed. The same map gives the same object.
 * An unknown id throws.
 */
export function compareContents(document: MapDocument, beforeId: string, afterId: string): ContentComparison {
  const known = knownOf(document);
  const key = JSON.stringify([beforeId, afterId]);
  const found = known.get(key) ?? compared(document, beforeId, afterId);
  known.set(key, found);
  return found;
}

/** Names a difference among the others of the same two states, as long as it is one: `node added s7`. */
export function changeKey(item: 'node' | 'edge', { change, id }: ItemChange): string {
  return `${item} ${change} ${id}`;
}

/** All differences by their keys, in the order in which they are gone through. */
export function changeKeys(document: MapDocument, { before, after }: ChosenStates): readonly string[] {
  const { nodes, edges } = compareContents(document, before, after);
  return [
    ...nodes.map((change) => changeKey('node', change)),
    ...edges.map((change) => changeKey('edge', change)),
  ];
}

const knownOf = memoiseByIdentity((_document: MapDocument) => new Map<string, ContentComparison>());

function compared(document: MapDocument, beforeId: string, afterId: string): ContentComparison {
  const [before, after] = [stateOf(document, beforeId), stateOf(document, afterId)];
  return {
    nodes: compareItems(nodesOf(document, before), nodesOf(document, after)),
    edges: compareItems(edgesOf(document, before), edgesOf(document, after)),
  };
}

function nodesOf(document: MapDocument, state: MapState): readonly ComparedItem[] {
  const ordered: readonly MapNode[] = [...new Set([...flowOrder(state), ...state.nodes])];
  const stream = ordered.filter((node) => detailsOf(node).idea === undefined);
  return stream.map((node) => {
    const { title, fields } = nodeKindOf(node.kind);
    return {
      id: node.id,
      name: nodeName(node),
      fields,
      data: node.data,
      facts: { Kind: { id: node.kind, words: title } },
      words: (name, value) => valueWords(fields[name], value, document, state),
    };
  });
}

function edgesOf(document: MapDocument, state: MapState): readonly ComparedItem[] {
  const names = new Map(state.nodes.map((node) => [node.id, nodeName(node)]));
  const called = (id: string) => names.get(id) ?? id;
  return state.edges.map((edge) => {
    const { title, fields } = edgeKindOf(edge.kind);
    return {
      id: edge.id,
      ends: [edge.from, edge.to],
      name: `${called(edge.from)} → ${called(edge.to)}`,
      fields,
      data: edge.data,
      facts: {
        Kind: { id: edge.kind, words: title },
        From: { id: edge.from, words: called(edge.from) },
        To: { id: edge.to, words: called(edge.to) },
      },
      words: (name, value) => valueWords(fields[name], value, document, state),
    };
  });
}
