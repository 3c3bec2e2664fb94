import type { Calendar } from '#src/lib/calendar.ts';
import { secondsPerUnit } from '#src/lib/duration.ts';
import type { NodeFigures } from './analysis.ts';
import { fullLoad } from './nodeFigures.ts';

/**
 * Units that pile up at a step in a working week because more arrive than its people can do: arrivals · (1 − 1 ÷ ρ).
 * `periodSeconds` is the demand's period. Undefined without demand and below full load; 0 at exactly full load.
 */
export function unitsPilingUp(
  figures: NodeFigures | undefined,
  periodSeconds: number | undefined,
  calendar: Calendar,
): number | undefined {
  const { utilisation, arrivalsPerPeriod } = figures ?? {};
  if (utilisation === undefined || arrivalsPerPeriod === undefined || periodSeconds === undefined) {
    return undefined;
  }
  if (utilisation < fullLoad) return undefined;
  const perWeek = (arrivalsPerPeriod / periodSeconds) * secondsPerUnit('wk', calendar);
  return Math.max(0, perWeek * (1 - 1 / utilisation));
}
