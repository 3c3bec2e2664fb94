import { nodeKindOf } from '#src/notation/nodes/index.ts';
import type { MapNode } from './document.ts';

/**
 * What a node is called in lists, messages and read aloud, on one line: its name, else the first words it holds (a
 * note has only a text), else the title of its kind.
 */
export function nodeName(node: MapNode): string {
  const kind = nodeKindOf(node.kind);
  const textFields = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.type === 'text' ? [name] : [],
  );
  for (const field of ['name', ...textFields]) {
    const value = node.data[field];
    if (typeof value === 'string' && value.trim() !== '') return value.replace(/\s+/g, ' ').trim();
  }
  return kind.title;
}
