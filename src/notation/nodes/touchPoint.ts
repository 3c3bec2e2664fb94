import { arc, openPath } from '#src/lib/path.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import type { DataOf } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { touchFields } from './touchFields.ts';
import { drawWorkBox, type WorkBox, workBoxNameArea, workBoxSize } from './workBox.ts';
import { workFields } from './workFields.ts';

const fields = { ...workFields, ...touchFields };

type TouchData = DataOf<typeof fields>;

const markHeight = 22;

function boxOf(data: TouchData): WorkBox {
  return {
    name: data.name,
    who: data.who,
    work: data,
    isParallel: data.routing === 'parallel',
    radius: 18,
    above: markHeight,
  };
}

/** Where the signs beside the channel stand in the strip: their middle, from the side. */
const signAt = { x: 20, y: 13 };

/** Who starts the contact, on the left: a person for the customer, an arrow from here for us. */
function starterSign(startedBy: TouchData['startedBy']): readonly Primitive[] {
  const { x, y } = signAt;
  switch (startedBy) {
    case 'customer':
      return [
        { shape: 'ellipse', cx: x, cy: y - 3, rx: 2.4, ry: 2.4, fill: 'customer' },
        {
          shape: 'path',
          commands: [...arc({ x, y: y + 5 }, 5, 5, Math.PI, 2 * Math.PI), { op: 'Z' }],
          fill: 'customer',
        },
      ];
    case 'us':
      return [
        {
          shape: 'path',
          commands: [
            { op: 'M', x: x - 5, y },
            { op: 'L', x: x + 4, y },
            { op: 'M', x: x + 0.5, y: y - 3.5 },
            { op: 'L', x: x + 4.5, y },
            { op: 'L', x: x + 0.5, y: y + 3.5 },
          ],
          ...outlined,
        },
      ];
    case undefined:
      return [];
  }
}

/** Live or scheduled, on the right: a dot that sends, or a clock. */
function timingSign(timing: TouchData['timing'], width: number): readonly Primitive[] {
  const x = width - signAt.x;
  const { y } = signAt;
  switch (timing) {
    case 'live':
      return [
        { shape: 'ellipse', cx: x, cy: y, rx: 2.4, ry: 2.4, fill: 'customer' },
        { shape: 'ellipse', cx: x, cy: y, rx: 5, ry: 5, ...outlined },
      ];
    case 'scheduled':
      return [
        { shape: 'ellipse', cx: x, cy: y, rx: 5, ry: 5, ...outlined },
        {
          shape: 'path',
          commands: [
            { op: 'M', x, y: y - 3 },
            { op: 'L', x, y },
            { op: 'L', x: x + 2.4, y },
          ],
          ...outlined,
        },
      ];
    case undefined:
      return [];
  }
}

const outlined = { stroke: 'customer', strokeWidth: 1.3, lineCap: 'round', lineJoin: 'round' } as const;

/** A speech bubble and the channel beside it, centred in the strip above the name, between the signs where there are any. */
function contactMark({ channel = '', startedBy, timing }: TouchData, width: number): readonly Primitive[] {
  const hasSigns = startedBy !== undefined || timing !== undefined;
  return [
    ...bubble(channel, width, hasSigns ? 78 : 58),
    ...starterSign(startedBy),
    ...timingSign(timing, width),
  ];
}

function bubble(channel: string, width: number, taken: number): readonly Primitive[] {
  const size = 11;
  const words = fitText(channel, width - taken, size, 600);
  const gap = words === '' ? 0 : 5;
  const left = (width - 16 - gap - textWidth(words, size, 600)) / 2;
  const top = 8;
  const speech: Primitive = {
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
  if (words === '') return [speech, ...dots];
  return [
    speech,
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
  draw: (data, size) => [...drawWorkBox(boxOf(data), size), ...contactMark(data, size.width)],
  nameArea: (data, size) => workBoxNameArea(boxOf(data), size),
});
