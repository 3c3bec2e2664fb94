import type { Primitive } from '#src/lib/drawing.ts';
import { openPath } from '#src/lib/path.ts';
import { fitText } from '#src/lib/textWidth.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { enteredDuration, enteredNumber } from '../enteredText.ts';
import { type DataOf, number, text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { placeFields } from './placeFields.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({ label: 'Name', help: 'What waits here.', section: 'first', maxLength: 200 }),
  waitTime: {
    ...workFields.waitTime,
    label: 'Wait',
    quick: { ...workFields.waitTime.quick, isBare: true as const },
    help: 'Time that a unit waits here. In place of a count. `5 cd` is five elapsed calendar days.',
  },
  count: number({
    label: 'Count',
    short: 'Count',
    quick: { words: ['count'] },
    help: 'Units that wait here, counted. The wait then follows from the rate at which they pass.',
    min: 0,
    max: 1e9,
    unit: 'units',
    section: 'first',
    replaces: 'waitTime',
  }),
  waitOwner: { ...workFields.waitOwner, section: 'first' as const },
  wipLimit: workFields.wipLimit,
  routing: workFields.routing,
  waitTimeLow: workFields.waitTimeLow,
  waitTimeHigh: workFields.waitTimeHigh,
  ...placeFields,
  comment: workFields.comment,
};

const width = 104;
const triangle = { width: 68, height: 58, top: 2 };
const wordsTop = triangle.top + triangle.height + 4;

/** What waits: the count, the wait, or both; then the limit. */
function figures(data: DataOf<typeof fields>): readonly string[] {
  const known = [enteredNumber(data.count), enteredDuration(data.waitTime)].filter(
    (each) => each !== undefined,
  );
  const limit = data.wipLimit === undefined ? [] : [`max ${enteredNumber(data.wipLimit)}`];
  return [...(known.length === 0 ? [] : [known.join(' · ')]), ...limit];
}

function nameBlock(data: DataOf<typeof fields>): TextBlock {
  return textBlock(data.name, { size: 13, weight: 600, room: width - 4, maxLines: 3, lineHeight: 16 });
}

function drawTriangle(): readonly Primitive[] {
  const x = width / 2;
  const { top, height } = triangle;
  return [
    {
      shape: 'polygon',
      points: [
        { x, y: top },
        { x: x + triangle.width / 2, y: top + height },
        { x: x - triangle.width / 2, y: top + height },
      ],
      fill: 'burst',
      stroke: 'outline',
      strokeWidth: 1.8,
      lineJoin: 'round',
    },
    { shape: 'rect', x: x - 2, y: top + 23, width: 4, height: 25, fill: 'burstInk' },
    { shape: 'rect', x: x - 7, y: top + 23, width: 14, height: 3.5, fill: 'burstInk' },
    { shape: 'rect', x: x - 7, y: top + 44.5, width: 14, height: 3.5, fill: 'burstInk' },
  ];
}

/** A second line inside the right slope: units take all the ways that lead on. */
function doubleSlope(): Primitive {
  const apex = { x: width / 2 - 4.3, y: triangle.top + 2.5 };
  const on = (part: number) => ({
    x: apex.x + (part * triangle.width) / 2,
    y: apex.y + part * triangle.height,
  });
  return { shape: 'path', commands: openPath([on(0.46), on(0.93)]), stroke: 'burstInk', strokeWidth: 1.6 };
}

/** Waiting work between two activities: the inventory triangle. */
export const queue = defineNodeKind({
  id: 'queue',
  title: 'Queue',
  short: 'Queue',
  help: 'Waiting work between two activities, as a time or as a count of units: the warning triangle.',
  icon: [
    {
      shape: 'polygon',
      points: [
        { x: 10, y: 2.5 },
        { x: 18.5, y: 17 },
        { x: 1.5, y: 17 },
      ],
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'q',
  fields,
  role: 'queue',
  resizable: 'no',
  size: (data) => ({
    width,
    height: wordsTop + figures(data).length * 16 + Math.max(16, blockHeight(nameBlock(data))) + 2,
  }),
  flow: (data) => ({ role: 'queue', waiting: data, routing: data.routing }),
  details: (data) => data,
  draw: (data) => [
    ...drawTriangle(),
    ...(data.routing === 'parallel' ? [doubleSlope()] : []),
    ...figures(data).map(
      (line, index): Primitive => ({
        shape: 'text',
        x: width / 2,
        y: wordsTop + index * 16 + 12,
        text: fitText(line, width - 4, 12, 700),
        size: 12,
        weight: index === 0 ? 700 : 400,
        anchor: 'middle',
        fill: index > 0 ? 'ink2' : data.waitOwner === 'customer' ? 'customerInk' : 'wasteInk',
        room: width - 4,
      }),
    ),
    ...drawBlock(nameBlock(data), { x: width / 2, top: wordsTop + figures(data).length * 16, fill: 'ink' }),
  ],
  nameArea: (data) => ({
    x: 0,
    y: wordsTop + figures(data).length * 16,
    width,
    height: Math.max(16, blockHeight(nameBlock(data))),
  }),
  ports: () => {
    const middle = triangle.top + triangle.height / 2;
    const half = triangle.width / 4;
    return { left: { x: width / 2 - half, y: middle }, right: { x: width / 2 + half, y: middle } };
  },
});
