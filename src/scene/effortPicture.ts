import type { Paint, Primitive } from '#src/lib/drawing.ts';
import type { Size } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';

/** One idea in the picture. */
export type EffortDot = {
  readonly id: string;
  /** What stands in it: its number in the list beside the picture. */
  readonly number: string;
  /** 1 to 5 each. */
  readonly effort: number;
  readonly effect: number;
  /** `over`: done or dropped. */
  readonly look: 'open' | 'over' | 'parked';
};

/** The middle of a dot in the picture. */
export type PlacedDot = EffortDot & { readonly x: number; readonly y: number };

export type EffortPicture = {
  /** Axes and the four quarters, then the dots. */
  readonly drawing: readonly Primitive[];
  readonly dots: readonly PlacedDot[];
};

export const dotRadius = 11;
const room = { left: 34, bottom: 34, top: 6, right: 6 };
const steps = [1, 2, 3, 4, 5];
const besideDot = 2 * dotRadius + 3;
const inRow = 3;

/**
 * Ideas by effort (to the right) and effect (upwards), each on the scale from 1 to 5, in a picture of this size: what
 * does much for little is at the upper left. Ideas with the same two figures stand side by side.
 */
export function effortPicture(ideas: readonly EffortDot[], size: Size): EffortPicture {
  const plot = {
    x: room.left,
    y: room.top,
    width: size.width - room.left - room.right,
    height: size.height - room.top - room.bottom,
  };
  const dots = placed(ideas, plot);
  return { drawing: [...quarters(plot), ...axes(plot), ...dots.map(drawDot)], dots };
}

type Plot = Size & { readonly x: number; readonly y: number };

function across({ x, width }: Plot, effort: number): number {
  return x + ((effort - 0.5) / steps.length) * width;
}

function upwards({ y, height }: Plot, effect: number): number {
  return y + height - ((effect - 0.5) / steps.length) * height;
}

function placed(ideas: readonly EffortDot[], plot: Plot): readonly PlacedDot[] {
  return ideas.map((idea) => {
    const same = ideas.filter(({ effort, effect }) => effort === idea.effort && effect === idea.effect);
    const at = same.indexOf(idea);
    const row = Math.floor(at / inRow);
    const rows = Math.ceil(same.length / inRow);
    const count = Math.min(inRow, same.length - row * inRow);
    return {
      ...idea,
      x: across(plot, idea.effort) + ((at % inRow) - (count - 1) / 2) * besideDot,
      y: upwards(plot, idea.effect) + (row - (rows - 1) / 2) * besideDot,
    };
  });
}

/** The words of the four quarters, from the upper left on. */
const quarterWords = [
  { words: 'Do first', right: 0, down: 0, fill: 'valueSoft', ink: 'valueInk' },
  { words: 'Plan well', right: 1, down: 0, fill: 'panel', ink: 'ink2' },
  { words: 'When there is time', right: 0, down: 1, fill: 'panel', ink: 'ink2' },
  { words: 'Think twice', right: 1, down: 1, fill: 'panel', ink: 'ink2' },
] as const;

function quarters({ x, y, width, height }: Plot): readonly Primitive[] {
  return quarterWords.flatMap(({ words, right, down, fill, ink }): Primitive[] => {
    const left = x + (right * width) / 2;
    const top = y + (down * height) / 2;
    return [
      {
        shape: 'rect',
        x: left,
        y: top,
        width: width / 2,
        height: height / 2,
        fill,
        stroke: 'line',
        strokeWidth: 1,
      },
      {
        shape: 'text',
        x: right === 0 ? left + 8 : left + width / 2 - 8,
        y: down === 0 ? top + 17 : top + height / 2 - 8,
        text: words,
        size: 11,
        weight: 600,
        anchor: right === 0 ? 'start' : 'end',
        fill: ink,
      },
    ];
  });
}

function axes(plot: Plot): readonly Primitive[] {
  const bottom = plot.y + plot.height;
  return [
    {
      shape: 'path',
      commands: openPath([
        { x: plot.x, y: plot.y },
        { x: plot.x, y: bottom },
        { x: plot.x + plot.width, y: bottom },
      ]),
      stroke: 'outline',
      strokeWidth: 1.4,
    },
    ...steps.map((step) => axisText(String(step), across(plot, step), bottom + 14, 'middle')),
    ...steps.map((step) => axisText(String(step), plot.x - 7, upwards(plot, step) + 4, 'end')),
    axisText('Effort →', plot.x + plot.width, bottom + 29, 'end'),
    axisText('Effect ↑', 0, bottom + 29, 'start'),
  ];
}

function axisText(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end'): Primitive {
  return { shape: 'text', x, y, text, size: 11, anchor, fill: 'ink2' };
}

const looks: Readonly<Record<EffortDot['look'], { fill: Paint; ink: Paint; dash?: readonly number[] }>> = {
  open: { fill: 'burst', ink: 'burstInk' },
  over: { fill: 'panel', ink: 'ink2' },
  parked: { fill: 'panel', ink: 'ink2', dash: [3, 2.5] },
};

function drawDot({ x, y, number, look }: PlacedDot): Primitive {
  const { fill, ink, dash } = looks[look];
  return {
    shape: 'group',
    children: [
      {
        shape: 'ellipse',
        cx: x,
        cy: y,
        rx: dotRadius,
        ry: dotRadius,
        fill,
        stroke: 'burstLine',
        strokeWidth: 1.4,
        ...(dash && { dash }),
      },
      { shape: 'text', x, y: y + 4, text: number, size: 11, weight: 600, anchor: 'middle', fill: ink },
    ],
  };
}
