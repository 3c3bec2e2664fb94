import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { periodWords } from '#src/lib/periodWords.ts';
import type { MapDocument, MapState } from '#src/model/document.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { thresholdsOf } from '#src/model/thresholds.ts';
import type { StateAnalysis } from './analysis.ts';
import { unitsPilingUp } from './pilingUp.ts';

/** Which step is the constraint, and why. */
export type ConstraintWords = {
  /** Undefined while it is not known. */
  readonly node: string | undefined;
  readonly verdict: string;
  readonly why: string;
};

/** The constraint in words: the step that is loaded most, plainly where more arrives than can be done. */
export function constraintWords(
  document: MapDocument,
  state: MapState,
  analysis: StateAnalysis,
): ConstraintWords {
  const { constraint, headline } = analysis;
  const node = state.nodes.find(({ id }) => id === constraint?.node);
  if (constraint === undefined || node === undefined) {
    const why = 'Set the demand of the map, and process time and people of its steps.';
    return { node: undefined, verdict: 'Not known yet.', why };
  }
  const { utilisation } = constraint;
  const load = formatPercent(utilisation);
  const excess = unitsPilingUp(analysis.nodes.get(node.id), analysis.periodSeconds, document.calendar);
  const name = `“${nodeName(node)}”`;
  if (excess !== undefined) {
    const units = excess < 0.005 ? '' : `: ${formatNumber(excess)} units a week pile up`;
    const why = `It is loaded to ${load}. Work grows there without end, so no steady number in the stream exists.`;
    return { node: node.id, verdict: `More arrives at ${name} than can be done${units}.`, why };
  }
  const carried =
    headline.throughputPerPeriod === undefined || state.demand === undefined
      ? ''
      : ` The whole stream can deliver ${formatNumber(headline.throughputPerPeriod)} ${periodWords(state.demand.per)} before it is full.`;
  const isTight = utilisation >= thresholdsOf(document).utilisationPercent / 100;
  const why = isTight
    ? `Of all steps with people it is loaded most, to ${load}, and waits grow steeply there.${carried}`
    : `Of all steps with people it is loaded most, but only to ${load}: it is the first that would be full.${carried}`;
  return { node: node.id, verdict: `${name} is the constraint.`, why };
}
