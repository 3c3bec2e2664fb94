import type { Primitive } from '#src/lib/drawing.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { Need } from '#src/model/document.ts';
import { needsReach, plate } from './needsReach.ts';

const badge = { height: 15, size: 9.5, gap: 3, left: 14, top: -12 };

/** What a step says of the customer: ids of the needs that it serves and of what is critical that it affects. */
export type Served = { readonly needs: readonly string[]; readonly ctqs: readonly string[] };

/**
 * Small badges on the upper edge of a symbol, from its left on: needs filled, what is critical to quality outlined. What
 * has no room in `width` is counted.
 */
export function needBadges({ needs, ctqs }: Served, width: number): readonly Primitive[] {
  const wanted = [
    ...needs.map((text) => ({ text, isFilled: true })),
    ...ctqs.map((text) => ({ text, isFilled: false })),
  ];
  const drawing: Primitive[] = [];
  let x = badge.left;
  for (const [index, { text, isFilled }] of wanted.entries()) {
    const rest = wanted.length - index;
    const isLast = rest === 1;
    const room = width - x - (isLast ? 0 : widthOf(`+${rest - 1}`) + badge.gap);
    if (widthOf(text) > room) {
      drawing.push(...pill(`+${rest}`, x, false));
      break;
    }
    drawing.push(...pill(text, x, isFilled));
    x += widthOf(text) + badge.gap;
  }
  return drawing;
}

function widthOf(text: string): number {
  return textWidth(text, badge.size, 600) + 9;
}

function pill(text: string, x: number, isFilled: boolean): readonly Primitive[] {
  const width = widthOf(text);
  const { height, size, top } = badge;
  return [
    {
      shape: 'rect',
      x,
      y: top,
      width,
      height,
      radius: height / 2,
      fill: isFilled ? 'customerSoft' : 'panel',
      stroke: 'customer',
      strokeWidth: 1,
    },
    {
      shape: 'text',
      x: x + width / 2,
      y: top + height / 2 + size * 0.36,
      text,
      size,
      weight: 600,
      anchor: 'middle',
      fill: 'customerInk',
    },
  ];
}

/** `N1 See it work`, each on one line; more than four are counted in the last. */
export function needLines(needs: readonly Need[]): readonly string[] {
  const isCounted = needs.length > plate.most;
  const shown = isCounted ? needs.slice(0, plate.most - 1) : needs;
  const room = plate.width - 2 * plate.padding;
  return [
    ...shown.map(({ id, text }) => fitText(`${id} ${text}`, room, plate.size)),
    ...(isCounted ? [`and ${needs.length - shown.length} more`] : []),
  ];
}

/** The needs on a plate above the symbol of the customer, over its middle: what leads back from a customer starts below. */
export function needsPlate(
  lines: readonly string[],
  { width }: { readonly width: number },
): readonly Primitive[] {
  if (lines.length === 0) return [];
  const x = (width - plate.width) / 2;
  const y = -needsReach(lines.length);
  return [
    {
      shape: 'rect',
      x,
      y,
      width: plate.width,
      height: needsReach(lines.length) - plate.gap,
      radius: 6,
      fill: 'customerSoft',
    },
    ...lines.map(
      (text, index): Primitive => ({
        shape: 'text',
        x: x + plate.padding,
        y: y + plate.padding + (index + 0.5) * plate.line + plate.size * 0.36,
        text,
        size: plate.size,
        fill: 'customerInk',
        room: plate.width - 2 * plate.padding,
      }),
    ),
  ];
}
