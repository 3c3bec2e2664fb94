import type { Paint, Primitive } from '#src/lib/drawing.ts';
import type { Point } from '#src/lib/geometry.ts';
import { notDefined } from '#src/lib/formatNumber.ts';
import { openPath } from '#src/lib/path.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import { enteredDuration, enteredNumber, enteredPercent, summedDurations } from '../enteredText.ts';
import type { WorkFigures } from '../flow.ts';

export type DataRow = { readonly label: string; readonly value: string | undefined; readonly fill?: Paint };

export const rowHeight = 18;
const labelSize = 11;
const valueSize = 11.5;

/** The rows of a data box: the first four always, so that what is not known shows; the others only when filled. */
export function workRows(work: WorkFigures): readonly DataRow[] {
  const { split } = work;
  const wait: DataRow =
    work.waitTime === undefined && work.leadTime !== undefined
      ? { label: 'Lead time', value: enteredDuration(work.leadTime) }
      : { label: 'Wait', value: enteredDuration(work.waitTime) };
  const rows: DataRow[] = [
    {
      label: 'PT',
      value:
        split === undefined
          ? enteredDuration(work.processTime)
          : (summedDurations([split.valueAdd, split.necessary, split.waste]) ??
            enteredDuration(work.processTime)),
    },
    work.waitOwner === 'customer' ? { ...wait, fill: 'customerInk' } : wait,
    { label: '%C&A', value: enteredPercent(work.percentCompleteAccurate) },
    { label: 'People', value: enteredNumber(work.people) },
  ];
  const further: DataRow[] = [
    { label: 'Batch', value: enteredNumber(work.batch) },
    { label: 'Avail.', value: enteredPercent(work.availabilityPercent) },
    { label: 'WIP', value: wipText(work) },
  ];
  return [...rows, ...further.filter((row) => row.value !== undefined)];
}

function wipText({ wip, wipLimit }: WorkFigures): string | undefined {
  const limit = wipLimit === undefined ? undefined : `max ${enteredNumber(wipLimit)}`;
  if (wip === undefined) return limit;
  return limit === undefined ? enteredNumber(wip) : `${enteredNumber(wip)} · ${limit}`;
}

/** The rows from `at` down, labels to the left and values to the right of the width, hairlines between them. */
export function drawRows(rows: readonly DataRow[], at: Point, width: number): readonly Primitive[] {
  const hairlines = rows.slice(1).flatMap((_, index) => {
    const y = at.y + (index + 1) * rowHeight;
    return openPath([
      { x: at.x, y },
      { x: at.x + width, y },
    ]);
  });
  const words = rows.flatMap((row, index): readonly Primitive[] => {
    const baseline = at.y + (index + 0.5) * rowHeight + 4;
    const room = width - textWidth(row.label, labelSize, 400) - 8;
    return [
      { shape: 'text', x: at.x, y: baseline, text: row.label, size: labelSize, fill: 'ink2' },
      {
        shape: 'text',
        x: at.x + width,
        y: baseline,
        text: fitText(row.value ?? notDefined, room, valueSize, 600),
        size: valueSize,
        weight: 600,
        anchor: 'end',
        fill: row.value === undefined ? 'ink3' : (row.fill ?? 'ink'),
        room,
      },
    ];
  });
  if (hairlines.length === 0) return words;
  return [{ shape: 'path', commands: hairlines, stroke: 'line', strokeWidth: 1 }, ...words];
}
