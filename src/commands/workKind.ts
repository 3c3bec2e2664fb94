import type { NodeKind } from '#src/notation/nodeKind.ts';
import { nodeKinds } from '#src/notation/nodes/index.ts';

/** The kind of what is added without being asked for by name: the first of the palette in which work is done. */
export function workKind(): NodeKind {
  const kind = nodeKinds.find(({ role, inPalette }) => role === 'step' && inPalette);
  if (kind === undefined) throw new Error('no kind of the palette in which work is done');
  return kind;
}
