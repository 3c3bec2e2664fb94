import type { Paint, Primitive } from '#src/lib/drawing.ts';

/** The small picture of a template: world units of its own. */
export const sketchSize = { width: 220, height: 64 };

const paintOf: Readonly<Record<string, { readonly fill: Paint; readonly stroke: Paint }>> = {
  v: { fill: 'valueSoft', stroke: 'value' },
  n: { fill: 'necessarySoft', stroke: 'necessary' },
  w: { fill: 'wasteSoft', stroke: 'waste' },
};
const open = { fill: 'panel', stroke: 'unclassified' } as const;

const lineY = 16;
const boxHeight = 18;
const barTop = 31;
const longestBar = 30;

/**
 * A template in a few strokes, read from `1n 15v`: a box for each step in the colour of its class, and below the way to it
 * how long units wait there. Not to scale with others: the longest wait is as long as there is room.
 */
export function templateSketch(sketch: string): readonly Primitive[] {
  const steps = sketch
    .split(' ')
    .map((step) => ({ wait: Number.parseInt(step, 10), letter: step.at(-1) ?? '' }));
  const pitch = Math.min(44, sketchSize.width / (steps.length + 0.4));
  const left = (sketchSize.width - pitch * (steps.length - 0.4)) / 2;
  const longest = Math.max(1, ...steps.map(({ wait }) => wait));
  return steps.flatMap(({ wait, letter }, index): readonly Primitive[] => {
    const x = left + index * pitch;
    const width = pitch * 0.6;
    const style = paintOf[letter] ?? open;
    const bar = (wait / longest) * longestBar;
    return [
      ...(index === 0 ? [] : [wayTo(x, pitch * 0.4)]),
      {
        shape: 'rect',
        x,
        y: lineY - boxHeight / 2,
        width,
        height: boxHeight,
        radius: 3,
        strokeWidth: 1.4,
        ...style,
      },
      {
        shape: 'rect',
        x,
        y: barTop,
        width,
        height: Math.max(1.4, bar),
        fill: letter === 'o' ? 'line' : 'unclassified',
      },
    ];
  });
}

function wayTo(x: number, length: number): Primitive {
  const commands = [
    { op: 'M', x: x - length, y: lineY },
    { op: 'L', x, y: lineY },
  ] as const;
  return { shape: 'path', commands, stroke: 'ink3', strokeWidth: 1.2 };
}
