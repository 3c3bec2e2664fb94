import { changeState } from '../changeState.ts';
import type { MapDocument } from '../document.ts';

/** The map with stages, lanes or undefined hand-overs shown or hidden; nothing moves, and nothing forgets where it belongs. */
export function showBands(
  document: MapDocument,
  stateId: string,
  what: 'stages' | 'lanes' | 'handOvers',
  isShown: boolean,
): MapDocument {
  const wanted = isShown ? 'shown' : 'hidden';
  return changeState(document, stateId, (state) =>
    state.bands?.[what] === wanted ? state : { ...state, bands: { ...state.bands, [what]: wanted } },
  );
}
