import { changeState } from '../changeState.ts';
import type { MapDocument } from '../document.ts';

/** The map without these waivers, by id: what they let stand is asked again. Ids it does not have are ignored. */
export function unwaive(document: MapDocument, stateId: string, waiverIds: Iterable<string>): MapDocument {
  const gone = new Set(waiverIds);
  return changeState(document, stateId, (state) => {
    const kept = (state.waivers ?? []).filter((waiver) => !gone.has(waiver.id));
    if (kept.length === (state.waivers ?? []).length) return state;
    const { waivers: _, ...rest } = state;
    return kept.length === 0 ? rest : { ...rest, waivers: kept };
  });
}
