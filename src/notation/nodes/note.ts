import { openPath } from '#src/lib/path.ts';
import type { Primitive } from '#src/lib/drawing.ts';
import type { Size } from '#src/lib/geometry.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';

const fields = {
  name: text({
    label: 'Text',
    help: 'Anything worth saying on the map.',
    multiline: true,
    section: 'first',
    maxLength: 4000,
  }),
};

const smallest = { width: 148, height: 64 };
const fold = 14;
const padding = 10;

function textOf(name: string | undefined, width: number, maxLines: number): TextBlock {
  return textBlock(name, { size: 12, weight: 400, room: width - 2 * padding, maxLines, lineHeight: 16 });
}

/** Paper with its lower right corner folded up. */
function paper({ width, height }: Size): readonly Primitive[] {
  const style = { stroke: 'noteLine', strokeWidth: 1.2, lineJoin: 'round' } as const;
  const [right, bottom] = [width - 1, height - 1];
  return [
    {
      shape: 'polygon',
      points: [
        { x: 1, y: 1 },
        { x: right, y: 1 },
        { x: right, y: bottom - fold },
        { x: right - fold, y: bottom },
        { x: 1, y: bottom },
      ],
      fill: 'note',
      ...style,
    },
    {
      shape: 'polygon',
      points: [
        { x: right, y: bottom - fold },
        { x: right - fold, y: bottom - fold },
        { x: right - fold, y: bottom },
      ],
      fill: 'panel',
      ...style,
    },
  ];
}

/** Words on the map. */
export const note = defineNodeKind({
  id: 'note',
  title: 'Note',
  short: 'Note',
  help: 'Words on the map: a question, a quotation, a source.',
  icon: [
    {
      shape: 'polygon',
      points: [
        { x: 2.5, y: 3 },
        { x: 17.5, y: 3 },
        { x: 17.5, y: 12.5 },
        { x: 13, y: 17 },
        { x: 2.5, y: 17 },
      ],
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: openPath([
        { x: 17.5, y: 12.5 },
        { x: 13, y: 12.5 },
        { x: 13, y: 17 },
      ]),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'n',
  fields,
  role: 'none',
  resizable: 'both',
  size: (data) => ({
    width: smallest.width,
    height: Math.max(smallest.height, blockHeight(textOf(data.name, smallest.width, 12)) + 2 * padding + 8),
  }),
  flow: () => ({ role: 'none' }),
  draw: (data, size) => {
    const lines = Math.max(1, Math.floor((size.height - 2 * padding) / 16));
    return [
      ...paper(size),
      ...drawBlock(textOf(data.name, size.width, lines), {
        x: padding,
        top: padding,
        anchor: 'start',
        fill: 'ink',
      }),
    ];
  },
  nameArea: (_data, size) => ({ x: 4, y: 4, width: size.width - 8, height: size.height - 8 }),
});
