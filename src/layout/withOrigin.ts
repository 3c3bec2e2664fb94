import type { MapState } from '#src/model/document.ts';
import { bandsOf, isDrawn, spansOf } from './bands.ts';

/**
 * The state with the places and lengths of its bands written down as they are drawn in `seen`, so that they no longer
 * follow from the symbols. What is not drawn there, and what is written down already, stays as it is.
 */
export function withOrigin(state: MapState, seen: MapState = state): MapState {
  const columns = isDrawn(seen, 'stage') ? spansOf(seen, 'stage') : [];
  const rows = isDrawn(seen, 'lane') ? spansOf(seen, 'lane') : [];
  const drawn = bandsOf(seen);
  const left = state.bands?.left ?? columns[0]?.start ?? drawn?.lanes[0]?.area.x;
  const top = state.bands?.top ?? rows[0]?.start ?? drawn?.stages[0]?.area.y;
  const stages = measured(state.stages, columns, 'width');
  const lanes = measured(state.lanes, rows, 'height');
  const isPlaced = left === state.bands?.left && top === state.bands?.top;
  if (isPlaced && stages === state.stages && lanes === state.lanes) return state;
  const bands = {
    ...state.bands,
    ...(left === undefined ? {} : { left }),
    ...(top === undefined ? {} : { top }),
  };
  return { ...state, bands, stages, lanes };
}

function measured<Entry extends { readonly id: string }, Name extends 'width' | 'height'>(
  entries: readonly (Entry & { readonly [Key in Name]?: number })[],
  spans: readonly { readonly id: string; readonly length: number }[],
  name: Name,
): readonly Entry[] {
  const lengths = new Map(spans.map(({ id, length }) => [id, length]));
  const isMeasured = entries.every((entry) => entry[name] !== undefined || !lengths.has(entry.id));
  if (isMeasured) return entries;
  return entries.map((entry) =>
    entry[name] === undefined && lengths.has(entry.id) ? { ...entry, [name]: lengths.get(entry.id) } : entry,
  );
}
