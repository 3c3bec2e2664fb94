import type { Primitive } from '#src/lib/drawing.ts';
import type { Size } from '#src/lib/geometry.ts';
import { openPath } from '#src/lib/path.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { enteredNumber } from '../enteredText.ts';
import { type DataOf, number, text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { placeFields } from './placeFields.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({
    label: 'Name',
    help: 'Where the units come from: a market, a community, a supplier.',
    section: 'first',
    maxLength: 200,
  }),
  volume: number({
    label: 'Volume',
    short: 'Volume',
    quick: { words: ['volume'] },
    help: 'Units from here, compared with the other sources: they share the arrivals by it. Empty: evenly.',
    min: 0,
    max: 1e12,
    unit: 'units',
    section: 'first',
  }),
  routing: workFields.routing,
  ...placeFields,
  comment: workFields.comment,
};

const width = 104;
const roof = 22;
const edge = 1;

function words(data: DataOf<typeof fields>): { name: TextBlock; volume: TextBlock } {
  const style = { room: width - 14, maxLines: 3, lineHeight: 16 };
  return {
    name: textBlock(data.name, { ...style, size: 13, weight: 600 }),
    volume: textBlock(data.volume === undefined ? '' : `${enteredNumber(data.volume)} units`, {
      ...style,
      size: 11,
      weight: 400,
      maxLines: 1,
    }),
  };
}

function sizeOf(data: DataOf<typeof fields>): Size {
  const { name, volume } = words(data);
  return { width, height: Math.max(72, roof + 16 + blockHeight(name) + blockHeight(volume)) };
}

/** The outside source: a factory seen from the side, saw-tooth roof to the left. */
function factory(height: number): Primitive {
  const teeth = 3;
  const tooth = (width - 2 * edge) / teeth;
  const points = [{ x: edge, y: height - edge }];
  for (let index = 0; index < teeth; index += 1) {
    points.push({ x: edge + index * tooth, y: edge }, { x: edge + (index + 1) * tooth, y: roof });
  }
  points.push({ x: width - edge, y: height - edge });
  return { shape: 'polygon', points, fill: 'panel', stroke: 'outline', strokeWidth: 1.8, lineJoin: 'round' };
}

/** A second line inside the right wall: units take all the ways that lead on. */
function doubleWall(height: number): Primitive {
  const x = width - edge - 4;
  const ends = [
    { x, y: roof + 2 },
    { x, y: height - edge - 4 },
  ];
  return { shape: 'path', commands: openPath(ends), stroke: 'outline', strokeWidth: 1.6 };
}

/** Where units enter the stream. */
export const source = defineNodeKind({
  id: 'source',
  title: 'Source',
  short: 'Source',
  help: 'Where units enter the stream: a market, a community, a supplier.',
  icon: [
    {
      shape: 'polygon',
      points: [
        { x: 2, y: 17 },
        { x: 2, y: 5 },
        { x: 7.3, y: 9 },
        { x: 7.3, y: 5 },
        { x: 12.7, y: 9 },
        { x: 12.7, y: 5 },
        { x: 18, y: 9 },
        { x: 18, y: 17 },
      ],
      fill: 'panel',
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'o',
  fields,
  role: 'source',
  resizable: 'no',
  size: sizeOf,
  flow: (data) => ({ role: 'source', volume: data.volume, routing: data.routing }),
  details: (data) => data,
  draw: (data, size) => {
    const { name, volume } = words(data);
    const height = blockHeight(name) + blockHeight(volume);
    const top = roof + (size.height - roof - height) / 2;
    return [
      factory(size.height),
      ...(data.routing === 'parallel' ? [doubleWall(size.height)] : []),
      ...drawBlock(name, { x: width / 2, top, fill: 'ink' }),
      ...drawBlock(volume, { x: width / 2, top: top + blockHeight(name), fill: 'ink2' }),
    ];
  },
  nameArea: (_data, size) => ({ x: 3, y: roof + 4, width: width - 6, height: size.height - roof - 8 }),
});
