import type { MapDocument, MapState } from '#src/model/document.ts';

/** The title, and which state is meant where there are several. */
export function stateTitle({ title, states }: MapDocument, state: MapState): string {
  return states.length === 1 ? title : `${title} - ${state.name}`;
}
