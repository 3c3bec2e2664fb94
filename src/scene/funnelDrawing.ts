import type { FunnelBar, Loss, StageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { hatchLines } from '#src/lib/hatch.ts';
import type { Block } from './scene.ts';
import { sectionText } from './sections/sectionHeading.ts';
import { zoneInk, zoneTint } from './zonePattern.ts';

/** Where a drawing goes; it grows downwards. */
export type DrawingPlace = { readonly left: number; readonly top: number; readonly width: number };

const labelHeight = 18;
const barHeight = 16;
const lossHeight = 16;
const gap = 10;
const countRoom = 96;

/** What is said of units that leave without anybody having said why. */
export const unexplained = 'no reason given';

/**
 * The stages one under the other, each as long as the units that come to it: what goes on, then what is lost there, with
 * the reason; hatched where there is none. At the end what is delivered.
 */
export function funnelDrawing({ bars, delivered }: StageFunnel, { left, top, width }: DrawingPlace): Block {
  const most = Math.max(delivered, ...bars.map(({ units }) => units));
  const scale = most > 0 ? width / most : 0;
  let y = top;
  const drawing = bars.flatMap((bar, index): readonly Primitive[] => {
    const row = { left, top: y, width };
    y += labelHeight + barHeight + bar.losses.length * lossHeight + gap;
    return [...headOf(bar, index === 0, row), ...barOf(bar, scale, row), ...lossLines(bar, row)];
  });
  const end = { left, top: y, width };
  const entering = bars.reduce((sum, bar) => sum + bar.entering, 0);
  const last: FunnelBar = {
    id: 'delivered',
    label: `Delivered, ${formatPercent(entering > 0 ? delivered / entering : undefined)} of what comes in`,
    zone: undefined,
    units: delivered,
    entering: 0,
    losses: [],
  };
  return {
    bounds: { x: left, y: top, width, height: y + labelHeight + barHeight - top },
    drawing: [
      ...drawing,
      ...headOf(last, true, end),
      ...barOf(last, scale, end, { fill: 'valueSoft', stroke: 'value' }),
    ],
  };
}

function headOf(bar: FunnelBar, isFirst: boolean, { left, top, width }: DrawingPlace): readonly Primitive[] {
  const y = top + 12;
  const comesIn =
    isFirst || bar.entering < 1e-9 ? '' : `, ${formatNumber(bar.entering)} of them come in here`;
  return [
    sectionText(`${bar.label}${comesIn}`, { x: left, y, room: width - countRoom }, { weight: 600 }),
    sectionText(
      formatNumber(bar.units),
      { x: left + width, y, room: countRoom },
      { weight: 700, anchor: 'end' },
    ),
  ];
}

type Look = { readonly fill: Paint; readonly stroke: Paint };

function barOf(
  bar: FunnelBar,
  scale: number,
  { left, top }: DrawingPlace,
  look = lookOf(bar),
): readonly Primitive[] {
  const lost = bar.losses.reduce((sum, { units }) => sum + units, 0);
  const y = top + labelHeight;
  const on: Rect = { x: left, y, width: Math.max(0, bar.units - lost) * scale, height: barHeight };
  let x = left + on.width;
  const losses = bar.losses.flatMap((loss): readonly Primitive[] => {
    const piece = { x, y, width: loss.units * scale, height: barHeight };
    x += piece.width;
    return lossPiece(piece, loss);
  });
  return [...losses, { shape: 'rect', ...on, strokeWidth: 1.2, ...look }];
}

function lookOf({ zone }: FunnelBar): Look {
  return zone === undefined
    ? { fill: 'accentSoft', stroke: 'accent' }
    : { fill: zoneTint(zone), stroke: zoneInk(zone) };
}

function lossPiece(piece: Rect, { reason }: Loss): readonly Primitive[] {
  const hatch: readonly Primitive[] =
    reason === undefined
      ? [{ shape: 'path', commands: hatchLines(piece, 6), stroke: 'waste', strokeWidth: 1, opacity: 0.7 }]
      : [];
  return [
    { shape: 'rect', ...piece, fill: 'wasteSoft' },
    ...hatch,
    { shape: 'rect', ...piece, stroke: 'waste', strokeWidth: 1 },
  ];
}

function lossLines(bar: FunnelBar, { left, top, width }: DrawingPlace): readonly Primitive[] {
  return bar.losses.flatMap(({ reason, units }, index) => {
    const y = top + labelHeight + barHeight + (index + 1) * lossHeight - 3;
    const style = { size: 11, fill: reason === undefined ? 'wasteInk' : 'ink2' } as const;
    const words = `${formatNumber(units)} leave: ${reason ?? unexplained}`;
    return [
      sectionText(words, { x: left, y, room: width - 60 }, style),
      sectionText(
        formatPercent(units / bar.units),
        { x: left + width, y, room: 56 },
        { ...style, anchor: 'end' },
      ),
    ];
  });
}
