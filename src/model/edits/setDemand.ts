import { changeState } from '../changeState.ts';
import type { Demand, MapDocument } from '../document.ts';
import { sameJson } from '../sameJson.ts';

/** The map with this demand in one state; undefined: not known. */
export function setDemand(document: MapDocument, stateId: string, demand: Demand | undefined): MapDocument {
  return changeState(document, stateId, (state) => {
    if (sameJson(state.demand, demand)) return state;
    const { demand: before, ...rest } = state;
    if (demand === undefined) return rest;
    const { extra } = before ?? {};
    return { ...rest, demand: extra === undefined ? demand : { extra, ...demand } };
  });
}
