import { isJsonObject, type JsonValue } from '#src/lib/json.ts';
import type { MapNode } from '#src/model/document.ts';

/**
 * What the customer gets to know at this node, where the map says so: as text, or as levels that were left and reached
 * (`Information → Knowledge`; `Nothing new, still knowledge` where it is the same). Undefined where it says nothing.
 */
export function learning(node: MapNode): string | undefined {
  for (const name of ['knowledgeGained', 'knowledge']) {
    const words = wordsOf(node.data[name] ?? node.extra?.[name]);
    if (words !== undefined) return words;
  }
  return undefined;
}

function wordsOf(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim();
  if (!isJsonObject(value)) return undefined;
  const { from, to } = value;
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  return from === to ? `Nothing new, still ${from}` : `${capitalised(from)} → ${capitalised(to)}`;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
