import type { FunnelBar, Loss, StageFunnel } from '#src/analysis/funnels/stageFunnel.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { formatNumber, formatPercent } from '#src/lib/formatNumber.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { hatchLines } from '#src/lib/hatch.ts';
import type { Block } from './scene.ts';
import { sectionText } from './sections/sectionHeading.ts';

/** Where a drawing goes; it grows downwards. */
export type DrawingPlace = { readonly left: number; readonly top: number; readonly width: number };

const labelHeight = 18;
const barHeight = 16;
const lineHeight = 16;
const gap = 10;
const countRoom = 80;
const shareRoom = 60;
/** Fewer units than these are the noise of binary fractions. */
const noise = 1e-9;

/** What is said of units that leave without anybody having said why. */
export const unexplained = 'no reason given';

/**
 * The stages one under the other, each as long as the units that come to it: what goes on, then what is lost there, with
 * the reason; hatched where there is none. At the end what is delivered.
 */
export function funnelDrawing({ bars, delivered }: StageFunnel, { left, top, width }: DrawingPlace): Block {
  const entering = bars.reduce((sum, bar) => sum + bar.entering, 0);
  const scale = width / Math.max(delivered, Number.MIN_VALUE, ...bars.map(({ units }) => units));
  const rows = [
    ...bars.map((bar, index) => ({ bar, look: onItsWay, lines: linesOf(bar, index === 0) })),
    { bar: endOf(delivered), look: atTheEnd, lines: deliveredLines(delivered, entering) },
  ];
  let y = top;
  const drawing = rows.flatMap(({ bar, look, lines }): readonly Primitive[] => {
    const place = { left, top: y, width };
    y += labelHeight + barHeight + lines.length * lineHeight + gap;
    return [...headOf(bar, place), ...barOf(bar, scale, look, place), ...wordsOf(lines, place)];
  });
  return { bounds: { x: left, y: top, width, height: y - gap - top }, drawing };
}

type Look = { readonly fill: Paint; readonly stroke: Paint };
const onItsWay: Look = { fill: 'accentSoft', stroke: 'accent' };
const atTheEnd: Look = { fill: 'valueSoft', stroke: 'value' };

function endOf(units: number): FunnelBar {
  return { id: 'delivered', label: 'Delivered', zone: undefined, units, entering: 0, losses: [] };
}

function headOf(bar: FunnelBar, { left, top, width }: DrawingPlace): readonly Primitive[] {
  const y = top + 12;
  return [
    sectionText(bar.label, { x: left, y, room: width - countRoom }, { weight: 600 }),
    sectionText(
      formatNumber(bar.units),
      { x: left + width, y, room: countRoom - 8 },
      { weight: 700, anchor: 'end' },
    ),
  ];
}

function barOf(bar: FunnelBar, scale: number, look: Look, { left, top }: DrawingPlace): readonly Primitive[] {
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

/** Below a bar: words, and a share at the right end. */
type Line = { readonly words: string; readonly share: number | undefined; readonly fill: Paint };

function linesOf({ units, entering, losses }: FunnelBar, isFirst: boolean): readonly Line[] {
  const comesIn: Line = {
    words: `${formatNumber(entering)} of them come in here`,
    share: entering / units,
    fill: 'ink2',
  };
  return [
    ...(isFirst || entering < noise ? [] : [comesIn]),
    ...losses.map(
      ({ reason, units: lost }): Line => ({
        words: `${formatNumber(lost)} leave: ${reason ?? unexplained}`,
        share: lost / units,
        fill: reason === undefined ? 'wasteInk' : 'ink2',
      }),
    ),
  ];
}

function deliveredLines(delivered: number, entering: number): readonly Line[] {
  return entering > 0 ? [{ words: 'of all that come in', share: delivered / entering, fill: 'ink2' }] : [];
}

function wordsOf(lines: readonly Line[], { left, top, width }: DrawingPlace): readonly Primitive[] {
  return lines.flatMap(({ words, share, fill }, index) => {
    const y = top + labelHeight + barHeight + (index + 1) * lineHeight - 3;
    return [
      sectionText(words, { x: left, y, room: width - shareRoom }, { size: 11, fill }),
      sectionText(
        formatPercent(share),
        { x: left + width, y, room: shareRoom - 4 },
        { size: 11, fill, anchor: 'end' },
      ),
    ];
  });
}
