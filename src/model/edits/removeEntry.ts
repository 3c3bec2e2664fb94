import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { ReferenceList } from '#src/notation/field.ts';
import { patchData } from '../cleanData.ts';
import type { MapDocument, MapNode } from '../document.ts';
import { referredIds } from '../fieldText.ts';
import { ctqList, type ListEntry, type MapList } from '../mapLists.ts';
import { updateEntry } from './updateEntry.ts';

/**
 * The map without one entry of a list, in every state: steps that named it no longer do, and what was critical for a
 * removed need stays, tied to none. The same map where the list has no such entry.
 */
export function removeEntry<Entry extends ListEntry>(
  document: MapDocument,
  list: MapList<Entry>,
  id: string,
): MapDocument {
  const entries = list.entries(document);
  if (!entries.some((entry) => entry.id === id)) return document;
  const shorter = list.withEntries(
    document,
    entries.filter((entry) => entry.id !== id),
  );
  const states = shorter.states.map((state) => {
    const nodes = state.nodes.map((node) => withoutReference(node, list.to, id));
    return nodes.some((node, index) => node !== state.nodes[index]) ? { ...state, nodes } : state;
  });
  const untied = list.to === 'need' ? withoutNeed(shorter, id) : shorter;
  return { ...untied, states };
}

function withoutNeed(document: MapDocument, need: string): MapDocument {
  return document.customer.ctqs
    .filter((ctq) => ctq.need === need)
    .reduce((map, ctq) => updateEntry(map, ctqList, ctq.id, { need: undefined }), document);
}

function withoutReference(node: MapNode, to: ReferenceList | undefined, id: string): MapNode {
  const { fields } = nodeKindOf(node.kind);
  const pointing = Object.entries(fields).filter(
    ([name, field]) =>
      (field.type === 'references' || field.type === 'reference') &&
      field.to === to &&
      referredIds(node.data[name]).includes(id),
  );
  if (pointing.length === 0) return node;
  const patch = pointing.map(([name, field]) => {
    const rest = referredIds(node.data[name]).filter((other) => other !== id);
    return [name, field.type === 'references' && rest.length > 0 ? rest : undefined] as const;
  });
  return { ...node, data: patchData(fields, node.data, Object.fromEntries(patch)) };
}
