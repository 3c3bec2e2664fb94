import type { Primitive } from '#src/lib/drawing.ts';
import type { Rect } from '#src/lib/geometry.ts';
import { fitText } from '#src/lib/textWidth.ts';
import { roleFields } from '#src/model/mapFields.ts';
import type { SheetInput } from './sheetInput.ts';
import { sheetSizes } from './sheetRows.ts';

/** What the title block needs, in points on A3. */
export const titleHeight = 50;

const cellGap = 10;
const roleWidth = 100;
const dayWidth = 58;
const logoSize = { width: 92, height: 34 };

/** Where the client's logo stands, at the right end of the title block. */
export function logoPlace({ x, y, width }: Rect): Rect {
  return { x: x + width - logoSize.width, y, ...logoSize };
}

/** What the sheet is about at the left; who answers for it and of which day it is at the right, with room to write. */
export function titleBlock(input: SheetInput, { x, y, width }: Rect): readonly Primitive[] {
  const cells = cellsOf(input);
  const logoRoom = input.document.brand?.logo === undefined ? 0 : logoSize.width + cellGap;
  const cellsWidth = cells.reduce((sum, cell) => sum + cell.width + cellGap, 0);
  const room = width - cellsWidth - logoRoom - 12;
  let at = x + width - cellsWidth - logoRoom + cellGap;
  const drawn = cells.flatMap((cell) => {
    const left = at;
    at += cell.width + cellGap;
    return cellDrawing(cell, left, y);
  });
  const { title } = input.document;
  return [
    {
      shape: 'text',
      x,
      y: y + 17,
      text: fitText(title.trim() === '' ? 'Untitled stream' : title, room, sheetSizes.title, 700),
      size: sheetSizes.title,
      weight: 700,
      fill: 'ink',
    },
    {
      shape: 'text',
      x,
      y: y + 31,
      text: fitText(aboutWords(input), room, sheetSizes.body),
      size: sheetSizes.body,
      fill: 'ink2',
    },
    ...drawn,
    {
      shape: 'path',
      commands: [
        { op: 'M', x, y: y + titleHeight - 10 },
        { op: 'L', x: x + width, y: y + titleHeight - 10 },
      ],
      stroke: 'ink',
      strokeWidth: 1.2,
    },
  ];
}

function aboutWords({ document: { stream, customer } }: SheetInput): string {
  const span = [
    stream.start === undefined ? '' : `from ${stream.start}`,
    stream.end === undefined ? '' : `to ${stream.end}`,
  ];
  return [
    `Value stream of: ${stream.unit}`,
    span.filter((word) => word !== '').join(' '),
    stream.segment,
    customer.name === undefined ? undefined : `customer: ${customer.name}`,
  ]
    .filter((word) => word !== undefined && word !== '')
    .join(' · ');
}

type Cell = { readonly label: string; readonly value: string | undefined; readonly width: number };

function cellsOf({ document, before, today }: SheetInput): readonly Cell[] {
  const { roles } = document.stream;
  return [
    { label: roleFields.manager.label, value: roles?.manager, width: roleWidth },
    { label: roleFields.coordinator.label, value: roles?.coordinator, width: roleWidth },
    { label: roleFields.leader.label, value: roles?.leader, width: roleWidth },
    { label: 'Date', value: today, width: dayWidth },
    { label: 'Last gone over', value: before.revision, width: dayWidth },
  ];
}

function cellDrawing({ label, value = '', width }: Cell, x: number, y: number): readonly Primitive[] {
  const line: Primitive = {
    shape: 'path',
    commands: [
      { op: 'M', x, y: y + 28 },
      { op: 'L', x: x + width, y: y + 28 },
    ],
    stroke: 'ink3',
    strokeWidth: 0.6,
  };
  const text = fitText(value, width, sheetSizes.body, 600);
  return [
    {
      shape: 'text',
      x,
      y: y + 9,
      text: fitText(label, width, sheetSizes.least),
      size: sheetSizes.least,
      fill: 'ink2',
    },
    ...(text === ''
      ? []
      : [
          {
            shape: 'text' as const,
            x,
            y: y + 23,
            text,
            size: sheetSizes.body,
            weight: 600 as const,
            fill: 'ink' as const,
          },
        ]),
    line,
  ];
}
