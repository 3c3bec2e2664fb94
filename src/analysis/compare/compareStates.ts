import type { MapDocument, MapNode, MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { stateOf } from '#src/model/stateOf.ts';
import { edgeKindOf } from '#src/notation/edges/index.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import { type ComparedSide, compareFigures, comparedSides, type FigureComparison } from './compareFigures.ts';
import { type ComparedItem, compareItems, type ItemChange } from './compareItems.ts';
import { valueWords } from './valueWords.ts';

/** Two states of a map side by side (docs/measures.md, Compare). */
export type StateComparison = {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly figures: readonly FigureComparison[];
  /** Steps and other symbols, matched by id, along the flow. */
  readonly nodes: readonly ItemChange[];
  readonly edges: readonly ItemChange[];
};

/**
 * What two states differ in: every measure, and what was added, removed or changed in them. A state made from another
 * keeps its ids, which is how symbols are matched; places and sizes on the map do not count. An unknown id throws.
 */
export function compareStates(document: MapDocument, beforeId: string, afterId: string): StateComparison {
  const [before, after] = comparedSides(document, beforeId, afterId);
  return {
    before,
    after,
    figures: compareFigures(before, after),
    ...compareContents(document, beforeId, afterId),
  };
}

/** The same without the figures: what was added, removed or changed. */
export function compareContents(
  document: MapDocument,
  beforeId: string,
  afterId: string,
): Pick<StateComparison, 'nodes' | 'edges'> {
  const [before, after] = [stateOf(document, beforeId), stateOf(document, afterId)];
  return {
    nodes: compareItems(nodesOf(document, before), nodesOf(document, after)),
    edges: compareItems(edgesOf(document, before), edgesOf(document, after)),
  };
}

function nodesOf(document: MapDocument, state: MapState): readonly ComparedItem[] {
  const ordered: readonly MapNode[] = [...new Set([...flowOrder(state), ...state.nodes])];
  return ordered.map((node) => {
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
