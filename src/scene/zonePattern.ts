import type { Paint, PathCommand, Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { hatchLines } from '#src/lib/hatch.ts';
import type { Zone } from '#src/model/placeOf.ts';

const mostStrokes = 400;

const tints: Readonly<Record<Zone, Paint>> = { indirect: 'indirect', direct: 'direct', existing: 'existing' };
const inks: Readonly<Record<Zone, Paint>> = {
  indirect: 'indirectInk',
  direct: 'directInk',
  existing: 'existingInk',
};

/** The colour of a column of this zone. */
export function zoneTint(zone: Zone | undefined): Paint {
  return zone === undefined ? 'paper' : tints[zone];
}

/** The colour of the zone's name and pattern. */
export function zoneInk(zone: Zone | undefined): Paint {
  return zone === undefined ? 'ink2' : inks[zone];
}

/** What tells zones apart without colour: rising lines for indirect, upright ones for direct, level ones for existing customers. */
export function zonePattern(zone: Zone | undefined, rect: Rect): readonly Primitive[] {
  if (zone === undefined) return [];
  return [
    {
      shape: 'path',
      commands: patterns[zone](rect),
      stroke: zoneInk(zone),
      strokeWidth: 1.6,
      opacity: 0.7,
    },
  ];
}

/** A column as wide as the world has no more strokes than one that fills a screen. */
function gapFor({ width }: Rect, usual: number): number {
  return Math.max(usual, width / mostStrokes);
}

const patterns: Readonly<Record<Zone, (rect: Rect) => readonly PathCommand[]>> = {
  indirect: (rect) => hatchLines(rect, gapFor(rect, 9)),
  direct: (rect) => {
    const { x, y, width, height } = rect;
    const gap = gapFor(rect, 7);
    return Array.from(
      { length: Math.max(0, Math.floor(width / gap)) },
      (_, index): readonly PathCommand[] => [
        { op: 'M', x: x + (index + 0.5) * gap, y },
        { op: 'L', x: x + (index + 0.5) * gap, y: y + height },
      ],
    ).flat();
  },
  existing: ({ x, y, width, height }) =>
    [0.2, 0.8].flatMap((at): readonly PathCommand[] => [
      { op: 'M', x, y: y + height * at },
      { op: 'L', x: x + width, y: y + height * at },
    ]),
};
