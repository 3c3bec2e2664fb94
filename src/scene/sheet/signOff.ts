import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { fitText, textWidth } from '#src/lib/textWidth.ts';
import { roleFields } from '#src/model/mapFields.ts';
import type { SheetInput } from './sheetInput.ts';
import { sheetSizes } from './sheetRows.ts';

/** What the line of signatures needs, in points on A3. */
export const signOffHeight = 36;

const gap = 20;
const dateShare = 0.3;

/** A line to sign on and one for the day, for each of those who answer for the stream. */
export function signOff({ document }: SheetInput, { x, y, width }: Rect): readonly Primitive[] {
  const { roles } = document.stream;
  const signers = [
    { label: roleFields.manager.label, name: roles?.manager },
    { label: roleFields.coordinator.label, name: roles?.coordinator },
    { label: roleFields.leader.label, name: roles?.leader },
  ];
  const title = 'Agreed by';
  const titleRoom = textWidth(title, sheetSizes.heading, 700) + gap;
  const each = (width - titleRoom - gap * (signers.length - 1)) / signers.length;
  return [
    {
      shape: 'text',
      x,
      y: y + 22,
      text: title,
      size: sheetSizes.heading,
      weight: 700,
      fill: 'ink',
    },
    ...signers.flatMap(({ label, name }, index) => {
      const left = x + titleRoom + index * (each + gap);
      const lineWidth = each * (1 - dateShare) - 8;
      const who = name === undefined || name.trim() === '' ? label : `${label}: ${name}`;
      return [
        ...signLine(who, left, y, lineWidth),
        ...signLine('Date', left + lineWidth + 8, y, each * dateShare),
      ];
    }),
  ];
}

function signLine(label: string, x: number, y: number, width: number): readonly Primitive[] {
  return [
    {
      shape: 'path',
      commands: [
        { op: 'M', x, y: y + 22 },
        { op: 'L', x: x + width, y: y + 22 },
      ],
      stroke: 'ink3',
      strokeWidth: 0.6,
    },
    {
      shape: 'text',
      x,
      y: y + 31,
      text: fitText(label, width, sheetSizes.least),
      size: sheetSizes.least,
      fill: 'ink2',
    },
  ];
}
