import type { Primitive } from '#src/lib/drawing.ts';
import { arc } from '#src/lib/path.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { placeFields } from './placeFields.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({
    label: 'Name',
    help: 'Who receives what flows: the customer at the end of the stream.',
    section: 'first',
    maxLength: 200,
  }),
  ...placeFields,
  comment: workFields.comment,
};

const width = 120;
const figure = { head: 18, shoulders: 40, height: 82 };
const wordsTop = figure.height + 4;

function nameBlock(name: string | undefined): TextBlock {
  return textBlock(name, { size: 13, weight: 600, room: width - 2, maxLines: 3, lineHeight: 16 });
}

/** Head and shoulders. */
function person(): readonly Primitive[] {
  const x = width / 2;
  const style = { fill: 'panel', stroke: 'outline', strokeWidth: 1.8, lineJoin: 'round' } as const;
  return [
    {
      shape: 'path',
      ...style,
      commands: [...arc({ x, y: figure.height }, figure.shoulders, 42, Math.PI, 2 * Math.PI), { op: 'Z' }],
    },
    { shape: 'ellipse', cx: x, cy: figure.head + 1, rx: figure.head, ry: figure.head, ...style },
  ];
}

/** The end of the stream: what is delivered arrives here. */
export const customer = defineNodeKind({
  id: 'customer',
  title: 'Customer',
  short: 'Customer',
  help: 'The end of the stream: whoever receives what flows. Loops after the purchase start here.',
  icon: [
    {
      shape: 'ellipse',
      cx: 10,
      cy: 6,
      rx: 3.8,
      ry: 3.8,
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: arc({ x: 10, y: 18 }, 8, 6, Math.PI, 2 * Math.PI),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'u',
  fields,
  role: 'customer',
  resizable: 'no',
  size: (data) => ({ width, height: wordsTop + Math.max(16, blockHeight(nameBlock(data.name))) + 2 }),
  flow: () => ({ role: 'customer' }),
  details: (data) => data,
  draw: (data) => [
    ...person(),
    ...drawBlock(nameBlock(data.name), { x: width / 2, top: wordsTop, fill: 'ink' }),
  ],
  nameArea: (data) => ({
    x: 0,
    y: wordsTop,
    width,
    height: Math.max(16, blockHeight(nameBlock(data.name))),
  }),
  ports: () => {
    // On the shoulders, where they are nearly at their widest.
    const y = figure.height - 22;
    const half = figure.shoulders * Math.sqrt(1 - (22 / 42) ** 2);
    return { left: { x: width / 2 - half, y }, right: { x: width / 2 + half, y } };
  },
});
