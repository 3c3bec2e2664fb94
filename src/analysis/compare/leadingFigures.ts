import type { FigureComparison } from './compareFigures.ts';
import { activityRatio } from '../metrics/activityRatio.ts';
import { constraint } from '../metrics/constraint.ts';
import { conversion } from '../metrics/conversion.ts';
import { deliveries } from '../metrics/deliveries.ts';
import { flowTime } from '../metrics/flowTime.ts';
import { processTime } from '../metrics/processTime.ts';
import { rolledCompleteAccurate } from '../metrics/rolledCompleteAccurate.ts';
import { unitsInStream } from '../metrics/unitsInStream.ts';
import { valueAddRatio } from '../metrics/valueAddRatio.ts';
import { waitingTime } from '../metrics/waitingTime.ts';

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
