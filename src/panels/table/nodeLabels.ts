import type { MapState } from '#src/model/document.ts';
import { flowOrder } from '#src/model/flowOrder.ts';
import { nodeName } from '#src/model/nodeName.ts';

/** What every node is called, each differently, by id: of several with one name the later ones get a number, `Call (2)`. */
export function nodeLabels(state: MapState): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const labels = new Map<string, string>();
  for (const node of new Set([...flowOrder(state), ...state.nodes])) {
    const name = nodeName(node);
    let label = name;
    for (let count = 2; taken.has(label.toLowerCase()); count += 1) label = `${name} (${count})`;
    taken.add(label.toLowerCase());
    labels.set(node.id, label);
  }
  return labels;
}
