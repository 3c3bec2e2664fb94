import type { JsonValue } from '#src/lib/json.ts';
import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode } from './document.ts';

/**
 * What a node is called in lists, messages and read aloud, on one line: its name, else the first words it holds (a
 * note has only a text), else the title of its kind.
 */
export function nodeName({ kind: id, data }: MapNode): string {
  const name = wordsOf(data['name']);
  // Nearly every node has one, and everybody asks for it.
  if (name !== '') return name;
  const kind = nodeKindOf(id);
  for (const [field, { type }] of Object.entries(kind.fields)) {
    const words = type === 'text' ? wordsOf(data[field]) : '';
    if (words !== '') return words;
  }
  return kind.title;
}

function wordsOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
}
