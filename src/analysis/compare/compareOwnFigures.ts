import type { MapDocument, MapState, OwnFigure } from '#src/model/document.ts';
import { stateOf } from '#src/model/stateOf.ts';
import type { ChosenStates } from '#src/model/usualStates.ts';
import { comparedValues, type ComparedValues } from './comparedValues.ts';

/** One of the map's own figures in two states. Shares, whose unit is %, are compared in points: 0.05 for 5 %. */
export type OwnComparison = ComparedValues & { readonly figure: OwnFigure };

/** All of the map's own figures, in its order. An unknown state throws. */
export function compareOwnFigures(
  document: MapDocument,
  { before, after }: ChosenStates,
): readonly OwnComparison[] {
  const [was, is] = [stateOf(document, before), stateOf(document, after)];
  return (document.ownFigures ?? []).map((figure) => {
    const better = figure.better === 'neither' ? 'none' : figure.better;
    const by = isShare(figure) ? 'points' : 'relative';
    const values = comparedValues(valueOf(was, figure), valueOf(is, figure), better, by);
    const { improvement } = values;
    if (improvement?.by !== 'points') return { figure, ...values };
    return { figure, ...values, improvement: { by, amount: improvement.amount / 100 } };
  });
}

/** Whether a figure of the map's own is a share of a whole. */
export function isShare({ unit }: OwnFigure): boolean {
  return unit?.trim() === '%';
}

function valueOf({ ownValues = [] }: MapState, figure: OwnFigure): number | undefined {
  return ownValues.find(({ id }) => id === figure.id)?.value;
}
