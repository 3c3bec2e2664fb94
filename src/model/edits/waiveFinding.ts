import { cleanData } from '../cleanData.ts';
import { changeState } from '../changeState.ts';
import type { MapDocument, Waiver } from '../document.ts';
import { freshId, type NewId } from '../freshId.ts';
import { waiverFields } from '../stateFields.ts';

/** What is let stand, and why. `subject` is what it is about; undefined for the whole map. */
export type WaivedCase = {
  readonly check: string;
  readonly subject: string | undefined;
  readonly reason: string;
};

/**
 * The map with this finding let stand for this reason; a reason given before is replaced. Without a reason nothing is
 * let stand: the same map.
 */
export function waiveFinding(
  document: MapDocument,
  stateId: string,
  { check, subject, reason }: WaivedCase,
  newId: NewId,
): MapDocument {
  const clean = cleanData(waiverFields, { reason: reason.trim() })['reason'];
  if (typeof clean !== 'string') return document;
  return changeState(document, stateId, (state) => {
    const waivers = state.waivers ?? [];
    const before = waivers.find((waiver) => waiver.check === check && waiver.subject === subject);
    if (before?.reason === clean) return state;
    if (before !== undefined) return { ...state, waivers: replaced(waivers, before, clean) };
    const id = freshId(newId, 'waiver', new Set(waivers.map((waiver) => waiver.id)));
    const waiver = { id, check, ...(subject !== undefined && { subject }), reason: clean };
    return { ...state, waivers: [...waivers, waiver] };
  });
}

function replaced(waivers: readonly Waiver[], old: Waiver, reason: string): readonly Waiver[] {
  return waivers.map((waiver) => (waiver === old ? { ...waiver, reason } : waiver));
}
