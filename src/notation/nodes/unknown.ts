import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';

const fields = {
  name: text({ label: 'Name', help: 'The name in the file.', section: 'first', maxLength: 200 }),
};

function nameBlock(name: unknown): TextBlock {
  // Data of a kind that this version does not know was checked by nobody.
  const words = typeof name === 'string' && name.trim() !== '' ? name : 'Unknown symbol';
  return textBlock(words, { size: 13, weight: 600, room: 104, maxLines: 3, lineHeight: 16 });
}

/** Stands for every kind that a later version has added: kept in the file, shown as a grey box. */
export const unknown = defineNodeKind({
  id: 'unknown',
  title: 'Unknown symbol',
  short: 'Unknown',
  help: 'A symbol from a later version of the file. It is kept as it is.',
  icon: [
    {
      shape: 'rect',
      x: 2,
      y: 4,
      width: 16,
      height: 12,
      radius: 2,
      dash: [3, 2],
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  inPalette: false,
  fields,
  role: 'none',
  resizable: 'no',
  size: (data) => ({ width: 120, height: Math.max(56, blockHeight(nameBlock(data.name)) + 16) }),
  flow: () => ({ role: 'none' }),
  draw: (data, size) => {
    const name = nameBlock(data.name);
    return [
      {
        shape: 'rect',
        x: 0.8,
        y: 0.8,
        width: size.width - 1.6,
        height: size.height - 1.6,
        radius: 6,
        fill: 'unclassifiedSoft',
        stroke: 'unclassified',
        strokeWidth: 1.6,
        dash: [5, 4],
      },
      ...drawBlock(name, { x: size.width / 2, top: (size.height - blockHeight(name)) / 2, fill: 'ink2' }),
    ];
  },
  nameArea: (_data, size) => ({ x: 4, y: 4, width: size.width - 8, height: size.height - 8 }),
});
