import { officeCalendar } from '#src/lib/calendar.ts';
import type { Paint, Primitive } from '#src/lib/drawing.ts';
import { workingSeconds } from '#src/lib/duration.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { hatchLines } from '#src/lib/hatch.ts';
import { boxes } from '#src/lib/path.ts';
import type { ValueClass, WorkFigures } from './flow.ts';

const stripe = 5;

/**
 * A rectangle filled with a value class, by colour and by pattern: value-add solid, necessary striped upright, waste
 * hatched, unclassified an empty grey outline. Readable without colour and made of plain primitives.
 */
export function classFill(rect: Rect, valueClass: ValueClass | undefined): readonly Primitive[] {
  if (rect.width <= 0 || rect.height <= 0) return [];
  switch (valueClass) {
    case 'value-add':
      return [{ shape: 'rect', ...rect, fill: 'value' }];
    case 'necessary':
      return [
        { shape: 'rect', ...rect, fill: 'necessarySoft' },
        { shape: 'path', commands: boxes(stripes(rect)), fill: 'necessary' },
      ];
    case 'waste':
      return [
        { shape: 'rect', ...rect, fill: 'wasteSoft' },
        { shape: 'path', commands: hatchLines(rect, 6), stroke: 'waste', strokeWidth: 2 },
      ];
    case undefined:
      return [
        {
          shape: 'rect',
          ...inner(rect, 0.5),
          fill: 'unclassifiedSoft',
          stroke: 'unclassified',
          strokeWidth: 1,
        },
      ];
  }
}

function inner(rect: Rect, by: number): Rect {
  return {
    x: rect.x + by,
    y: rect.y + by,
    width: Math.max(0, rect.width - 2 * by),
    height: Math.max(0, rect.height - 2 * by),
  };
}

function stripes(rect: Rect): readonly Rect[] {
  return Array.from({ length: Math.ceil(rect.width / (2 * stripe)) }, (_, index) => {
    const at = index * 2 * stripe;
    return { ...rect, x: rect.x + at, width: Math.min(stripe, rect.width - at) };
  });
}

/** The pale background that goes with a value class. */
export function classTint(valueClass: ValueClass | undefined): Paint {
  switch (valueClass) {
    case 'value-add':
      return 'valueSoft';
    case 'necessary':
      return 'necessarySoft';
    case 'waste':
      return 'wasteSoft';
    case undefined:
      return 'unclassifiedSoft';
  }
}

export type ClassPart = { readonly valueClass: ValueClass | undefined; readonly part: number };

/**
 * The classes of a step's process time and their parts of it, which sum to 1. Split times are compared on an office
 * calendar: the parts steer a drawing, never a figure. A split without any time is unclassified.
 */
export function classParts(work: Pick<WorkFigures, 'valueClass' | 'split'>): readonly ClassPart[] {
  const { split } = work;
  if (split === undefined) return [{ valueClass: work.valueClass, part: 1 }];
  const seconds = [
    { valueClass: 'value-add' as const, part: split.valueAdd },
    { valueClass: 'necessary' as const, part: split.necessary },
    { valueClass: 'waste' as const, part: split.waste },
  ].map(({ valueClass, part }) => ({
    valueClass,
    part: part === undefined ? 0 : workingSeconds(part, officeCalendar),
  }));
  const sum = seconds.reduce((total, each) => total + each.part, 0);
  if (sum <= 0) return [{ valueClass: work.valueClass, part: 1 }];
  return seconds.filter((each) => each.part > 0).map((each) => ({ ...each, part: each.part / sum }));
}

/** A band in the value classes, side by side in proportion. */
export function classBand(rect: Rect, parts: readonly ClassPart[]): readonly Primitive[] {
  let x = rect.x;
  return parts.flatMap(({ valueClass, part }) => {
    const piece = { ...rect, x, width: rect.width * part };
    x += piece.width;
    return classFill(piece, valueClass);
  });
}
