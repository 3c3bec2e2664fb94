import { openPath } from '#src/lib/path.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { DataOf } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { touchFields } from './touchFields.ts';
import { drawWorkBox, type WorkBox, workBoxNameArea, workBoxSize } from './workBox.ts';
import { workFields } from './workFields.ts';

const fields = { ...workFields, ...touchFields };

const markHeight = 22;

function boxOf(data: DataOf<typeof fields>): WorkBox {
  return {
    name: data.name,
    who: data.who,
    work: data,
    isParallel: data.routing === 'parallel',
    radius: 18,
    above: markHeight,
  };
}

/** A speech bubble and the channel beside it, centred in the strip above the name. */
function contactMark(channel: string, width: number): readonly Primitive[] {
  const size = 11;
  const words = fitText(channel, width - 58, size, 600);
  const gap = words === '' ? 0 : 5;
  const left = (width - 16 - gap - textWidth(words, size, 600)) / 2;
  const top = 8;
  const bubble: Primitive = {
    shape: 'path',
    fill: 'customer',
    lineJoin: 'round',
    stroke: 'customer',
    strokeWidth: 2,
    commands: [
      { op: 'M', x: left + 1, y: top + 1 },
      { op: 'L', x: left + 15, y: top + 1 },
      { op: 'L', x: left + 15, y: top + 9 },
      { op: 'L', x: left + 8, y: top + 9 },
      { op: 'L', x: left + 4, y: top + 13 },
      { op: 'L', x: left + 4, y: top + 9 },
      { op: 'L', x: left + 1, y: top + 9 },
      { op: 'Z' },
    ],
  };
  const dots = [4.5, 8, 11.5].map(
    (x): Primitive => ({ shape: 'ellipse', cx: left + x, cy: top + 5, rx: 1.1, ry: 1.1, fill: 'onColour' }),
  );
  if (words === '') return [bubble, ...dots];
  return [
    bubble,
    ...dots,
    { shape: 'text', x: left + 16 + gap, y: top + 9.5, text: words, size, weight: 600, fill: 'customerInk' },
  ];
}

/** A step in contact with the customer: a touch point on the customer's journey. */
export const touchPoint = defineNodeKind({
  id: 'touchPoint',
  title: 'Touch point',
  short: 'Touch',
  help: 'A step in contact with the customer, with the same data box as a step.',
  icon: [
    {
      shape: 'rect',
      x: 2,
      y: 3.5,
      width: 16,
      height: 13,
      radius: 5,
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: openPath([
        { x: 6.5, y: 8 },
        { x: 13.5, y: 8 },
        { x: 13.5, y: 11.5 },
        { x: 10, y: 11.5 },
        { x: 8, y: 13.5 },
        { x: 8, y: 11.5 },
        { x: 6.5, y: 11.5 },
        { x: 6.5, y: 8 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 't',
  fields,
  role: 'step',
  resizable: 'no',
  size: (data) => workBoxSize(boxOf(data)),
  flow: (data) => ({ role: 'step', work: data, routing: data.routing }),
  details: (data) => ({ ...data, isContact: true }),
  draw: (data, size) => [...drawWorkBox(boxOf(data), size), ...contactMark(data.channel ?? '', size.width)],
  nameArea: (data, size) => workBoxNameArea(boxOf(data), size),
});
