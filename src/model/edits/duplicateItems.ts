import { centreOf } from '#src/lib/geometry.ts';
import type { MapDocument } from '../document.ts';
import { copyFragment, fragmentBounds } from '../fragment.ts';
import type { NewId } from '../freshId.ts';
import { stateOf } from '../stateOf.ts';
import { type Pasted, pasteFragment } from './pasteFragment.ts';

/** How far down and to the right of the original a copy stands, in world units. */
export const copyOffset = 40;

/** The map with a copy of the chosen nodes and the edges between them, a little below and to the right. */
export function duplicateItems(
  document: MapDocument,
  stateId: string,
  selection: { readonly nodes: ReadonlySet<string> },
  newId: NewId,
): Pasted {
  const fragment = copyFragment(stateOf(document, stateId), selection);
  const bounds = fragmentBounds(fragment);
  if (bounds === undefined) return { document, nodes: [], edges: [] };
  const middle = centreOf(bounds);
  const at = { x: middle.x + copyOffset, y: middle.y + copyOffset };
  return pasteFragment(document, stateId, fragment, at, newId);
}
