import { changeState } from '../changeState.ts';
import type { MapDocument, MapState } from '../document.ts';

/** What can be shown and hidden. */
export type ShownBands = 'stages' | 'lanes' | 'handOvers';

/** The map with stages, lanes or undefined hand-overs shown or hidden; nothing moves, and nothing forgets where it belongs. The same map where there is nothing to show. */
export function showBands(
  document: MapDocument,
  stateId: string,
  what: ShownBands,
  isShown: boolean,
): MapDocument {
  const wanted = isShown ? 'shown' : 'hidden';
  const list = ({ stages, lanes, edges }: MapState) => ({ stages, lanes, handOvers: edges })[what];
  return changeState(document, stateId, (state) =>
    list(state).length === 0 || state.bands?.[what] === wanted
      ? state
      : { ...state, bands: { ...state.bands, [what]: wanted } },
  );
}
