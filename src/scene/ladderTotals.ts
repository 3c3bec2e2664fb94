import type { Headline } from '#src/analysis/analysis.ts';
import { type Calendar, calendarText } from '#src/lib/calendar.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatDuration } from '#src/lib/formatDuration.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import type { Point } from '#src/lib/geometry.ts';
import { textWidth } from '#src/lib/textWidth.ts';
import type { Block } from './scene.ts';

const rowHeight = 20;
const padding = 12;

/** The box at the right end of the ladder: what its segments sum to, and the calendar they are read with. */
export function ladderTotals(headline: Headline, calendar: Calendar, at: Point): Block {
  const rows: readonly { label: string; value: string; fill: Paint }[] = [
    { label: 'Flow time', value: formatDuration(headline.flowTime, calendar), fill: 'ink' },
    { label: 'Value-add time', value: formatDuration(headline.valueAddTime, calendar), fill: 'valueInk' },
    { label: 'Value-add ratio', value: formatPercent(headline.valueAddRatio), fill: 'valueInk' },
    { label: 'Calendar', value: calendarText(calendar), fill: 'ink2' },
  ];
  const labels = widthOf(
    rows.map(({ label }) => label),
    400,
  );
  const values = widthOf(
    rows.map(({ value }) => value),
    700,
  );
  const bounds = {
    x: at.x,
    y: at.y,
    width: Math.ceil(labels + values + 20 + 2 * padding),
    height: rows.length * rowHeight + padding,
  };
  const texts = rows.flatMap(({ label, value, fill }, index): readonly Primitive[] => {
    const y = at.y + padding / 2 + index * rowHeight + 14;
    const weight = fill === 'ink2' ? 400 : 700;
    return [
      { shape: 'text', x: at.x + padding, y, text: label, size: 12, fill: 'ink2' },
      {
        shape: 'text',
        x: at.x + bounds.width - padding,
        y,
        text: value,
        size: 12,
        weight,
        anchor: 'end',
        fill,
      },
    ];
  });
  return {
    bounds,
    drawing: [
      { shape: 'rect', ...bounds, radius: 6, fill: 'panel', stroke: 'ink', strokeWidth: 1.4 },
      ...texts,
    ],
  };
}

function widthOf(texts: readonly string[], weight: 400 | 700): number {
  return Math.max(...texts.map((text) => textWidth(text, 12, weight)));
}
