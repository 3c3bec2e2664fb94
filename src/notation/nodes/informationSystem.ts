import type { Primitive } from '#src/lib/drawing.ts';
import type { Size } from '#src/lib/geometry.ts';
import { arc } from '#src/lib/path.ts';
import { blockHeight, drawBlock, type TextBlock, textBlock } from '#src/lib/textBlock.ts';
import { text } from '../field.ts';
import { defineNodeKind } from '../nodeKind.ts';
import { workFields } from './workFields.ts';

const fields = {
  name: text({
    label: 'Name',
    help: 'The system or place that holds information: CRM, planning, a shared sheet.',
    section: 'first',
    maxLength: 200,
  }),
  comment: workFields.comment,
};

const width = 128;
const lid = 8;

function nameBlock(name: string | undefined): TextBlock {
  return textBlock(name, { size: 13, weight: 600, room: width - 16, maxLines: 3, lineHeight: 16 });
}

/** A cylinder: the usual sign of stored information. */
function cylinder({ width: right, height }: Size): readonly Primitive[] {
  const x = right / 2;
  const rx = x - 1;
  const style = { fill: 'panel', stroke: 'outline', strokeWidth: 1.6, lineJoin: 'round' } as const;
  return [
    {
      shape: 'path',
      ...style,
      commands: [
        { op: 'M', x: 1, y: lid + 1 },
        ...arc({ x, y: lid + 1 }, rx, lid, Math.PI, 2 * Math.PI, 'L'),
        ...arc({ x, y: height - lid - 1 }, rx, lid, 0, Math.PI, 'L'),
        { op: 'Z' },
      ],
    },
    { shape: 'ellipse', cx: x, cy: lid + 1, rx, ry: lid, ...style, fill: 'unclassifiedSoft' },
  ];
}

/** A system that information goes into and comes from. */
export const informationSystem = defineNodeKind({
  id: 'informationSystem',
  title: 'Information system',
  short: 'System',
  help: 'A system that information goes into and comes from: CRM, planning, a shared sheet.',
  icon: [
    {
      shape: 'path',
      commands: [
        ...arc({ x: 10, y: 4.8 }, 7, 2.6, Math.PI, 2 * Math.PI),
        ...arc({ x: 10, y: 15.2 }, 7, 2.6, 0, Math.PI, 'L'),
        { op: 'Z' },
      ],
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
    {
      shape: 'path',
      commands: arc({ x: 10, y: 4.8 }, 7, 2.6, 0, Math.PI),
      stroke: 'outline',
      strokeWidth: 1.7,
      lineJoin: 'round',
      lineCap: 'round',
    },
  ],
  key: 'i',
  fields,
  role: 'information',
  resizable: 'no',
  size: (data) => ({ width, height: Math.max(60, blockHeight(nameBlock(data.name)) + 3 * lid + 14) }),
  flow: () => ({ role: 'information' }),
  draw: (data, size) => {
    const name = nameBlock(data.name);
    const top = 2 * lid + (size.height - 3 * lid - blockHeight(name)) / 2 + 2;
    return [...cylinder(size), ...drawBlock(name, { x: size.width / 2, top, fill: 'ink' })];
  },
  nameArea: (_data, size) => ({
    x: 6,
    y: 2 * lid + 2,
    width: size.width - 12,
    height: size.height - 3 * lid - 2,
  }),
});
