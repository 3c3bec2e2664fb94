import type { Ring, RingId, Rings } from '#src/analysis/funnels/rings.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import { breakLines } from '#src/lib/textWidth.ts';
import type { DrawingPlace } from './funnelDrawing.ts';
import type { Block } from './scene.ts';
import { sectionText } from './sections/sectionHeading.ts';

/** From here on the words stand beside the rings, else below them. */
const wide = 460;
const radii: Readonly<Record<RingId, number>> = { existing: 34, engaged: 64, new: 94 };
const looks: Readonly<Record<RingId, { readonly fill: Paint; readonly stroke: Paint }>> = {
  existing: { fill: 'existing', stroke: 'existingInk' },
  engaged: { fill: 'customerSoft', stroke: 'customer' },
  new: { fill: 'panel', stroke: 'ink3' },
};
const legendRow = 40;
const lineHeight = 15;

/** The rings around existing customers with what comes in through each, an arrow along the warm way, and what it comes to. */
export function ringsDrawing(found: Rings, { left, top, width }: DrawingPlace): Block {
  const isWide = width >= wide;
  const outer = radii.new;
  const middle = { x: left + (isWide ? outer + 2 : width / 2), y: top + outer + 2 };
  const circles = [...found.rings].reverse().map(
    ({ id }): Primitive => ({
      shape: 'ellipse',
      cx: middle.x,
      cy: middle.y,
      rx: radii[id],
      ry: radii[id],
      strokeWidth: 1.6,
      ...looks[id],
    }),
  );
  const counts = found.rings.map(({ id, units }, index) => {
    const inner = index === 0 ? 0 : radii[found.rings[index - 1]?.id ?? 'existing'];
    const y = index === 0 ? middle.y + 5 : middle.y - (inner + radii[id]) / 2 + 5;
    return sectionText(
      formatNumber(units),
      { x: middle.x, y, room: 60 },
      { size: 13, weight: 700, anchor: 'middle' },
    );
  });
  const beside = { x: isWide ? left + 2 * outer + 36 : left, y: isWide ? top + 22 : top + 2 * outer + 28 };
  const room = left + width - beside.x;
  const legend = found.rings.flatMap((ring, index) =>
    legendOf(ring, beside.x, beside.y + index * legendRow, room),
  );
  const words = breakLines(warmWords(found), room, 12, 400, 5).map((text, index) =>
    sectionText(
      text,
      { x: beside.x, y: beside.y + 3 * legendRow + 12 + index * lineHeight, room },
      { fill: 'ink2' },
    ),
  );
  const bottom = Math.max(middle.y + outer + 2, beside.y + 3 * legendRow + 12 + words.length * lineHeight);
  return {
    bounds: { x: left, y: top, width, height: bottom - top },
    drawing: [...circles, ...warmWay(middle), ...counts, ...legend, ...words],
  };
}

/** An arrow from the middle outwards, clear of the counts. */
function warmWay({ x, y }: { readonly x: number; readonly y: number }): readonly Primitive[] {
  const from = x + radii.existing - 12;
  const to = x + radii.new - 8;
  return [
    {
      shape: 'path',
      commands: [
        { op: 'M', x: from, y },
        { op: 'L', x: to - 8, y },
      ],
      stroke: 'existingInk',
      strokeWidth: 2.4,
    },
    {
      shape: 'polygon',
      points: [
        { x: to, y },
        { x: to - 10, y: y - 5.5 },
        { x: to - 10, y: y + 5.5 },
      ],
      fill: 'existingInk',
    },
  ];
}

function legendOf(
  { id, title, units, delivered }: Ring,
  x: number,
  y: number,
  room: number,
): readonly Primitive[] {
  const words =
    units > 0
      ? `${formatNumber(units)} come in, ${formatNumber(delivered)} are delivered (${formatPercent(delivered / units)})`
      : 'nobody comes in';
  return [
    { shape: 'ellipse', cx: x + 6, cy: y - 4, rx: 5.5, ry: 5.5, strokeWidth: 1.6, ...looks[id] },
    sectionText(title, { x: x + 18, y, room: room - 18 }, { weight: 600 }),
    sectionText(words, { x: x + 18, y: y + 16, room: room - 18 }, { size: 11, fill: 'ink2' }),
  ];
}

/** How much of what comes in finds a warm welcome, in a sentence. */
export function warmWords({ rings }: Rings): string {
  const all = rings.reduce((sum, { units }) => sum + units, 0);
  const [existing, engaged] = rings;
  const warm = (existing?.units ?? 0) + (engaged?.units ?? 0);
  if (!(all > 0)) return 'Nothing comes in yet.';
  if (!((existing?.units ?? 0) > 0))
    return `${formatPercent(warm / all)} comes in warm. Nothing comes from existing customers yet: draw how they come back, and whom they send.`;
  return `${formatPercent(warm / all)} comes in warm: they know us, or somebody who does.`;
}
