import { compareStates } from '#src/analysis/compare/compareStates.ts';
import { type ComparisonRow, comparisonRows } from '#src/analysis/compare/comparisonRows.ts';
import type { Verdict } from '#src/analysis/compare/comparedValues.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { usualStates } from '#src/model/usualStates.ts';
import { comparedLadders, ladderOf } from '../comparedLadders.ts';
import type { Section } from './section.ts';
import { headingHeight, sectionHeading, sectionText } from './sectionHeading.ts';

const rowHeight = 22;
const headHeight = 22;
const gap = 24;
/** A table wider than this is hard to read along its lines. */
const widestTable = 1100;
/** Where each column begins or, of figures, ends, as a share of the width. */
const columns = { title: 0, before: 0.52, after: 0.7, difference: 0.86, improvement: 1 };

/** The state beside the one it was made from: the figures that it is about, the map's own, both timelines on one scale. */
export const comparison: Section = {
  id: 'comparison',
  title: 'Comparison with the other state',
  isDefault: false,
  // Slides have a comparison of their own.
  isWorthASlide: () => false,
  draw: (input) => {
    const { document, state, left, top, width } = input;
    const states = usualStates(document, state.id);
    if (states === undefined) return undefined;
    const compared = compareStates(document, states.before, states.after);
    const { leading, own } = comparisonRows(compared);
    const rows = [...leading, ...own];
    if (rows.length === 0) return undefined;
    const names = [compared.before, compared.after].map(({ context }) => context.state.name);
    const start = top + headingHeight;
    const table = drawTable(rows, names, { left, top: start, width: Math.min(width, widestTable) });
    const tableHeight = headHeight + rows.length * rowHeight;
    const ladders = comparedLadders(
      [compared.before, compared.after].map(ladderOf),
      document.calendar,
      width,
    );
    const below = start + tableHeight + gap;
    const bottom = ladders === undefined ? start + tableHeight : below + ladders.bounds.height;
    return {
      bounds: { x: left, y: top, width, height: bottom - top },
      drawing: [
        ...sectionHeading(names.join(' and '), 'A plus is always better', input),
        ...table,
        ...(ladders === undefined
          ? []
          : [{ shape: 'group' as const, at: { x: left, y: below }, children: ladders.drawing }]),
      ],
    };
  },
};

type Place = { readonly left: number; readonly top: number; readonly width: number };

const inks: Readonly<Record<Verdict, Paint>> = {
  better: 'valueInk',
  worse: 'wasteInk',
  same: 'ink2',
  plain: 'ink2',
};

function drawTable(
  rows: readonly ComparisonRow[],
  [before = '', after = '']: readonly string[],
  place: Place,
): readonly Primitive[] {
  const { left, top, width } = place;
  const head = ['Figure', before, after, 'Difference', 'Better by'];
  const line = (y: number): Primitive => ({
    shape: 'path',
    commands: [
      { op: 'M', x: left, y },
      { op: 'L', x: left + width, y },
    ],
    stroke: 'line',
    strokeWidth: 1,
  });
  return [
    ...cells(head, { left, width, y: top + 14 }, () => ({ size: 11, fill: 'ink2' })),
    ...rows.flatMap((row, index) => {
      const y = top + headHeight + index * rowHeight;
      const words = [
        `${row.title} (${row.direction})`,
        row.before,
        row.after,
        row.difference,
        row.improvement === '' ? (row.verdict === 'same' ? 'same' : '') : row.improvement,
      ];
      return [
        line(y),
        ...cells(words, { left, width, y: y + 15 }, (column) => ({
          weight: column === 0 ? 400 : 600,
          fill: column === 4 ? inks[row.verdict] : 'ink',
        })),
      ];
    }),
  ];
}

type CellStyle = { readonly size?: number; readonly weight?: 400 | 600; readonly fill: Paint };

/** The first cell from the left, the others up to the end of their column. */
function cells(
  words: readonly string[],
  { left, width, y }: { readonly left: number; readonly width: number; readonly y: number },
  styleOf: (column: number) => CellStyle,
): readonly Primitive[] {
  const ends = Object.values(columns);
  return words.map((text, column) => {
    const end = ends[column] ?? 1;
    const from = column < 2 ? 0.34 : (ends[column - 1] ?? 0);
    const at = { x: left + end * width, y, room: (column === 0 ? 0.34 : end - from) * width - 10 };
    return sectionText(text, at, { anchor: column === 0 ? 'start' : 'end', ...styleOf(column) });
  });
}
