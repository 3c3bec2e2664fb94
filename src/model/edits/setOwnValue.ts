import { changeState } from '../changeState.ts';
import { cleanData } from '../cleanData.ts';
import type { MapDocument } from '../document.ts';
import { ownValueFields } from '../stateFields.ts';

/**
 * The map with what one of its own figures is in this state; undefined: not known. The same map where it is that
 * already. An unknown state throws.
 */
export function setOwnValue(
  document: MapDocument,
  stateId: string,
  figureId: string,
  value: number | undefined,
): MapDocument {
  const clean = cleanData(ownValueFields, { value })['value'];
  return changeState(document, stateId, (state) => {
    const { ownValues = [], ...rest } = state;
    const before = ownValues.find(({ id }) => id === figureId);
    if (before?.value === clean) return state;
    const own = typeof clean === 'number' ? [{ ...before, id: figureId, value: clean }] : [];
    const after =
      before === undefined
        ? [...ownValues, ...own]
        : ownValues.flatMap((each) => (each === before ? own : [each]));
    return after.length === 0 ? rest : { ...rest, ownValues: after };
  });
}
