import type { GroupFigures } from '#src/analysis/groups.ts';
import type { Calendar } from '#src/lib/calendar.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';

/** The figures of a stage, lane or zone in a few words each: `18.3 d`, `WIP 320`, `1.6 people`, `18 % go on`. What is not known is left out. */
export function groupLine(figures: GroupFigures, calendar: Calendar): readonly string[] {
  const { flowTime, wipExpected, wipCounted, people, conversion } = figures;
  return [
    ...(flowTime === undefined ? [] : [formatDuration(flowTime, calendar)]),
    ...(wipExpected === undefined ? [] : [`WIP ${formatNumber(wipExpected)}`]),
    ...(wipCounted === undefined ? [] : [`${formatNumber(wipCounted)} counted`]),
    ...(people === undefined ? [] : [`${formatNumber(people)} ${people === 1 ? 'person' : 'people'}`]),
    ...(conversion === undefined ? [] : [`${formatPercent(conversion)} go on`]),
  ];
}
