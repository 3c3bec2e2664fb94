import type { Point, Size } from '#src/lib/geometry.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({
    label: 'Idea',
    help: 'What could be better here, in a few words.',
    section: 'first',
    maxLength: 200,
  }),
  comment: workFields.comment,
};

const rays = 14;
const inner = 0.74;
const smallest = 116;

/** The text lies in the rectangle that fits inside the inner ring of the star. */
function room(width: number): number {
  return width * inner * 0.82;
}

function nameBlock(name: string | undefined, width: number): TextBlock {
  return textBlock(name, { size: 12, weight: 600, room: room(width), maxLines: 5, lineHeight: 15 });
}

function star({ width, height }: Size): readonly Point[] {
  return Array.from({ length: 2 * rays }, (_, index) => {
    const angle = (index * Math.PI) / rays - Math.PI / 2;
    const reach = index % 2 === 0 ? 0.5 : 0.5 * inner;
    return {
      x: width / 2 + Math.cos(angle) * (width - 2) * reach,
      y: height / 2 + Math.sin(angle) * (height - 2) * reach,
    };
  });
}

/** The kaizen burst: an improvement idea at the place that it is about. */
export const burst = defineNodeKind({
  id: 'burst',
  title: 'Kaizen burst',
  short: 'Burst',
  help: 'An improvement idea, at the place that it is about.',
  key: 'b',
  fields,
  role: 'none',
  resizable: 'both',
  size: (data) => ({
    width: smallest,
    height: Math.max(84, blockHeight(nameBlock(data.name, smallest)) / (inner * 0.62) + 8),
  }),
  flow: () => ({ role: 'none' }),
  draw: (data, size) => {
    const name = nameBlock(data.name, size.width);
    return [
      {
        shape: 'polygon',
        points: star(size),
        fill: 'burst',
        stroke: 'burstLine',
        strokeWidth: 1.4,
        lineJoin: 'round',
      },
      ...drawBlock(name, { x: size.width / 2, top: (size.height - blockHeight(name)) / 2, fill: 'burstInk' }),
    ];
  },
  nameArea: (_data, size) => {
    const width = room(size.width);
    const height = size.height * inner * 0.7;
    return { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height };
  },
});
