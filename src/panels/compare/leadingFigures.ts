import type { FigureComparison } from '#src/analysis/compare/compareFigures.ts';
import { activityRatio } from '#src/analysis/metrics/activityRatio.ts';
import { constraint } from '#src/analysis/metrics/constraint.ts';
import { conversion } from '#src/analysis/metrics/conversion.ts';
import { deliveries } from '#src/analysis/metrics/deliveries.ts';
import { flowTime } from '#src/analysis/metrics/flowTime.ts';
import { processTime } from '#src/analysis/metrics/processTime.ts';
import { rolledCompleteAccurate } from '#src/analysis/metrics/rolledCompleteAccurate.ts';
import { unitsInStream } from '#src/analysis/metrics/unitsInStream.ts';
import { valueAddRatio } from '#src/analysis/metrics/valueAddRatio.ts';
import { waitingTime } from '#src/analysis/metrics/waitingTime.ts';

const leading = [
  flowTime,
  processTime,
  waitingTime,
  valueAddRatio,
  activityRatio,
  rolledCompleteAccurate,
  conversion,
  deliveries,
  unitsInStream,
  constraint,
];

/** The figures that a comparison is about first, and the others that are known on one side at least. */
export function sortedFigures(figures: readonly FigureComparison[]): {
  readonly first: readonly FigureComparison[];
  readonly others: readonly FigureComparison[];
} {
  const isLeading = ({ metric }: FigureComparison) => leading.includes(metric);
  return {
    first: leading.flatMap((metric) => figures.filter((figure) => figure.metric === metric)),
    others: figures.filter(
      (figure) => !isLeading(figure) && (figure.before !== undefined || figure.after !== undefined),
    ),
  };
}
