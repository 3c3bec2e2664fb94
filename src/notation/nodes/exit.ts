import { openPath } from '#src/lib/path.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { type DataOf, text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { placeFields } from './placeFields.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({
    label: 'Name',
    help: 'Who or what leaves the stream here.',
    section: 'first',
    maxLength: 200,
  }),
  reason: text({
    label: 'Reason',
    help: 'Why units leave here: no budget, chose another, no answer.',
    section: 'first',
    maxLength: 500,
  }),
  ...placeFields,
  comment: workFields.comment,
};

const width = 104;
const wordsTop = 46;

function words(data: DataOf<typeof fields>): { name: TextBlock; reason: TextBlock } {
  const room = width - 2;
  return {
    name: textBlock(data.name, { size: 13, weight: 600, room, maxLines: 2, lineHeight: 16 }),
    reason: textBlock(data.reason, { size: 11, weight: 400, room, maxLines: 3, lineHeight: 14 }),
  };
}

/** A doorway with an arrow that leaves through it. */
function door(): readonly Primitive[] {
  const left = width / 2 - 20;
  return [
    { shape: 'rect', x: left, y: 1, width: 28, height: 40, radius: 2, fill: 'panel' },
    {
      shape: 'path',
      commands: [
        { op: 'M', x: left + 28, y: 12 },
        { op: 'L', x: left + 28, y: 2 },
        { op: 'L', x: left, y: 2 },
        { op: 'L', x: left, y: 41 },
        { op: 'L', x: left + 28, y: 41 },
        { op: 'L', x: left + 28, y: 31 },
      ],
      stroke: 'outline',
      strokeWidth: 1.8,
      lineJoin: 'round',
    },
    {
      shape: 'path',
      commands: [
        { op: 'M', x: left + 11, y: 21.5 },
        { op: 'L', x: left + 36, y: 21.5 },
      ],
      stroke: 'outline',
      strokeWidth: 2.4,
    },
    {
      shape: 'polygon',
      points: [
        { x: left + 34, y: 15 },
        { x: left + 45, y: 21.5 },
        { x: left + 34, y: 28 },
      ],
      fill: 'outline',
    },
  ];
}

/** Where units leave the stream without being delivered. */
export const exit = defineNodeKind({
  id: 'exit',
  title: 'Exit',
  short: 'Exit',
  help: 'Where units leave the stream without a delivery, with the reason.',
  icon: [
    {
      shape: 'path',
      commands: openPath([
        { x: 11, y: 6 },
        { x: 11, y: 2.5 },
        { x: 3, y: 2.5 },
        { x: 3, y: 17.5 },
        { x: 11, y: 17.5 },
        { x: 11, y: 14 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: openPath([
        { x: 7, y: 10 },
        { x: 17, y: 10 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: openPath([
        { x: 14, y: 7 },
        { x: 17.5, y: 10 },
        { x: 14, y: 13 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'x',
  fields,
  role: 'exit',
  resizable: 'no',
  size: (data) => {
    const { name, reason } = words(data);
    return { width, height: wordsTop + Math.max(16, blockHeight(name)) + blockHeight(reason) + 2 };
  },
  flow: (data) => ({ role: 'exit', reason: data.reason }),
  details: (data) => data,
  draw: (data) => {
    const { name, reason } = words(data);
    const x = width / 2;
    return [
      ...door(),
      ...drawBlock(name, { x, top: wordsTop, fill: 'ink' }),
      ...drawBlock(reason, { x, top: wordsTop + blockHeight(name), fill: 'ink2' }),
    ];
  },
  nameArea: (data) => ({ x: 0, y: wordsTop, width, height: Math.max(16, blockHeight(words(data).name)) }),
  ports: () => ({ left: { x: width / 2 - 20, y: 21.5 }, right: { x: width / 2 + 25, y: 21.5 } }),
});
