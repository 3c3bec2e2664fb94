import type { MapDocument } from '../document.ts';
import { updateState } from './updateState.ts';

/** The map with another name for this state, cleaned; one that is empty leaves the name as it was. */
export function renameState(document: MapDocument, stateId: string, name: string): MapDocument {
  const trimmed = name.trim();
  return trimmed === '' ? document : updateState(document, stateId, { name: trimmed });
}
