import type { Point, Size } from '#src/lib/geometry.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { burstFields } from './burstFields.ts';

const rays = 14;
const inner = 0.74;
/** Widths from which the smallest is taken that holds the words in three lines. */
const widths = [116, 136, 156, 176, 196];

function sizeOf(name: string | undefined): Size {
  const width = widths.find((each) => nameBlock(name, each).lines.length <= 3) ?? 196;
  return { width, height: Math.max(84, blockHeight(nameBlock(name, width)) / (inner * 0.58) + 10) };
}

/** The text lies in the rectangle that fits inside the inner ring of the star. */
function room(width: number): number {
  return width * inner * 0.82;
}

function nameBlock(name: string | undefined, width: number): TextBlock {
  return textBlock(name, { size: 12, weight: 600, room: room(width), maxLines: 5, lineHeight: 15 });
}

function star({ width, height }: Size, rays: number, inner: number): readonly Point[] {
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
  icon: [
    {
      shape: 'polygon',
      points: star({ width: 20, height: 20 }, 8, 0.62),
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.5,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'b',
  fields: burstFields,
  role: 'none',
  resizable: 'both',
  size: (data) => sizeOf(data.name),
  flow: () => ({ role: 'none' }),
  details: (data) => ({ idea: data }),
  draw: (data, size) => {
    const name = nameBlock(data.name, size.width);
    const isOver = data.status === 'done' || data.status === 'dropped';
    return [
      {
        shape: 'polygon',
        points: star(size, rays, inner),
        fill: isOver ? 'panel' : 'burst',
        stroke: 'burstLine',
        strokeWidth: 1.4,
        lineJoin: 'round',
        ...(data.status === 'dropped' ? { dash: [4, 3] } : {}),
      },
      ...drawBlock(name, {
        x: size.width / 2,
        top: (size.height - blockHeight(name)) / 2,
        fill: isOver ? 'ink2' : 'burstInk',
      }),
    ];
  },
  nameArea: (_data, size) => {
    const width = room(size.width);
    const height = size.height * inner * 0.7;
    return { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height };
  },
});
