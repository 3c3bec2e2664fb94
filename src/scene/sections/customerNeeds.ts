import type { Primitive } from '#src/lib/drawing.ts';
import { formatPercent } from '#src/lib/formatNumber.ts';
import { needFields } from '#src/model/mapFields.ts';
import type { NeedCoverage, ServedNeed } from '#src/model/needCoverage.ts';
import { nodeName } from '#src/model/nodeName.ts';
import { type ColumnPlace, drawEntries, type DrawnColumn, type Entry } from './customerEntry.ts';

const dot = { size: 7, gap: 3, most: 5 };
const dotsWidth = dot.most * dot.size + (dot.most - 1) * dot.gap;

/** The needs with weight, kind and the steps that serve them; how much of them is served stands in the heading. */
export function drawNeeds({ needs, share }: NeedCoverage, place: ColumnPlace): DrawnColumn {
  return drawEntries(`Needs, ${formatPercent(share)} served`, needs.map(needEntry), place);
}

function needEntry({ need, steps }: ServedNeed): Entry {
  const kind = needFields.kind.options.find(({ value }) => value === need.kind)?.label;
  const served =
    steps.length === 0 ? 'no step serves it' : `served by ${steps.map((step) => nodeName(step)).join(', ')}`;
  return {
    id: need.id,
    words: need.text,
    facts: `${kind} requirement · ${served}`,
    factsFill: steps.length === 0 ? 'necessaryInk' : 'ink2',
    ...(need.weight === undefined
      ? {}
      : { mark: { width: dotsWidth, draw: (x, y) => weightDots(need.weight ?? 0, x, y) } }),
  };
}

/** Five squares, as many filled as it weighs. */
function weightDots(weight: number, left: number, middle: number): readonly Primitive[] {
  return Array.from({ length: dot.most }, (_, index): Primitive => {
    const place = {
      x: left + index * (dot.size + dot.gap),
      y: middle - dot.size / 2,
      width: dot.size,
      height: dot.size,
    };
    return index < weight
      ? { shape: 'rect', ...place, radius: 1.5, fill: 'customer', stroke: 'customer', strokeWidth: 1 }
      : { shape: 'rect', ...place, radius: 1.5, stroke: 'customer', strokeWidth: 1 };
  });
}
